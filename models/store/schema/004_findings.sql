-- SPDX-FileCopyrightText: 2026 The Zhitu contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Schema version 4: what the rules that find figures in disagreement need to know.
--
-- "relations" declares how two indicators hang together, "cumulative" that an indicator is a running
-- total, "note_kind" what a figure's note says.

ALTER TABLE indicators ADD COLUMN cumulative INTEGER NOT NULL DEFAULT 0
    CONSTRAINT indicator_cumulative CHECK (cumulative = 0 OR cumulative = 1);

ALTER TABLE observations ADD COLUMN note_kind TEXT
    CONSTRAINT observation_note_kind CHECK (
        note_kind IS NULL
        OR (note_kind = 'source_slip' AND coalesce(note_zh, note_en, '') <> ''));

CREATE TABLE relations (
    position INTEGER PRIMARY KEY,
    indicator TEXT NOT NULL REFERENCES indicators (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CONSTRAINT relation_kind CHECK (
        kind = 'part_of' OR kind = 'share_of' OR kind = 'streak_of' OR kind = 'alike'),
    other TEXT NOT NULL REFERENCES indicators (id) DEFERRABLE INITIALLY DEFERRED,
    whole TEXT REFERENCES regions (code) DEFERRABLE INITIALLY DEFERRED,
    reason_zh TEXT,
    reason_en TEXT,
    CONSTRAINT relation_other CHECK (indicator <> other),
    CONSTRAINT relation_whole CHECK (whole IS NULL OR kind = 'share_of'),
    UNIQUE (indicator, other)
) STRICT;
