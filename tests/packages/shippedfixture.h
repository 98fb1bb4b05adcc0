// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packages/package.h"

#include <QDir>
#include <QObject>
#include <QTest>

#include <algorithm>

namespace Zhitu {

/** A record by its key; nullptr: there is none. */
template<typename Record>
[[nodiscard]] const Record *byKey(const QList<Record> &list, const QString &key,
                                  QString Record::*member)
{
    const auto found = std::ranges::find(list, key, member);
    return found == list.end() ? nullptr : &*found;
}

/** What tests of the packages that ship have in common. */
class ShippedFixture : public QObject
{
protected:
    void readShippedPackages()
    {
        using namespace Qt::Literals::StringLiterals;
        const QDir folder(QStringLiteral(ZHITU_PACKAGES_DIR));
        const QStringList names = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        const QStringList expected{u"beijing-ai-follow-up"_s, u"beijing-aigc-2023"_s,
                                   u"city-compute-rank"_s};
        QCOMPARE(names, expected);
        for (const QString &name : names) {
            const Result<Package> package = readPackage(folder.filePath(name));
            if (!package) {
                const Error &error = package.error();
                QFAIL(qPrintable(u"%1:%2 %3: %4"_s.arg(error.file)
                                     .arg(error.row)
                                     .arg(error.field, error.detail)));
            }
            m_packages += package.value();
        }
    }

    /** It must ship. */
    [[nodiscard]] const Package &package(const QString &id) const
    {
        const auto found = std::ranges::find_if(
            m_packages, [&id](const Package &candidate) { return candidate.info.id == id; });
        Q_ASSERT(found != m_packages.end());
        return *found;
    }

    /** The package with this figure or event; nullptr: none has it. */
    [[nodiscard]] const Package *holderOf(const QString &id) const
    {
        for (const Package &candidate : m_packages) {
            if (byKey(candidate.observations, id, &Observation::id)
                || byKey(candidate.catalog.events, id, &Event::id))
                return &candidate;
        }
        return nullptr;
    }

    [[nodiscard]] const Observation *observation(const QString &id) const
    {
        const Package *holder = holderOf(id);
        return holder ? byKey(holder->observations, id, &Observation::id) : nullptr;
    }

    QList<Package> m_packages;
};

} // namespace Zhitu
