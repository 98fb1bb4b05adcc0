// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tablefile.h"

#include "tablecontent.h"

#include <QCryptographicHash>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

struct TableFile::Content : TableContent
{
};

TableFile::TableFile(std::shared_ptr<const Content> content) : m_content(std::move(content)) { }

Result<TableFile> TableFile::open(const QString &path, const TableOptions &options)
{
    auto store = openFileBytes(path);
    if (!store)
        return store.error();
    auto content = openDelimited(*store, options);
    if (!content)
        return content.error();
    return TableFile(std::make_shared<const Content>(Content{std::move(*content)}));
}

Result<TableFile> TableFile::openBytes(const QByteArray &bytes, const QString &name,
                                       const TableOptions &options)
{
    auto content = openDelimited(memoryBytes(bytes, name), options);
    if (!content)
        return content.error();
    return TableFile(std::make_shared<const Content>(Content{std::move(*content)}));
}

const TableFacts &TableFile::facts() const
{
    return m_content->facts;
}

Result<std::unique_ptr<TableReader>> TableFile::reader() const
{
    return m_content->reader();
}

std::unique_ptr<PackageFiles> TableFile::packageFiles() const
{
    return m_content->files ? m_content->files() : nullptr;
}

Result<QString> TableFile::sha256() const
{
    auto source = m_content->bytes->source();
    if (!source)
        return source.error();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray block(256 * 1024, Qt::Uninitialized);
    for (;;) {
        const auto count = (*source)->read(block.data(), block.size());
        if (!count)
            return count.error();
        if (*count == 0)
            return QString::fromLatin1(hash.result().toHex());
        hash.addData(QByteArrayView(block).first(*count));
    }
}

} // namespace Zhitu
