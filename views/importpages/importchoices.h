// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"
#include "widgets/catalogchoices.h"

class QComboBox;

namespace Zhitu {

class RecordField;

/** Sources that name a document: the one that stands for none is no choice. */
[[nodiscard]] QList<Choice> documentChoices(const Catalog &catalog);

/**
 * What a field for records says as a cell of a table would: the id or code of a record, or what is
 * typed, which may be the name of a new one.
 */
[[nodiscard]] QString cellOf(const RecordField *field);
/** Shows such a cell, without touching what is typed where it is the same. */
void showCell(RecordField *field, const QString &cell);

/** A choice of statuses, the first of which is none. */
void fillStatuses(QComboBox *box);
void nameStatuses(QComboBox *box, const QString &none, Language language);
/** By a cell of a column of statuses. */
void chooseStatus(QComboBox *box, const QString &cell);

// Choices whose data are the terms as int.
void fillLevels(QComboBox *box);
void nameLevels(QComboBox *box, Language language);
/** The kinds of documents: without the one that stands for none. */
void fillSourceKinds(QComboBox *box);
void nameSourceKinds(QComboBox *box, Language language);
void fillMeasures(QComboBox *box);
void nameMeasures(QComboBox *box, Language language);
void fillDirections(QComboBox *box);

} // namespace Zhitu
