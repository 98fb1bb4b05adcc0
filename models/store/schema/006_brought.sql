-- SPDX-FileCopyrightText: 2026 The Zhitu contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Schema version 6: an import of a package brings the package itself and, where it is a dump, charts
-- of the user's layer; both go and come with it as all that it brought. NULL: no import did.

ALTER TABLE packages ADD COLUMN import INTEGER REFERENCES imports (position)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE own_charts ADD COLUMN import INTEGER REFERENCES imports (position)
    DEFERRABLE INITIALLY DEFERRED;

-- The package that a chart belongs to, which its JSON does not say.
ALTER TABLE aside_records ADD COLUMN package TEXT;
