// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "xlsxworkbook.h"

#include "sheetreader.h"

#include <QDir>
#include <QHash>
#include <QMutex>
#include <QXmlStreamReader>

#include <algorithm>
#include <cstring>
#include <optional>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** Parts that are read at once: the lists of sheets, styles and relations. */
constexpr qint64 largestPart = 64 << 20;
constexpr qsizetype mostMerged = 1'000'000;

Error damaged(const QString &file, const QString &detail)
{
    return {.kind = ErrorKind::TableDamaged, .file = file, .detail = detail};
}

/** All of a part that is not large. */
Result<QByteArray> smallPart(const FileBundle &files, const QString &path)
{
    const auto part = files.file(path);
    if (!part)
        return part.error();
    auto bytes = firstBytes(**part, largestPart + 1);
    if (bytes && bytes->size() > largestPart)
        return Error{.kind = ErrorKind::TableTooLarge,
                     .file = (*part)->name(),
                     .detail = u"unpacked"_s,
                     .row = 0,
                     .field = {},
                     .hint = u"64 MiB"_s};
    return bytes;
}

/** Goes through the elements of a part; no part has a document type. */
template<typename Visit>
Result<void> visitElements(const FileBundle &files, const QString &path, const Visit &visit)
{
    const auto bytes = smallPart(files, path);
    if (!bytes)
        return bytes.error();
    QXmlStreamReader xml(*bytes);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD)
            return damaged(files.nameOf(path), u"it declares a document type"_s);
        if (token == QXmlStreamReader::StartElement)
            visit(xml);
    }
    if (xml.hasError())
        return damaged(files.nameOf(path), xml.errorString());
    return {};
}

/** What a part refers to. */
struct Relation
{
    QString type; ///< the last part of its name, such as "worksheet"
    QString target; ///< a path in the archive
};

/** The relations of a part, by id; none where it has none. */
Result<QHash<QString, Relation>> relationsOf(const FileBundle &files, const QString &part)
{
    const QString folder = part.contains(u'/') ? part.section(u'/', 0, -2) + u'/' : QString();
    const QString path = folder + u"_rels/"_s + part.section(u'/', -1) + u".rels"_s;
    QHash<QString, Relation> relations;
    if (!files.paths().contains(path))
        return relations;
    const auto read = visitElements(files, path, [&](QXmlStreamReader &xml) {
        const auto attributes = xml.attributes();
        if (xml.name() != u"Relationship" || attributes.value("TargetMode"_L1) == "External"_L1)
            return;
        const QString target = attributes.value("Target"_L1).toString();
        relations.insert(
            attributes.value("Id"_L1).toString(),
            {attributes.value("Type"_L1).toString().section(u'/', -1),
             QDir::cleanPath(target.startsWith(u'/') ? target.sliced(1) : folder + target)});
    });
    if (!read)
        return read.error();
    return relations;
}

/** The relation of a type; empty where there is none. */
QString targetOf(const QHash<QString, Relation> &relations, QStringView type)
{
    const auto found = std::ranges::find_if(
        relations, [type](const Relation &relation) { return relation.type == type; });
    return found != relations.end() ? found->target : QString();
}

Result<QList<NumberFormat>> readFormats(const FileBundle &files, const QString &path)
{
    QList<NumberFormat> formats;
    if (path.isEmpty() || !files.paths().contains(path))
        return formats;
    QHash<int, NumberFormat> ownFormats;
    bool isCellFormat = false;
    const auto read = visitElements(files, path, [&](QXmlStreamReader &xml) {
        const auto attributes = xml.attributes();
        if (xml.name() == u"numFmt") {
            ownFormats.insert(attributes.value("numFmtId"_L1).toInt(),
                              numberFormat(attributes.value("formatCode"_L1)));
        } else if (xml.name() == u"cellXfs") {
            isCellFormat = true;
        } else if (xml.name() == u"cellStyles" || xml.name() == u"dxfs") {
            isCellFormat = false;
        } else if (xml.name() == u"xf" && isCellFormat) {
            const int id = attributes.value("numFmtId"_L1).toInt();
            const auto own = ownFormats.constFind(id);
            formats.append(own != ownFormats.cend() ? *own : builtInFormat(id));
        }
    });
    if (!read)
        return read.error();
    return formats;
}

/** Finds merged cells in a sheet's bytes as they are unpacked; parsing all of it takes longer. */
class MergedFinder
{
public:
    void look(QByteArrayView bytes)
    {
        m_bytes.append(bytes.data(), bytes.size());
        qsizetype at = 0;
        while ((at = m_bytes.indexOf("mergeCell ", at)) >= 0) {
            const qsizetype end = m_bytes.indexOf('>', at);
            if (end < 0)
                break;
            take(QByteArrayView(m_bytes).sliced(at, end - at));
            at = end;
        }
        const qsizetype keep =
            at >= 0 ? m_bytes.size() - at : std::min<qsizetype>(16, m_bytes.size());
        m_bytes.remove(0, m_bytes.size() - std::min<qsizetype>(keep, 1024));
    }

    QList<MergedCells> merged;

private:
    void take(QByteArrayView element)
    {
        const qsizetype start = element.indexOf("ref=");
        if (start < 0 || start + 5 >= element.size() || merged.size() >= mostMerged)
            return;
        const char quote = element.at(start + 4);
        const qsizetype end = element.indexOf(quote, start + 5);
        if (end < 0)
            return;
        const QByteArrayView area = element.sliced(start + 5, end - start - 5);
        const qsizetype colon = area.indexOf(':');
        if (colon < 0)
            return;
        const auto view = [](QByteArrayView part) {
            return std::string_view(part.data(), static_cast<std::size_t>(part.size()));
        };
        MergedCells cells;
        if (readCellName(view(area.first(colon)), cells.firstColumn, cells.firstRow)
            && readCellName(view(area.sliced(colon + 1)), cells.lastColumn, cells.lastRow)
            && cells.firstRow <= cells.lastRow && cells.firstColumn <= cells.lastColumn)
            merged.append(cells);
    }

    QByteArray m_bytes;
};

class XlsxWorkbook final : public Workbook
{
public:
    explicit XlsxWorkbook(const std::shared_ptr<const FileBundle> &files) : m_files(files) { }

    Result<void> open(const QString &mainPart)
    {
        const auto relations = relationsOf(*m_files, mainPart);
        if (!relations)
            return relations.error();
        m_hasMacros = !targetOf(*relations, u"vbaProject").isEmpty();
        m_textsPath = targetOf(*relations, u"sharedStrings");
        SheetContext context;
        auto formats = readFormats(*m_files, targetOf(*relations, u"styles"));
        if (!formats)
            return formats.error();
        context.formats = std::move(*formats);
        const auto isTrue = [](QStringView text) { return text == u"1" || text == u"true"; };
        const auto read = visitElements(*m_files, mainPart, [&](QXmlStreamReader &xml) {
            const auto attributes = xml.attributes();
            if (xml.name() == u"workbookPr") {
                context.from1904 = isTrue(attributes.value("date1904"_L1));
            } else if (xml.name() == u"calcPr") {
                context.isUncalculated = isTrue(attributes.value("fullCalcOnLoad"_L1));
            } else if (xml.name() == u"sheet") {
                QString id;
                for (const QXmlStreamAttribute &attribute : attributes) {
                    if (attribute.name() == u"id" && !attribute.namespaceUri().isEmpty())
                        id = attribute.value().toString();
                }
                const Relation relation = relations->value(id);
                if (relation.type != u"worksheet")
                    return;
                const auto state = attributes.value("state"_L1);
                m_sheets.append({.name = attributes.value("name"_L1).toString(),
                                 .isHidden = !state.isEmpty() && state != "visible"_L1});
                m_paths.append(relation.target);
            }
        });
        m_context = std::make_shared<const SheetContext>(std::move(context));
        return read;
    }

    const QList<SheetFacts> &sheets() const override { return m_sheets; }
    bool hasMacros() const override { return m_hasMacros; }

    Result<QList<MergedCells>> mergedCells(qsizetype sheet) const override
    {
        const auto part = m_files->file(m_paths.at(sheet));
        if (!part)
            return part.error();
        auto source = (*part)->source();
        if (!source)
            return source.error();
        MergedFinder finder;
        QByteArray block(64 * 1024, Qt::Uninitialized);
        for (;;) {
            const auto count = (*source)->read(block.data(), block.size());
            if (!count)
                return count.error();
            if (*count == 0)
                return finder.merged;
            finder.look(QByteArrayView(block).first(*count));
        }
    }

    Result<std::unique_ptr<TableReader>> rows(qsizetype sheet) const override
    {
        const auto context = contextWithTexts();
        if (!context)
            return context.error();
        const auto part = m_files->file(m_paths.at(sheet));
        if (!part)
            return part.error();
        return sheetReader(**part, *context);
    }

private:
    Result<std::shared_ptr<const SheetContext>> contextWithTexts() const
    {
        const QMutexLocker locker(&m_mutex);
        if (m_context->texts || m_textsPath.isEmpty() || !m_files->paths().contains(m_textsPath))
            return m_context;
        const auto part = m_files->file(m_textsPath);
        if (!part)
            return part.error();
        auto texts = SharedTexts::read(**part);
        if (!texts)
            return texts.error();
        SheetContext context = *m_context;
        context.texts = std::move(*texts);
        m_context = std::make_shared<const SheetContext>(std::move(context));
        return m_context;
    }

    std::shared_ptr<const FileBundle> m_files;
    QList<SheetFacts> m_sheets;
    QStringList m_paths;
    QString m_textsPath;
    bool m_hasMacros = false;
    mutable QMutex m_mutex;
    mutable std::shared_ptr<const SheetContext> m_context;
};

} // namespace

Result<std::shared_ptr<const Workbook>> openXlsx(const std::shared_ptr<const FileBundle> &files)
{
    if (!files->paths().contains(u"_rels/.rels"_s))
        return std::shared_ptr<const Workbook>();
    const auto relations = relationsOf(*files, QString());
    if (!relations)
        return relations.error();
    const QString mainPart = targetOf(*relations, u"officeDocument");
    // Other documents of that family, and workbooks in binary, are none that this can read.
    bool isWorkbook = false;
    if (!mainPart.isEmpty() && files->paths().contains(mainPart) && mainPart.endsWith(".xml"_L1)) {
        const auto read = visitElements(*files, mainPart, [&](QXmlStreamReader &xml) {
            isWorkbook = isWorkbook || xml.name() == u"workbook";
        });
        if (!read)
            return read.error();
    }
    if (!isWorkbook)
        return std::shared_ptr<const Workbook>();
    auto workbook = std::make_shared<XlsxWorkbook>(files);
    if (const auto opened = workbook->open(mainPart); !opened)
        return opened.error();
    return std::shared_ptr<const Workbook>(std::move(workbook));
}

} // namespace Zhitu
