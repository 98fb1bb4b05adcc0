// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QtPlugin>

#include <memory>

namespace Zhitu {

/** The SHA-256 of bytes that come one block after the other. One thread at a time. */
class Sha256
{
public:
    virtual ~Sha256() = default;

    virtual void add(QByteArrayView bytes) = 0;
    /** In 64 hexadecimal digits, of all bytes that were added; nothing can be added after it. */
    [[nodiscard]] virtual QByteArray result() = 0;
};

/**
 * What hashing large files needs a library for (nettle), which uses what the processor has for it and
 * is ten times as fast as Qt's then. It lies in a file of its own beside the program. Any thread.
 */
class HashModule
{
public:
    virtual ~HashModule() = default;

    [[nodiscard]] virtual std::unique_ptr<Sha256> sha256() = 0;
};

/** A hash of nothing yet; Qt's where there is no module, the result being the same. Any thread. */
[[nodiscard]] std::unique_ptr<Sha256> newSha256();

} // namespace Zhitu

Q_DECLARE_INTERFACE(Zhitu::HashModule, "zhitu.HashModule/1")
