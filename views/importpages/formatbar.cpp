// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importpages/formatbar.h"

#include "importpages/importform.h"
#include "importtexts.h"
#include "widgets/elidedcombobox.h"
#include "widgets/measures.h"
#include "widgets/plaintext.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** What a text may be in, even where its bytes do not speak for it. */
const QByteArrayList &usualEncodings()
{
    static const QByteArrayList encodings{"UTF-8",    "GB18030",      "Big5",      "UTF-16LE",
                                          "UTF-16BE", "windows-1252", "Shift_JIS", "EUC-KR"};
    return encodings;
}

/** So many lines the notices may take. */
constexpr qsizetype mostNotices = 3;

constexpr char delimiters[] = {',', '\t', ';', '|'};

} // namespace

FormatBar::FormatBar(ImportSession *session, Language language, QWidget *parent)
    : ImportPage(session, language, parent)
    , m_name(new QLabel(this))
    , m_format(new QLabel(this))
    , m_encodingLabel(new QLabel(this))
    , m_encoding(new QComboBox(this))
    , m_delimiterLabel(new QLabel(this))
    , m_delimiter(new QComboBox(this))
    , m_tableLabel(new QLabel(this))
    , m_table(new ElidedComboBox(this))
    , m_headerLabel(new QLabel(this))
    , m_header(new QSpinBox(this))
    , m_notices(makeRemark(this))
{
    for (QLabel *label :
         {m_name, m_format, m_encodingLabel, m_delimiterLabel, m_tableLabel, m_headerLabel})
        label->setTextFormat(Qt::PlainText);
    QFont strong = m_name->font();
    strong.setWeight(QFont::DemiBold);
    m_name->setFont(strong);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_encodingLabel->setBuddy(m_encoding);
    m_delimiterLabel->setBuddy(m_delimiter);
    m_tableLabel->setBuddy(m_table);
    m_headerLabel->setBuddy(m_header);
    m_notices->setForegroundRole(QPalette::WindowText);
    m_table->setFixedWidth(digitsWide(this, 24));
    // How sure the encoding is, is said beside its name.
    m_encoding->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_delimiter->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_header->setRange(0, 1'000'000);
    m_header->setKeyboardTracking(false);
    for (const char delimiter : delimiters)
        m_delimiter->addItem(QString(), int(delimiter));

    auto *row = new QHBoxLayout;
    row->addWidget(m_name, 1);
    row->addWidget(m_format);
    row->addSpacing(12);
    const std::pair<QLabel *, QWidget *> fields[] = {{m_tableLabel, m_table},
                                                     {m_encodingLabel, m_encoding},
                                                     {m_delimiterLabel, m_delimiter},
                                                     {m_headerLabel, m_header}};
    for (const auto &[label, field] : fields) {
        row->addWidget(label);
        row->addWidget(field);
        row->addSpacing(8);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_notices);

    for (QComboBox *box : {m_encoding, m_delimiter, m_table})
        connect(box, &QComboBox::currentIndexChanged, this, &FormatBar::readOtherwise);
    connect(m_header, &QSpinBox::valueChanged, this, &FormatBar::readOtherwise);
    connect(session, &ImportSession::opened, this, &FormatBar::showFacts);
    // What was asked for does not go: the fields say again what is shown.
    connect(session, &ImportSession::failed, this, &FormatBar::showFacts);
    connect(session, &ImportSession::checkChanged, this, &FormatBar::showNotices);
    retranslateUi();
}

void FormatBar::showFacts()
{
    updateName();
    const bool isOpen = session()->isOpen();
    const TableFacts facts = isOpen ? session()->facts() : TableFacts();
    const bool isPackage = session()->isPackage();
    const auto show = [&](QLabel *label, QWidget *field, bool shown) {
        label->setVisible(shown);
        field->setVisible(shown);
    };
    show(m_encodingLabel, m_encoding, isOpen && !isPackage && !facts.encoding.isEmpty());
    show(m_delimiterLabel, m_delimiter, isOpen && !isPackage && facts.delimiter != '\0');
    show(m_tableLabel, m_table, isOpen && facts.tables.size() > 1);
    show(m_headerLabel, m_header, isOpen && !isPackage);
    m_format->setText(isOpen ? tableFormatName(facts.format, language()) : QString());
    fill([&] {
        m_encoding->clear();
        QByteArrayList encodings = facts.encodings;
        for (const QByteArray &encoding : usualEncodings()) {
            if (!encodings.contains(encoding))
                encodings.append(encoding);
        }
        if (!facts.encoding.isEmpty() && !encodings.contains(facts.encoding))
            encodings.prepend(facts.encoding);
        for (const QByteArray &encoding : std::as_const(encodings)) {
            QString text = QString::fromLatin1(encoding);
            const QString certainty = certaintyText(facts.certainty, language());
            if (encoding == facts.encoding && !certainty.isEmpty())
                //: %1 is an encoding, %2 how sure it is
                text = tr("%1 (%2)").arg(text, certainty);
            m_encoding->addItem(text, encoding);
        }
        chooseData(m_encoding, facts.encoding);
        for (int i = 0; i < m_delimiter->count(); ++i)
            m_delimiter->setItemText(
                i, delimiterName(static_cast<char>(m_delimiter->itemData(i).toInt()), language()));
        chooseData(m_delimiter, int(facts.delimiter));
        m_table->clear();
        for (const QString &table : facts.tables)
            m_table->addItem(table, table);
        chooseData(m_table, facts.table);
        m_header->setSpecialValueText(tr("none", "header row"));
        m_header->setValue(static_cast<int>(std::min<qint64>(facts.headerLine, 1'000'000)));
    });
    showNotices();
}

void FormatBar::showNotices()
{
    QList<TableNotice> notices;
    if (session()->isOpen())
        notices = session()->facts().notices;
    // What comes to light only when all rows are read.
    if (session()->checked()) {
        for (const TableNotice &notice : session()->checked()->notices) {
            if (!notices.contains(notice))
                notices.append(notice);
        }
    }
    QStringList texts;
    for (const TableNotice &notice : std::as_const(notices))
        texts.append(noticeText(notice, language()));
    m_notices->setText(texts.mid(0, mostNotices).join(u'\n'));
    m_notices->setVisible(!texts.isEmpty());
}

void FormatBar::updateName()
{
    const TableInput &input = session()->input();
    const QString name =
        input.isPasted() ? tr("From the clipboard") : QFileInfo(input.file).fileName();
    m_name->setText(
        m_name->fontMetrics().elidedText(name, Qt::ElideMiddle, std::max(m_name->width(), 40)));
    m_name->setToolTip(input.isPasted() ? QString() : toolTipText(input.file));
}

void FormatBar::readOtherwise()
{
    if (isFilling() || !session()->isOpen())
        return;
    const TableFacts &facts = session()->facts();
    TableOptions options = session()->options();
    if (sender() == m_encoding)
        options.encoding = m_encoding->currentData().toByteArray();
    else if (sender() == m_delimiter)
        options.delimiter = static_cast<char>(m_delimiter->currentData().toInt());
    else if (sender() == m_header)
        options.headerLine = m_header->value() == 0 ? -1 : m_header->value();
    if (sender() == m_table) {
        options = {};
        options.table = m_table->currentData().toString();
        if (options.table == facts.table)
            return;
    }
    session()->setOptions(options);
}

void FormatBar::retranslateUi()
{
    m_encodingLabel->setText(tr("&Encoding:"));
    m_delimiterLabel->setText(tr("Se&parator:"));
    m_tableLabel->setText(tr("S&heet:"));
    m_headerLabel->setText(tr("Header in r&ow:"));
    m_encoding->setAccessibleName(tr("Encoding"));
    m_delimiter->setAccessibleName(tr("Separator"));
    m_table->setAccessibleName(tr("Sheet"));
    m_header->setAccessibleName(tr("Row of the header"));
    showFacts();
}

void FormatBar::resizeEvent(QResizeEvent *event)
{
    ImportPage::resizeEvent(event);
    updateName();
}

} // namespace Zhitu
