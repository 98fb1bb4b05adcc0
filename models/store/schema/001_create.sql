-- SPDX-FileCopyrightText: 2026 The Zhitu contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Schema version 1.
--
-- Every table keeps the order of import in "position". What is absent is NULL, never an empty text
-- or 0. Lists without a table of their own are texts with a space between entries. A period is its
-- ISO 8601 text; first_day and last_day are the Julian days that it covers, both included.
-- Closed lists are written with OR: for IN, SQLite 3.40 fills a temporary table anew for each row.
-- References are checked at the end of the transaction, so that records may come in any order.

CREATE TABLE packages (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE
        CONSTRAINT package_id CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9._-]*'),
    version TEXT,
    title_zh TEXT,
    title_en TEXT,
    description_zh TEXT,
    description_en TEXT,
    shipped INTEGER NOT NULL CONSTRAINT package_shipped CHECK (shipped = 0 OR shipped = 1)
) STRICT;

CREATE TABLE units (
    position INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE
        CONSTRAINT unit_code CHECK (code <> '' AND code NOT GLOB '*[^a-z0-9_-]*'),
    kind TEXT NOT NULL CONSTRAINT unit_kind CHECK (
        kind = 'count' OR kind = 'currency' OR kind = 'area' OR kind = 'percent'
        OR kind = 'rank' OR kind = 'duration' OR kind = 'capacity'),
    name_zh TEXT,
    name_en TEXT,
    CONSTRAINT unit_name CHECK (coalesce(name_zh, name_en, '') <> '')
) STRICT;

CREATE TABLE regions (
    position INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE
        CONSTRAINT region_code CHECK (code <> '' AND code NOT GLOB '*[^A-Za-z0-9._-]*'),
    level TEXT NOT NULL CONSTRAINT region_level CHECK (
        level = 'world' OR level = 'country' OR level = 'province' OR level = 'city'
        OR level = 'district'),
    parent TEXT REFERENCES regions (code) DEFERRABLE INITIALLY DEFERRED
        CONSTRAINT region_parent CHECK (parent <> code),
    name_zh TEXT,
    name_en TEXT,
    short_zh TEXT,
    short_en TEXT,
    aliases TEXT,
    pinyin TEXT,
    colour INTEGER CONSTRAINT region_colour CHECK (colour BETWEEN 1 AND 8),
    tile_column INTEGER CONSTRAINT region_tile_column CHECK (tile_column >= 0),
    tile_row INTEGER CONSTRAINT region_tile_row CHECK (tile_row >= 0),
    CONSTRAINT region_name CHECK (coalesce(name_zh, name_en, '') <> ''),
    CONSTRAINT region_tile CHECK ((tile_column IS NULL) = (tile_row IS NULL))
) STRICT;

CREATE TABLE subjects (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE
        CONSTRAINT subject_id CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9_-]*'),
    name_zh TEXT,
    name_en TEXT,
    short_zh TEXT,
    short_en TEXT,
    CONSTRAINT subject_name CHECK (coalesce(name_zh, name_en, '') <> '')
) STRICT;

CREATE TABLE sources (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE
        CONSTRAINT source_id CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9_-]*'),
    kind TEXT NOT NULL CONSTRAINT source_kind CHECK (
        kind = 'official' OR kind = 'white_paper' OR kind = 'association' OR kind = 'interview'
        OR kind = 'press' OR kind = 'repost' OR kind = 'not_stated'),
    title_zh TEXT,
    title_en TEXT,
    short_zh TEXT,
    short_en TEXT,
    publisher_zh TEXT,
    publisher_en TEXT,
    published TEXT CONSTRAINT source_published CHECK (published <> ''),
    url TEXT,
    repeats TEXT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED
        CONSTRAINT source_repeats CHECK (repeats <> id),
    note_zh TEXT,
    note_en TEXT,
    CONSTRAINT source_title CHECK (coalesce(title_zh, title_en, '') <> '')
) STRICT;

CREATE TABLE indicators (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE
        CONSTRAINT indicator_id CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9_-]*'),
    name_zh TEXT,
    name_en TEXT,
    short_zh TEXT,
    short_en TEXT,
    unit TEXT NOT NULL REFERENCES units (code) DEFERRABLE INITIALLY DEFERRED,
    measure TEXT NOT NULL CONSTRAINT indicator_measure CHECK (
        measure = 'stock' OR measure = 'flow' OR measure = 'rank' OR measure = 'share'
        OR measure = 'other'),
    direction TEXT NOT NULL CONSTRAINT indicator_direction CHECK (
        direction = 'none' OR direction = 'higher' OR direction = 'lower'),
    population_zh TEXT,
    population_en TEXT,
    definition_zh TEXT,
    definition_en TEXT,
    scope_zh TEXT,
    scope_en TEXT,
    CONSTRAINT indicator_name CHECK (coalesce(name_zh, name_en, '') <> ''),
    -- what lets an observation refer to both, so that its unit is its indicator's
    UNIQUE (id, unit)
) STRICT;

CREATE TABLE comparabilities (
    position INTEGER PRIMARY KEY,
    indicator TEXT NOT NULL REFERENCES indicators (id) DEFERRABLE INITIALLY DEFERRED,
    other TEXT NOT NULL REFERENCES indicators (id) DEFERRABLE INITIALLY DEFERRED,
    reason_zh TEXT,
    reason_en TEXT,
    CONSTRAINT comparability_other CHECK (indicator <> other),
    CONSTRAINT comparability_reason CHECK (coalesce(reason_zh, reason_en, '') <> ''),
    UNIQUE (indicator, other)
) STRICT;

-- A declaration holds both ways: the same pair turned round would be a second one.
CREATE UNIQUE INDEX comparabilities_by_pair
    ON comparabilities (min(indicator, other), max(indicator, other));

CREATE TABLE observations (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE
        CONSTRAINT observation_id CHECK (id <> '' AND id NOT GLOB '*[^A-Za-z0-9._-]*'),
    indicator TEXT NOT NULL,
    region TEXT NOT NULL REFERENCES regions (code) DEFERRABLE INITIALLY DEFERRED,
    subject TEXT REFERENCES subjects (id) DEFERRABLE INITIALLY DEFERRED,
    period TEXT,
    first_day INTEGER,
    last_day INTEGER,
    value REAL CONSTRAINT observation_value CHECK (value > -9e999 AND value < 9e999),
    value_upper REAL,
    unit TEXT NOT NULL,
    qualifier TEXT NOT NULL CONSTRAINT observation_qualifier CHECK (
        qualifier = 'exact' OR qualifier = 'about' OR qualifier = 'over'
        OR qualifier = 'at_least' OR qualifier = 'under' OR qualifier = 'at_most'
        OR qualifier = 'range'),
    qualifier_word_zh TEXT,
    qualifier_word_en TEXT,
    status TEXT NOT NULL CONSTRAINT observation_status CHECK (
        status = 'actual' OR status = 'target' OR status = 'forecast' OR status = 'statement'),
    rank_basis TEXT CONSTRAINT observation_rank_basis CHECK (
        rank_basis = 'explicit' OR rank_basis = 'listed_order' OR rank_basis = 'inferred'
        OR rank_basis = 'from_streak'),
    stated_by_zh TEXT,
    stated_by_en TEXT,
    source TEXT NOT NULL REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
    origin TEXT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED
        CONSTRAINT observation_origin CHECK (origin <> source),
    line INTEGER CONSTRAINT observation_line CHECK (line >= 1),
    printed TEXT CONSTRAINT observation_printed CHECK (printed <> ''),
    occurrence INTEGER NOT NULL
        CONSTRAINT observation_occurrence CHECK (occurrence >= 0),
    obs_status TEXT,
    "break" INTEGER NOT NULL CONSTRAINT observation_break CHECK ("break" = 0 OR "break" = 1),
    note_zh TEXT,
    note_en TEXT,
    FOREIGN KEY (indicator, unit) REFERENCES indicators (id, unit) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT observation_period CHECK (
        (period IS NULL) = (first_day IS NULL) AND (period IS NULL) = (last_day IS NULL)
        AND (period IS NULL OR (period <> '' AND first_day <= last_day))),
    CONSTRAINT observation_range CHECK (
        CASE WHEN qualifier = 'range'
            THEN value IS NOT NULL AND value_upper IS NOT NULL AND value_upper > value
                AND value_upper < 9e999
            ELSE value_upper IS NULL END),
    CONSTRAINT observation_printed_occurrence CHECK (printed IS NOT NULL OR occurrence = 0)
) STRICT;

CREATE INDEX observations_by_indicator ON observations (indicator, region, first_day);
CREATE INDEX observations_by_region ON observations (region, first_day);

CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE
        CONSTRAINT event_id CHECK (id <> '' AND id NOT GLOB '*[^A-Za-z0-9._-]*'),
    kind TEXT NOT NULL
        CONSTRAINT event_kind CHECK (kind <> '' AND kind NOT GLOB '*[^a-z0-9_-]*'),
    period TEXT,
    first_day INTEGER,
    last_day INTEGER,
    qualifier TEXT NOT NULL CONSTRAINT event_qualifier CHECK (
        qualifier = 'exact' OR qualifier = 'about' OR qualifier = 'over'
        OR qualifier = 'at_least' OR qualifier = 'under' OR qualifier = 'at_most'
        OR qualifier = 'range'),
    status TEXT NOT NULL CONSTRAINT event_status CHECK (
        status = 'actual' OR status = 'target' OR status = 'forecast' OR status = 'statement'),
    region TEXT NOT NULL REFERENCES regions (code) DEFERRABLE INITIALLY DEFERRED,
    title_zh TEXT,
    title_en TEXT,
    short_zh TEXT,
    short_en TEXT,
    stated_by_zh TEXT,
    stated_by_en TEXT,
    source TEXT NOT NULL REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
    origin TEXT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED
        CONSTRAINT event_origin CHECK (origin <> source),
    line INTEGER CONSTRAINT event_line CHECK (line >= 1),
    printed TEXT CONSTRAINT event_printed CHECK (printed <> ''),
    occurrence INTEGER NOT NULL CONSTRAINT event_occurrence CHECK (occurrence >= 0),
    note_zh TEXT,
    note_en TEXT,
    CONSTRAINT event_title CHECK (coalesce(title_zh, title_en, '') <> ''),
    CONSTRAINT event_period CHECK (
        (period IS NULL) = (first_day IS NULL) AND (period IS NULL) = (last_day IS NULL)
        AND (period IS NULL OR (period <> '' AND first_day <= last_day))),
    CONSTRAINT event_printed_occurrence CHECK (printed IS NOT NULL OR occurrence = 0)
) STRICT;

CREATE TABLE charts (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE
        CONSTRAINT chart_id CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9-]*'),
    kind TEXT NOT NULL CONSTRAINT chart_kind CHECK (
        kind = 'district-comparison' OR kind = 'model-timeline' OR kind = 'compute-ranking'),
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
