// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/hashmodule.h"

#include <QObject>

#include <nettle/sha2.h>

namespace Zhitu {

namespace {

class NettleSha256 final : public Sha256
{
public:
    NettleSha256() { sha256_init(&m_state); }

    void add(QByteArrayView bytes) override
    {
        sha256_update(&m_state, static_cast<std::size_t>(bytes.size()),
                      reinterpret_cast<const uint8_t *>(bytes.data()));
    }
    QByteArray result() override
    {
        QByteArray digest(SHA256_DIGEST_SIZE, Qt::Uninitialized);
        sha256_digest(&m_state, SHA256_DIGEST_SIZE, reinterpret_cast<uint8_t *>(digest.data()));
        return digest.toHex();
    }

private:
    sha256_ctx m_state;
};

} // namespace

/** What the program finds in the module's file. */
class HashPlugin final : public QObject, public HashModule
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "zhitu.HashModule")
    Q_INTERFACES(Zhitu::HashModule)

public:
    std::unique_ptr<Sha256> sha256() override { return std::make_unique<NettleSha256>(); }
};

} // namespace Zhitu

#include "hashplugin.moc"
