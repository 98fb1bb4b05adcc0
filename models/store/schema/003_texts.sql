-- SPDX-FileCopyrightText: 2026 The Zhitu contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Schema version 3: the texts that the user attached to sources.
--
-- "bytes" is the file as it was, which nothing alters; "sha256" is of these bytes. "text" is what
-- was read from them when they were attached: a later version of a library may read a document
-- otherwise, and the places of the figures in it would then no longer hold. The long columns come
-- last, so that a row's facts are read without them.
--
-- "text_contexts" are the words around each figure and event in the text in which it was first
-- found, so that it is found again in an edited copy that takes the first one's place.

CREATE TABLE source_texts (
    position INTEGER PRIMARY KEY,
    source TEXT NOT NULL UNIQUE REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
    file_name TEXT NOT NULL CONSTRAINT source_text_file_name CHECK (file_name <> ''),
    media_type TEXT NOT NULL CONSTRAINT source_text_media_type CHECK (media_type <> ''),
    encoding TEXT CONSTRAINT source_text_encoding CHECK (encoding <> ''),
    -- ISO 8601, in UTC
    attached TEXT NOT NULL CONSTRAINT source_text_attached CHECK (attached <> ''),
    sha256 TEXT NOT NULL CONSTRAINT source_text_sha256 CHECK (
        length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    size INTEGER NOT NULL,
    text TEXT NOT NULL CONSTRAINT source_text_text CHECK (text <> ''),
    bytes BLOB NOT NULL,
    CONSTRAINT source_text_size CHECK (size = length(bytes) AND size > 0)
) STRICT;

CREATE TABLE text_contexts (
    source TEXT NOT NULL REFERENCES source_texts (source) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CONSTRAINT text_context_kind CHECK (kind = 'figure' OR kind = 'event'),
    -- of an observation or an event; it may have gone with a newer version of its package
    id TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    PRIMARY KEY (source, kind, id)
) STRICT, WITHOUT ROWID;
