-- SPDX-FileCopyrightText: 2026 The Zhitu contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Schema version 2: all kinds of charts, in two layers.
--
-- "charts" holds what packages brought, "own_charts" the user's layer above it: charts that the user
-- made, and the user's versions of a package's charts. An update of a package writes the one and
-- never the other. A deleted chart of either layer is in "hidden_charts", so that it can be put
-- back and its id is never given to another chart. "chart_places" is the order that the user gave.
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
    -- the package whose newer versions may change the chart; NULL: not known
    package TEXT REFERENCES packages (id) DEFERRABLE INITIALLY DEFERRED,
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

INSERT INTO charts SELECT *, 0, NULL FROM old_charts;
INSERT INTO chart_indicators SELECT * FROM old_chart_indicators;
INSERT INTO chart_regions SELECT * FROM old_chart_regions;
DROP TABLE old_charts;
DROP TABLE old_chart_indicators;
DROP TABLE old_chart_regions;

CREATE TABLE own_charts (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE
        CONSTRAINT own_chart_id CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9-]*'),
    kind TEXT NOT NULL CONSTRAINT own_chart_kind CHECK (
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
    "from" TEXT CONSTRAINT own_chart_from CHECK ("from" <> ''),
    "to" TEXT CONSTRAINT own_chart_to CHECK ("to" <> ''),
    event_kinds TEXT,
    guard_overruled INTEGER NOT NULL
        CONSTRAINT own_chart_guard_overruled CHECK (guard_overruled = 0 OR guard_overruled = 1),
    -- 1: the user's version of the package's chart with this id; 0: a chart that the user made
    is_version INTEGER NOT NULL
        CONSTRAINT own_chart_is_version CHECK (is_version = 0 OR is_version = 1),
    CONSTRAINT own_chart_name CHECK (coalesce(name_zh, name_en, '') <> '')
) STRICT;

CREATE TABLE own_chart_indicators (
    position INTEGER PRIMARY KEY,
    chart TEXT NOT NULL REFERENCES own_charts (id) DEFERRABLE INITIALLY DEFERRED,
    indicator TEXT NOT NULL REFERENCES indicators (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (chart, indicator)
) STRICT;

CREATE TABLE own_chart_regions (
    position INTEGER PRIMARY KEY,
    chart TEXT NOT NULL REFERENCES own_charts (id) DEFERRABLE INITIALLY DEFERRED,
    region TEXT NOT NULL REFERENCES regions (code) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (chart, region)
) STRICT;

CREATE TABLE hidden_charts (
    id TEXT NOT NULL PRIMARY KEY
        CONSTRAINT hidden_chart_id CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9-]*')
) STRICT;

CREATE TABLE chart_places (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE
        CONSTRAINT chart_place_id CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9-]*')
) STRICT;

-- The versions of packages that could not be taken in, so that none is tried at every start.
CREATE TABLE refused_packages (
    id TEXT NOT NULL PRIMARY KEY
        CONSTRAINT refused_package_id CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9._-]*'),
    version TEXT NOT NULL
) STRICT;
