// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readings/readingsmodule.h"

#include <QObject>

#include <unicode/translit.h>

#include <memory>
#include <mutex>

namespace Zhitu {

/** What the program finds in the module's file. */
class ReadingsPlugin final : public QObject, public ReadingsModule
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "zhitu.ReadingsModule")
    Q_INTERFACES(Zhitu::ReadingsModule)

public:
    ReadingsPlugin() : m_latin(make("Han-Latin")), m_simplified(make("Traditional-Simplified")) { }

    QList<HanEntry> entries(const QList<char32_t> &characters) override
    {
        // A transliterator is not said to be safe to use in two threads at once.
        const std::lock_guard lock(m_mutex);
        QList<HanEntry> found;
        found.reserve(characters.size());
        // One by one: some rules look at the neighbours, which here stand beside it by chance.
        for (const char32_t character : characters) {
            HanEntry entry{.reading = {}, .simplified = character};
            const auto own = static_cast<UChar32>(character);
            if (m_simplified) {
                icu::UnicodeString text(own);
                m_simplified->transliterate(text);
                if (text.countChar32() == 1)
                    entry.simplified = static_cast<char32_t>(text.char32At(0));
            }
            if (m_latin) {
                icu::UnicodeString text(own);
                m_latin->transliterate(text);
                if (text.char32At(0) != own)
                    entry.reading =
                        QString(reinterpret_cast<const QChar *>(text.getBuffer()), text.length());
            }
            found.append(entry);
        }
        return found;
    }

private:
    static std::unique_ptr<icu::Transliterator> make(const char *id)
    {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made(
            icu::Transliterator::createInstance(id, UTRANS_FORWARD, status));
        return U_SUCCESS(status) ? std::move(made) : nullptr;
    }

    std::mutex m_mutex;
    std::unique_ptr<icu::Transliterator> m_latin;
    std::unique_ptr<icu::Transliterator> m_simplified;
};

} // namespace Zhitu

#include "readingsplugin.moc"
