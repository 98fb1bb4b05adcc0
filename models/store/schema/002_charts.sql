-- SPDX-FileCopyrightText: 2026 The Zhitu contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Schema version 2: all kinds of charts, and the comparison guard overruled by the user.
--
-- A constraint cannot be changed in place: the charts are put aside, and their tables made anew.

CREATE TEMP TABLE old_charts AS SELECT * FROM charts;
CREATE TEMP TABLE old_chart_indicators AS SELECT * FROM chart_indicators;
CREATE TEMP TABLE old_chart_regions AS SELECT * FROM chart_regions;
DROP TABLE chart_indicators;
DROP TABLE chart_regions;
DROP TABLE charts;

CREATE TABLE charts (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE
        CONSTRAINT chart_id CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9-]*'),
    kind TEXT NOT NULL CONSTRAINT chart_kind CHECK (
        kind = 'district-comparison' OR kind = 'district-targets' OR kind = 'model-timeline'
        OR kind = 'compute-ranking' OR kind = 'policy-timeline' OR kind = 'district-map'
        OR kind = 'coverage' OR kind = 'overview'),
    name_zh TEXT,
    name_en TEXT,
    title_zh TEXT,
    title_en TEXT,
    subtitle_zh TEXT,
    subtitle_en TEXT,
    focus TEXT REFERENCES regions (code) DEFERRABLE INITIALLY DEFERRED,
    "from" TEXT CONSTRAINT chart_from CHECK ("from" <> ''),
    "to" TEXT CONSTRAINT chart_to CHECK ("to" <> ''),
    event_kinds TEXT,
    guard_overruled INTEGER NOT NULL
        CONSTRAINT chart_guard_overruled CHECK (guard_overruled = 0 OR guard_overruled = 1),
    CONSTRAINT chart_name CHECK (coalesce(name_zh, name_en, '') <> '')
) STRICT;

CREATE TABLE chart_indicators (
    position INTEGER PRIMARY KEY,
    chart TEXT NOT NULL REFERENCES charts (id) DEFERRABLE INITIALLY DEFERRED,
    indicator TEXT NOT NULL REFERENCES indicators (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (chart, indicator)
) STRICT;

CREATE TABLE chart_regions (
    position INTEGER PRIMARY KEY,
    chart TEXT NOT NULL REFERENCES charts (id) DEFERRABLE INITIALLY DEFERRED,
    region TEXT NOT NULL REFERENCES regions (code) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (chart, region)
) STRICT;

INSERT INTO charts SELECT *, 0 FROM old_charts;
INSERT INTO chart_indicators SELECT * FROM old_chart_indicators;
INSERT INTO chart_regions SELECT * FROM old_chart_regions;
DROP TABLE old_charts;
DROP TABLE old_chart_indicators;
DROP TABLE old_chart_regions;
