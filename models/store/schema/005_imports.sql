-- SPDX-FileCopyrightText: 2026 The Zhitu contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Schema version 5: imports that can be taken back, the user's layer above what was brought in, and
-- a table of figures made for a million of them.
--
-- Every record says in "import" what brought it. A figure refers to its records by their position:
-- short numbers that sort quickly. Its unit is its indicator's. What few figures have stands in
-- "figure_remarks", which figures of one import share. Status and qualifier are the places of their
-- codes in the closed lists.
--
-- A figure's id is a prefix and a number, so that F01 and F02 share "F0"; -1: no number follows. An
-- id that was made here is not even that: it is the tag of the figure's import, "-" and how far its
-- position is from the import's.
--
-- One index serves to find figures by indicator and region, the latest of each series, and others
-- that say the same.

CREATE TABLE imports (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CONSTRAINT import_kind CHECK (
        -- own: by hand, in this program; file: a table of the user's; package: what a package brought
        kind = 'own' OR kind = 'file' OR kind = 'package'),
    tag TEXT NOT NULL UNIQUE CONSTRAINT import_tag CHECK (tag <> '' AND tag NOT GLOB '*[^a-z0-9]*'),
    -- NULL: it is not known which
    package TEXT REFERENCES packages (id) DEFERRABLE INITIALLY DEFERRED
        CONSTRAINT import_package CHECK (package IS NULL OR kind = 'package'),
    file_name TEXT CONSTRAINT import_file_name CHECK (file_name <> ''),
    sha256 TEXT CONSTRAINT import_sha256 CHECK (
        length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    -- ISO 8601, in UTC
    taken TEXT CONSTRAINT import_taken CHECK (taken <> ''),
    title TEXT CONSTRAINT import_title CHECK (title <> ''),
    mapping TEXT CONSTRAINT import_mapping CHECK (mapping <> ''),
    -- the position before that of its first figure, and that of its last one
    base INTEGER NOT NULL,
    highest INTEGER NOT NULL DEFAULT 0,
    -- what it brought
    figures INTEGER NOT NULL DEFAULT 0,
    events INTEGER NOT NULL DEFAULT 0,
    records INTEGER NOT NULL DEFAULT 0,
    undone INTEGER NOT NULL CONSTRAINT import_undone CHECK (
        undone = 0 OR (undone = 1 AND kind = 'file'))
) STRICT;

-- Tags are random, so that ids made in another store are not taken for ones made here.
INSERT INTO imports (kind, tag, base, undone)
    VALUES ('own', lower(hex(randomblob(3))), 0, 0);
INSERT INTO imports (kind, tag, base, undone)
    SELECT 'package', lower(hex(randomblob(3))), 0, 0
    WHERE EXISTS (SELECT 1 FROM packages);

ALTER TABLE units ADD COLUMN import INTEGER REFERENCES imports (position)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE regions ADD COLUMN import INTEGER REFERENCES imports (position)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE subjects ADD COLUMN import INTEGER REFERENCES imports (position)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE sources ADD COLUMN import INTEGER REFERENCES imports (position)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE indicators ADD COLUMN import INTEGER REFERENCES imports (position)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE comparabilities ADD COLUMN import INTEGER REFERENCES imports (position)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE relations ADD COLUMN import INTEGER REFERENCES imports (position)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE events ADD COLUMN import INTEGER REFERENCES imports (position)
    DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE charts ADD COLUMN import INTEGER REFERENCES imports (position)
    DEFERRABLE INITIALLY DEFERRED;

UPDATE units SET import = (SELECT position FROM imports WHERE kind = 'package');
UPDATE regions SET import = (SELECT position FROM imports WHERE kind = 'package');
UPDATE subjects SET import = (SELECT position FROM imports WHERE kind = 'package');
UPDATE sources SET import = (SELECT position FROM imports WHERE kind = 'package');
UPDATE indicators SET import = (SELECT position FROM imports WHERE kind = 'package');
UPDATE comparabilities SET import = (SELECT position FROM imports WHERE kind = 'package');
UPDATE relations SET import = (SELECT position FROM imports WHERE kind = 'package');
UPDATE events SET import = (SELECT position FROM imports WHERE kind = 'package');
UPDATE charts SET import = (SELECT position FROM imports WHERE kind = 'package');

CREATE TABLE id_prefixes (
    position INTEGER PRIMARY KEY,
    prefix TEXT NOT NULL UNIQUE
        CONSTRAINT id_prefix CHECK (prefix NOT GLOB '*[^A-Za-z0-9._-]*')
) STRICT;

CREATE TABLE figure_remarks (
    position INTEGER PRIMARY KEY,
    import INTEGER NOT NULL REFERENCES imports (position) DEFERRABLE INITIALLY DEFERRED,
    qualifier_word_zh TEXT,
    qualifier_word_en TEXT,
    rank_basis TEXT CONSTRAINT remark_rank_basis CHECK (
        rank_basis = 'explicit' OR rank_basis = 'listed_order' OR rank_basis = 'inferred'
        OR rank_basis = 'from_streak'),
    stated_by_zh TEXT,
    stated_by_en TEXT,
    obs_status TEXT,
    "break" INTEGER NOT NULL CONSTRAINT remark_break CHECK ("break" = 0 OR "break" = 1),
    note_zh TEXT,
    note_en TEXT,
    note_kind TEXT CONSTRAINT remark_note_kind CHECK (
        note_kind IS NULL
        OR (note_kind = 'source_slip' AND coalesce(note_zh, note_en, '') <> ''))
) STRICT;

CREATE TABLE figures (
    position INTEGER PRIMARY KEY,
    import INTEGER NOT NULL REFERENCES imports (position) DEFERRABLE INITIALLY DEFERRED,
    -- NULL: the id was made here
    id_prefix INTEGER REFERENCES id_prefixes (position) DEFERRABLE INITIALLY DEFERRED,
    id_number INTEGER,
    indicator INTEGER NOT NULL REFERENCES indicators (position) DEFERRABLE INITIALLY DEFERRED,
    region INTEGER NOT NULL REFERENCES regions (position) DEFERRABLE INITIALLY DEFERRED,
    subject INTEGER REFERENCES subjects (position) DEFERRABLE INITIALLY DEFERRED,
    period TEXT,
    first_day INTEGER,
    last_day INTEGER,
    value REAL CONSTRAINT figure_value CHECK (value > -9e999 AND value < 9e999),
    value_upper REAL,
    qualifier INTEGER NOT NULL CONSTRAINT figure_qualifier CHECK (qualifier BETWEEN 0 AND 6),
    status INTEGER NOT NULL CONSTRAINT figure_status CHECK (status BETWEEN 0 AND 3),
    source INTEGER NOT NULL REFERENCES sources (position) DEFERRABLE INITIALLY DEFERRED,
    origin INTEGER REFERENCES sources (position) DEFERRABLE INITIALLY DEFERRED
        CONSTRAINT figure_origin CHECK (origin <> source),
    line INTEGER CONSTRAINT figure_line CHECK (line >= 1),
    printed TEXT CONSTRAINT figure_printed CHECK (printed <> ''),
    occurrence INTEGER NOT NULL CONSTRAINT figure_occurrence CHECK (occurrence >= 0),
    remark INTEGER REFERENCES figure_remarks (position) DEFERRABLE INITIALLY DEFERRED,
    -- never NULL, so that an index can be entered before any series
    subject_key INTEGER NOT NULL GENERATED ALWAYS AS (coalesce(subject, 0)) VIRTUAL,
    CONSTRAINT figure_id CHECK (
        (id_prefix IS NULL) = (id_number IS NULL) AND (id_number IS NULL OR id_number >= -1)),
    CONSTRAINT figure_period CHECK (
        (period IS NULL) = (first_day IS NULL) AND (period IS NULL) = (last_day IS NULL)
        AND (period IS NULL OR (period <> '' AND first_day <= last_day))),
    CONSTRAINT figure_range CHECK (
        CASE WHEN qualifier = 6
            THEN value IS NOT NULL AND value_upper IS NOT NULL AND value_upper > value
                AND value_upper < 9e999
            ELSE value_upper IS NULL END),
    CONSTRAINT figure_printed_occurrence CHECK (printed IS NOT NULL OR occurrence = 0)
) STRICT;

-- What is migrated, with its id taken apart and its remarks put where they belong; without a row
-- for those that have none.
INSERT INTO id_prefixes (prefix)
    SELECT DISTINCT CASE
        WHEN length(digits) > 18 THEN id
        WHEN digits = '' AND length(stem) < length(id) THEN substr(id, 1, length(id) - 1)
        ELSE substr(id, 1, length(id) - length(digits)) END
    FROM (SELECT id, rtrim(id, '0123456789') AS stem,
                 ltrim(substr(id, length(rtrim(id, '0123456789')) + 1), '0') AS digits
          FROM observations ORDER BY position);

INSERT INTO figure_remarks
    SELECT position, (SELECT position FROM imports WHERE kind = 'package'), qualifier_word_zh,
        qualifier_word_en, rank_basis, stated_by_zh, stated_by_en, obs_status, "break", note_zh,
        note_en, note_kind
    FROM observations
    WHERE "break" OR coalesce(qualifier_word_zh, qualifier_word_en, rank_basis, stated_by_zh,
        stated_by_en, obs_status, note_zh, note_en) IS NOT NULL
    ORDER BY position;

INSERT INTO figures
    SELECT position, (SELECT position FROM imports WHERE kind = 'package'),
        (SELECT position FROM id_prefixes WHERE prefix = CASE
            WHEN length(digits) > 18 THEN id
            WHEN digits = '' AND length(stem) < length(id) THEN substr(id, 1, length(id) - 1)
            ELSE substr(id, 1, length(id) - length(digits)) END),
        CASE
            WHEN length(digits) > 18 THEN -1
            WHEN digits <> '' THEN CAST(digits AS INTEGER)
            WHEN length(stem) < length(id) THEN 0
            ELSE -1 END,
        (SELECT position FROM indicators WHERE id = indicator),
        (SELECT position FROM regions WHERE code = region),
        (SELECT position FROM subjects WHERE id = subject),
        period, first_day, last_day, value, value_upper,
        CASE qualifier WHEN 'exact' THEN 0 WHEN 'about' THEN 1 WHEN 'over' THEN 2
            WHEN 'at_least' THEN 3 WHEN 'under' THEN 4 WHEN 'at_most' THEN 5
            WHEN 'range' THEN 6 END,
        CASE status WHEN 'actual' THEN 0 WHEN 'target' THEN 1 WHEN 'forecast' THEN 2
            WHEN 'statement' THEN 3 END,
        (SELECT position FROM sources WHERE id = source),
        (SELECT position FROM sources WHERE id = origin),
        line, printed, occurrence,
        (SELECT position FROM figure_remarks WHERE position = observation)
    FROM (SELECT position, id, indicator AS indicator, region, subject, period, first_day, last_day,
                 value, value_upper, qualifier, status, source, origin, line, printed, occurrence,
                 position AS observation, rtrim(id, '0123456789') AS stem,
                 ltrim(substr(id, length(rtrim(id, '0123456789')) + 1), '0') AS digits
          FROM observations)
    ORDER BY position;

DROP TABLE observations;

CREATE UNIQUE INDEX figures_by_id ON figures (id_prefix, id_number) WHERE id_prefix IS NOT NULL;
CREATE INDEX figures_by_series
    ON figures (indicator, region, subject_key, status, last_day, first_day, value);

-- Figures as they were brought in which the user has changed or deleted since, and figures of
-- imports that were undone: in all but "reason" as "figures" has them. What they refer to may have
-- been put aside with them; it returns to its position.
CREATE TABLE original_figures (
    position INTEGER PRIMARY KEY,
    import INTEGER NOT NULL REFERENCES imports (position) DEFERRABLE INITIALLY DEFERRED,
    id_prefix INTEGER REFERENCES id_prefixes (position) DEFERRABLE INITIALLY DEFERRED,
    id_number INTEGER,
    indicator INTEGER NOT NULL,
    region INTEGER NOT NULL,
    subject INTEGER,
    period TEXT,
    first_day INTEGER,
    last_day INTEGER,
    value REAL,
    value_upper REAL,
    qualifier INTEGER NOT NULL,
    status INTEGER NOT NULL,
    source INTEGER NOT NULL,
    origin INTEGER,
    line INTEGER,
    printed TEXT,
    occurrence INTEGER NOT NULL,
    remark INTEGER REFERENCES figure_remarks (position) DEFERRABLE INITIALLY DEFERRED,
    reason TEXT NOT NULL DEFAULT 'changed' CONSTRAINT original_reason CHECK (
        reason = 'changed' OR reason = 'deleted')
) STRICT;

CREATE TABLE undone_figures (
    position INTEGER PRIMARY KEY,
    import INTEGER NOT NULL REFERENCES imports (position) DEFERRABLE INITIALLY DEFERRED,
    id_prefix INTEGER REFERENCES id_prefixes (position) DEFERRABLE INITIALLY DEFERRED,
    id_number INTEGER,
    indicator INTEGER NOT NULL,
    region INTEGER NOT NULL,
    subject INTEGER,
    period TEXT,
    first_day INTEGER,
    last_day INTEGER,
    value REAL,
    value_upper REAL,
    qualifier INTEGER NOT NULL,
    status INTEGER NOT NULL,
    source INTEGER NOT NULL,
    origin INTEGER,
    line INTEGER,
    printed TEXT,
    occurrence INTEGER NOT NULL,
    remark INTEGER REFERENCES figure_remarks (position) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- The same for all other records but charts, each as a JSON object of its columns.
CREATE TABLE aside_records (
    position INTEGER PRIMARY KEY,
    "table" TEXT NOT NULL CONSTRAINT aside_table CHECK ("table" <> ''),
    key TEXT NOT NULL,
    -- changed, deleted: as it was brought in; undone: as it was when its import was undone
    reason TEXT NOT NULL CONSTRAINT aside_reason CHECK (
        reason = 'changed' OR reason = 'deleted' OR reason = 'undone'),
    import INTEGER NOT NULL REFERENCES imports (position) DEFERRABLE INITIALLY DEFERRED,
    -- the position it had in its table
    place INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT;

CREATE INDEX aside_records_by_key ON aside_records ("table", key);

-- Positions are not given twice, as ids are made from them: the highest that was ever given.
CREATE TABLE figure_positions (
    highest INTEGER NOT NULL
) STRICT;

INSERT INTO figure_positions SELECT coalesce(max(position), 0) FROM figures;
