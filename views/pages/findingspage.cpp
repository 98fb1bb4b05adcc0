// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingspage.h"

#include "findingmodel.h"
#include "findingtexts.h"
#include "recordtexts.h"
#include "widgets/measures.h"
#include "widgets/windowtheme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTreeView>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** Links in the details lead to observations and events, not to addresses. */
const QString linkScheme = u"zhitu-evidence"_s;

} // namespace

/** The findings of one kind or all, whose titles, explanations or ids hold a text. */
class FindingFilter final : public QSortFilterProxyModel
{
public:
    explicit FindingFilter(QObject *parent) : QSortFilterProxyModel(parent)
    {
        setRecursiveFilteringEnabled(true);
    }

    void setText(const QString &text)
    {
        m_text = text.simplified();
        invalidateFilter();
    }
    /** A FindingKind as int; -1: all. */
    void setKind(int kind)
    {
        m_kind = kind;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        // A kind stays while one of its findings does.
        if (!parent.isValid())
            return false;
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        if (m_kind >= 0 && index.data(FindingModel::KindRole).toInt() != m_kind)
            return false;
        if (m_text.isEmpty())
            return true;
        const auto holds = [this](const QString &text) {
            return text.contains(m_text, Qt::CaseInsensitive);
        };
        return holds(index.data(Qt::DisplayRole).toString())
            || holds(index.data(FindingModel::EvidenceRole).toStringList().join(u' '))
            || holds(index.data(FindingModel::ExplanationRole).toString());
    }

private:
    QString m_text;
    int m_kind = -1;
};

FindingsPage::FindingsPage(Language language, QWidget *parent)
    : QWidget(parent)
    , m_language(language)
    , m_model(new FindingModel(this))
    , m_filter(new FindingFilter(this))
    , m_heading(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_filterText(new QLineEdit(this))
    , m_filterKind(new QComboBox(this))
    , m_empty(new QLabel(this))
    , m_list(new QTreeView)
    , m_details(new QTextBrowser)
{
    m_model->setLanguage(language);
    m_filter->setSourceModel(m_model);
    QFont strong = m_heading->font();
    strong.setWeight(QFont::DemiBold);
    strong.setPointSizeF(strong.pointSizeF() * 1.3);
    m_heading->setFont(strong);
    for (QLabel *label : {m_heading, m_hint, m_empty})
        label->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_filterText->setClearButtonEnabled(true);
    m_filterKind->setMinimumWidth(digitsWide(this, 28));

    m_list->setModel(m_filter);
    m_list->setHeaderHidden(true);
    m_list->setUniformRowHeights(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->installEventFilter(this);
    m_details->setOpenLinks(false);
    m_details->setUndoRedoEnabled(false);
    m_details->setFrameShape(QFrame::NoFrame);
    m_details->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);

    auto *filters = new QHBoxLayout;
    filters->addWidget(m_filterText, 1);
    filters->addWidget(m_filterKind);
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(m_list);
    parts->addWidget(m_details);
    parts->setChildrenCollapsible(false);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 8);
    layout->addWidget(m_heading);
    layout->addWidget(m_hint);
    layout->addLayout(filters);
    layout->addWidget(m_empty, 1);
    layout->addWidget(parts, 1);

    connect(m_filterText, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        m_list->expandAll();
        updateEmptyText();
    });
    connect(m_filterKind, &QComboBox::currentIndexChanged, this, [this] {
        m_filter->setKind(m_filterKind->currentData().toInt());
        m_list->expandAll();
        updateEmptyText();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FindingsPage::updateDetails);
    connect(m_list, &QAbstractItemView::doubleClicked, this, &FindingsPage::requestFirst);
    connect(m_details, &QTextBrowser::anchorClicked, this, &FindingsPage::follow);
    setFocusProxy(m_list);
    fillKinds();
    retranslateUi();
    updateEmptyText();
}

void FindingsPage::setReport(const FindingReportPtr &report)
{
    const Finding *former = selected();
    const QString id = former ? former->id : QString();
    m_model->setReport(report);
    m_list->expandAll();
    fillKinds();
    updateEmptyText();
    select(id);
    // The first finding explains itself, so that nobody has to guess where the explanations are.
    if (!selected())
        m_list->setCurrentIndex(m_filter->index(0, 0, m_filter->index(0, 0)));
    updateDetails();
}

void FindingsPage::setLanguage(Language language)
{
    m_language = language;
    m_model->setLanguage(language);
}

void FindingsPage::select(const QString &finding)
{
    if (finding.isEmpty())
        return;
    const QModelIndexList found =
        m_model->match(m_model->index(0, 0), FindingModel::IdRole, finding, 1,
                       Qt::MatchExactly | Qt::MatchRecursive | Qt::MatchCaseSensitive);
    if (found.isEmpty())
        return;
    m_list->setCurrentIndex(m_filter->mapFromSource(found.constFirst()));
}

QString FindingsPage::emptyText() const
{
    return m_empty->isHidden() ? QString() : m_empty->text();
}

QString FindingsPage::details() const
{
    return m_details->toPlainText();
}

void FindingsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::PaletteChange)
        updateDetails();
}

bool FindingsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && selected()) {
            requestFirst();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FindingsPage::retranslateUi()
{
    m_heading->setText(tr("Findings"));
    m_hint->setText(tr("Figures in this store that disagree, found by rules. Select one to see "
                       "why; Enter shows its first figure in a chart."));
    m_filterText->setPlaceholderText(tr("Filter by words or ids"));
    m_filterText->setAccessibleName(tr("Filter by words or ids"));
    m_filterKind->setAccessibleName(tr("Kind of findings"));
    m_list->setAccessibleName(tr("Findings"));
    m_details->setAccessibleName(tr("Explanation"));
    fillKinds();
    updateEmptyText();
    updateDetails();
}

void FindingsPage::fillKinds()
{
    const QSignalBlocker blocker(m_filterKind);
    const QVariant former = m_filterKind->currentData();
    m_filterKind->clear();
    m_filterKind->addItem(tr("All kinds"), -1);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex kind = m_model->index(row, 0);
        m_filterKind->addItem(kind.data().toString(), kind.data(FindingModel::KindRole));
    }
    const int place = m_filterKind->findData(former);
    m_filterKind->setCurrentIndex(std::max(0, place));
    m_filter->setKind(m_filterKind->currentData().toInt());
}

void FindingsPage::updateEmptyText()
{
    const bool isEmpty = m_filter->rowCount() == 0;
    m_empty->setVisible(isEmpty);
    m_list->parentWidget()->setVisible(!isEmpty);
    if (!m_model->report())
        m_empty->setText(tr("The figures are being compared…"));
    else if (m_model->rowCount() == 0)
        m_empty->setText(tr("No figures in this store disagree, as far as the rules can tell."));
    else
        m_empty->setText(tr("No finding fits the filter."));
}

const Finding *FindingsPage::selected() const
{
    return m_model->finding(m_filter->mapToSource(m_list->currentIndex()));
}

void FindingsPage::updateDetails()
{
    m_details->clear();
    const QModelIndex current = m_filter->mapToSource(m_list->currentIndex());
    if (!current.isValid())
        return;
    QTextCursor cursor(m_details->document());
    cursor.beginEditBlock();
    QTextBlockFormat block;
    block.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
    QTextCharFormat plain;
    plain.setForeground(palette().text());
    cursor.setBlockFormat(block);
    cursor.insertText(current.data(FindingModel::ExplanationRole).toString(), plain);

    const Finding *finding = selected();
    const FindingReportPtr &report = m_model->report();
    QStringList ids;
    if (finding)
        ids = finding->event.isEmpty()
            ? finding->observations + finding->copies + finding->evidence + finding->dependents
            : QStringList{finding->event};
    ids.removeDuplicates();
    block.setTopMargin(6);
    constexpr qsizetype mostLinks = 50;
    for (const QString &id : ids.first(std::min(ids.size(), mostLinks))) {
        QString text = id;
        if (const Observation *figure = report->observation(id))
            //: a figure that leads to its chart: %1 is the figure, %2 its region, %3 its date
            text = tr("Show in a chart: %1, %2, %3")
                       .arg(figureText(report->catalog(), *figure, m_language),
                            regionName(report->catalog(), figure->region, m_language),
                            fieldText(report->catalog(), *figure, FigureField::Period, m_language));
        else if (const Event *event = report->catalog().event(id))
            text = tr("Show in a chart: %1").arg(event->title.in(m_language));
        QTextCharFormat link = plain;
        link.setAnchor(true);
        QUrl target;
        target.setScheme(linkScheme);
        target.setPath(id);
        link.setAnchorHref(target.toString(QUrl::FullyEncoded));
        link.setForeground(palette().link());
        link.setFontUnderline(true);
        cursor.insertBlock(block, plain);
        cursor.insertText(text, link);
    }
    cursor.endEditBlock();
    m_details->verticalScrollBar()->setValue(0);
}

void FindingsPage::follow(const QUrl &link)
{
    if (link.scheme() == linkScheme)
        Q_EMIT evidenceRequested(link.path());
}

void FindingsPage::requestFirst()
{
    const Finding *finding = selected();
    if (!finding)
        return;
    Q_EMIT evidenceRequested(finding->event.isEmpty() ? finding->observations.constFirst()
                                                      : finding->event);
}

} // namespace Zhitu
