// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attachedtexts.h"

#include "chartmodel.h"
#include "store/store.h"
#include "texts/textfile.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** What is to be found in the text of a source. */
struct Wanted
{
    QList<AnchorWanted> anchors;
    int withoutPrinted = 0;
};

/** The first document that a source is a reprint of, directly or not; itself where it is none. */
QString firstPrinted(const Catalog &catalog, const QString &source)
{
    const QList<const Source *> chain = catalog.sourceChain(source, {});
    return chain.isEmpty() ? source : chain.last()->id;
}

/** This source and all that are reprints of the same document. */
QStringList reprints(const Catalog &catalog, const QString &source)
{
    const QString first = firstPrinted(catalog, source);
    QStringList sources;
    for (const Source &other : catalog.sources)
        if (other.id == source || firstPrinted(catalog, other.id) == first)
            sources.append(other.id);
    return sources;
}

Result<Wanted> wantedIn(const Store &store, const Catalog &catalog, const QString &source)
{
    Wanted wanted;
    const auto add = [&](const auto &record) {
        if (auto anchor = wantedAnchor(record))
            wanted.anchors.append(std::move(*anchor));
        else
            ++wanted.withoutPrinted;
    };
    ObservationQuery query;
    query.sources = reprints(catalog, source);
    const auto figures = store.observations(query);
    if (!figures)
        return figures.error();
    for (const Observation &figure : *figures)
        add(figure);
    for (const Event &event : catalog.events)
        if (query.sources.contains(event.source))
            add(event);
    return wanted;
}

} // namespace

int AttachReport::found(EvidenceKind kind) const
{
    return static_cast<int>(std::ranges::count_if(anchors, [kind](const TextAnchor &anchor) {
        return anchor.kind == kind && anchor.isFound();
    }));
}

int AttachReport::wanted(EvidenceKind kind) const
{
    return static_cast<int>(std::ranges::count(anchors, kind, &TextAnchor::kind));
}

QString textSourceFor(const Catalog &catalog, const QString &source)
{
    if (catalog.texts.isEmpty())
        return {};
    const auto hasText = [&catalog](const QString &id) {
        return catalog.attachedText(id) != nullptr;
    };
    if (hasText(source))
        return source;
    for (const Source *reprinted : catalog.sourceChain(source, {}))
        if (hasText(reprinted->id))
            return reprinted->id;
    const QStringList others = reprints(catalog, source);
    const auto other = std::ranges::find_if(others, hasText);
    return other == others.end() ? QString() : *other;
}

Result<AttachReport> attachTextFile(Store &store, const QString &source, const TextFile &file)
{
    const auto catalog = store.catalog();
    if (!catalog)
        return catalog.error();
    if (!(*catalog)->source(source)) {
        return Error{.kind = ErrorKind::NoSuchSource,
                     .file = {},
                     .detail = source,
                     .row = 0,
                     .field = {},
                     .hint = {}};
    }
    const auto wanted = wantedIn(store, **catalog, source);
    if (!wanted)
        return wanted.error();
    StoredText text{.facts = file.facts, .text = file.text, .contexts = {}};
    text.facts.source = source;
    // The second's parts are not kept.
    text.facts.attached =
        QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);

    AttachReport report{.facts = text.facts, .withoutPrinted = wanted->withoutPrinted};
    if (const auto former = store.storedText(source)) {
        report.hasReplaced = true;
        text.contexts = former->contexts;
    } else if (former.error().kind != ErrorKind::NoTextAttached) {
        return former.error();
    }
    report.anchors = findAnchors(text.text, wanted->anchors, text.contexts);
    // Those of the text in which it was first found stay: editions may drift away from it.
    QSet<QString> known[2];
    for (const TextContext &context : std::as_const(text.contexts))
        known[static_cast<int>(context.kind)].insert(context.id);
    for (const TextContext &context : contextsOf(text.text, report.anchors))
        if (!known[static_cast<int>(context.kind)].contains(context.id))
            text.contexts.append(context);
    if (const auto attached = store.attachText(text, file.bytes); !attached)
        return attached.error();
    return report;
}

Result<SourceTextPtr> readSourceText(const Store &store, const QString &source)
{
    const auto catalog = store.catalog();
    if (!catalog)
        return catalog.error();
    auto text = store.storedText(source);
    if (!text)
        return text.error();
    const auto wanted = wantedIn(store, **catalog, source);
    if (!wanted)
        return wanted.error();
    auto found = std::make_shared<SourceText>();
    found->facts = text->facts;
    found->anchors = findAnchors(text->text, wanted->anchors, text->contexts);
    found->text = std::move(text->text);
    return SourceTextPtr(std::move(found));
}

QStringList chartsWith(const Catalog &catalog, const Observation &figure)
{
    QStringList charts;
    for (const ChartSpec &spec : catalog.charts) {
        const auto query = ChartModel::queryFor(spec, catalog);
        if (query && (query->indicators.isEmpty() || query->indicators.contains(figure.indicator))
            && (query->regions.isEmpty() || query->regions.contains(figure.region))
            && isInSpan(spec, figure.period))
            charts.append(spec.id);
    }
    return charts;
}

QStringList chartsWith(const Catalog &catalog, const Event &event)
{
    QStringList charts;
    for (const ChartSpec &spec : catalog.charts) {
        const bool isOfKind = spec.eventKinds.contains(event.kind);
        const bool isMark = ChartModel::drawsEvents(spec.kind)
            && (spec.eventKinds.isEmpty() || isOfKind)
            && (spec.regions.isEmpty() || spec.regions.contains(event.region));
        const bool isMarker =
            spec.kind == ChartKind::ModelTimeline && isOfKind && !event.period.isUndated();
        if ((isMark || isMarker) && isInSpan(spec, event.period))
            charts.append(spec.id);
    }
    return charts;
}

} // namespace Zhitu
