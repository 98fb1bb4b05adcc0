// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "forms/formdialog.h"

class QCheckBox;
class QComboBox;

namespace Zhitu {

/** The form for a record of a catalog's table; without a record, for a new one. Never null. */
[[nodiscard]] FormDialog *makeRecordDialog(Table table, const std::optional<AnyRecord> &record,
                                           const CatalogPtr &catalog, Language language,
                                           QWidget *parent);

/** Asks for a region. Without a code of its own it gets one that no other has. */
class RegionDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RegionDialog)

public:
    RegionDialog(const std::optional<AnyRecord> &region, CatalogPtr catalog, Language language,
                 QWidget *parent);

    [[nodiscard]] std::optional<AnyRecord> record() const override;

protected:
    void retranslateFields() override;
    void updateChoices() override;
    [[nodiscard]] QString check() override;

private:
    [[nodiscard]] Region typed() const;

    Region m_region;
    BilingualField *m_name;
    BilingualField *m_short;
    QComboBox *m_level;
    RecordField *m_parent;
    QLineEdit *m_code;
    QLineEdit *m_aliases;
    QLineEdit *m_pinyin;
    QLineEdit *m_tile;
    Field m_nameRow;
    Field m_shortRow;
    Field m_levelRow;
    Field m_parentRow;
    Field m_codeRow;
    Field m_aliasesRow;
    Field m_pinyinRow;
    Field m_tileRow;
};

/** Asks for an indicator with its definition, unit and direction. */
class IndicatorDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IndicatorDialog)

public:
    IndicatorDialog(const std::optional<AnyRecord> &indicator, CatalogPtr catalog,
                    Language language, QWidget *parent);

    [[nodiscard]] std::optional<AnyRecord> record() const override;
    void choose(const RecordKey &record) override;

protected:
    void retranslateFields() override;
    void updateChoices() override;
    [[nodiscard]] QString check() override;

private:
    Indicator m_indicator;
    BilingualField *m_name;
    BilingualField *m_short;
    RecordField *m_unit;
    QComboBox *m_measure;
    QComboBox *m_direction;
    QCheckBox *m_cumulative;
    BilingualField *m_population;
    BilingualField *m_definition;
    BilingualField *m_scope;
    Field m_nameRow;
    Field m_shortRow;
    Field m_unitRow;
    Field m_measureRow;
    Field m_directionRow;
    Field m_populationRow;
    Field m_definitionRow;
    Field m_scopeRow;
};

/** Asks for a source. */
class SourceDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourceDialog)

public:
    SourceDialog(const std::optional<AnyRecord> &source, CatalogPtr catalog, Language language,
                 QWidget *parent);

    [[nodiscard]] std::optional<AnyRecord> record() const override;

protected:
    void retranslateFields() override;
    void updateChoices() override;
    [[nodiscard]] QString check() override;

private:
    [[nodiscard]] std::optional<Period> published() const;

    Source m_source;
    BilingualField *m_title;
    BilingualField *m_short;
    QComboBox *m_kind;
    BilingualField *m_publisher;
    QLineEdit *m_published;
    QLineEdit *m_url;
    RecordField *m_repeats;
    BilingualField *m_note;
    Field m_titleRow;
    Field m_shortRow;
    Field m_kindRow;
    Field m_publisherRow;
    Field m_publishedRow;
    Field m_urlRow;
    Field m_repeatsRow;
    Field m_noteRow;
};

/** Asks for a subject: an organisation or product. */
class SubjectDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SubjectDialog)

public:
    SubjectDialog(const std::optional<AnyRecord> &subject, CatalogPtr catalog, Language language,
                  QWidget *parent);

    [[nodiscard]] std::optional<AnyRecord> record() const override;

protected:
    void retranslateFields() override;
    void updateChoices() override { }
    [[nodiscard]] QString check() override;

private:
    Subject m_subject;
    BilingualField *m_name;
    BilingualField *m_short;
    Field m_nameRow;
    Field m_shortRow;
};

/** Asks for a base unit of values. */
class UnitDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UnitDialog)

public:
    UnitDialog(const std::optional<AnyRecord> &unit, CatalogPtr catalog, Language language,
               QWidget *parent);

    [[nodiscard]] std::optional<AnyRecord> record() const override;

protected:
    void retranslateFields() override;
    void updateChoices() override { }
    [[nodiscard]] QString check() override;

private:
    Unit m_unit;
    BilingualField *m_name;
    QComboBox *m_kind;
    Field m_nameRow;
    Field m_kindRow;
};

} // namespace Zhitu
