// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hashmodule.h"

#include "records/modulefile.h"

#include <QCryptographicHash>
#include <QMutex>
#include <QPluginLoader>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

class QtSha256 final : public Sha256
{
public:
    void add(QByteArrayView bytes) override { m_hash.addData(bytes); }
    QByteArray result() override { return m_hash.result().toHex(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

/** The module, loaded at the first call; null where it is missing or of another version. */
HashModule *hashModule()
{
    static QMutex mutex;
    const QMutexLocker locker(&mutex);
    static HashModule *module = nullptr;
    if (!module)
        module =
            qobject_cast<HashModule *>(QPluginLoader(moduleFile(u"zhitu_hashes.so"_s)).instance());
    return module;
}

} // namespace

std::unique_ptr<Sha256> newSha256()
{
    HashModule *module = hashModule();
    return module ? module->sha256() : std::make_unique<QtSha256>();
}

} // namespace Zhitu
