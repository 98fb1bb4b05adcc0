// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings.h"

#include <QFileInfo>
#include <QLocale>
#include <QSettings>

#include <algorithm>
#include <memory>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

namespace Key {

const QString language = u"language"_s;
const QString theme = u"theme"_s;
const QString geometry = u"window/geometry"_s;
const QString columns = u"window/columns"_s;
const QString tableShown = u"window/table"_s;
const QString evidenceShown = u"window/evidence"_s;
const QString recentStores = u"recentStores"_s;
const QString exportAll = u"export/all"_s;
const QString exportSize = u"export/size"_s;
const QString exportScale = u"export/scale"_s;
const QString exportTheme = u"export/theme"_s;
const QString exportLanguages = u"export/languages"_s;
const QString exportFormat = u"export/format"_s;
const QString exportText = u"export/text"_s;
const QString exportDpi = u"export/dpi"_s;
const QString exportFolder = u"export/folder"_s;
const QString importHeaders = u"import/headers"_s;
const QString importMappings = u"import/mappings"_s;

} // namespace Key

/** How terms are written; a word that is none of these gives the default. */
constexpr std::pair<QStringView, ThemeChoice> themeWords[] = {
    {u"system", ThemeChoice::System}, {u"light", ThemeChoice::Light}, {u"dark", ThemeChoice::Dark}};
constexpr std::pair<QStringView, ThemeKind> pictureThemeWords[] = {
    {u"light", ThemeKind::Light},
    {u"dark", ThemeKind::Dark},
    {u"transparent", ThemeKind::Transparent}};

constexpr std::pair<QStringView, PictureFormat> formatWords[] = {
    {u"png", PictureFormat::Png}, {u"svg", PictureFormat::Svg}, {u"pdf", PictureFormat::Pdf}};
constexpr std::pair<QStringView, TextAs> textWords[] = {{u"text", TextAs::Text},
                                                        {u"paths", TextAs::Paths}};

template<typename Term, std::size_t size>
QString wordOf(Term term, const std::pair<QStringView, Term> (&words)[size])
{
    return std::ranges::find(words, term, &std::pair<QStringView, Term>::second)->first.toString();
}

template<typename Term, std::size_t size>
Term termOf(const QVariant &word, const std::pair<QStringView, Term> (&words)[size], Term otherwise)
{
    const QString text = word.toString();
    const auto *found =
        std::ranges::find(words, QStringView(text), &std::pair<QStringView, Term>::first);
    return found == std::end(words) ? otherwise : found->second;
}

std::optional<Language> languageOf(const QString &code)
{
    for (const Language language : allLanguages)
        if (code == languageCode(language))
            return language;
    return std::nullopt;
}

std::unique_ptr<QSettings> openSettings(const QString &file)
{
    // Named here, not taken from the application: the settings are read before there is one.
    return file.isEmpty() ? std::make_unique<QSettings>(u"Zhitu"_s, u"zhitu"_s)
                          : std::make_unique<QSettings>(file, QSettings::IniFormat);
}

} // namespace

Settings::Settings() : Settings(QString()) { }

Settings::Settings(const QString &file) : m_file(file)
{
    m_writer.setMaxThreadCount(1);
    read();
}

Settings::~Settings()
{
    m_writer.waitForDone();
}

std::optional<Language> Settings::chosenLanguage() const
{
    return languageOf(m_values.value(Key::language).toString());
}

Language Settings::language() const
{
    return chosenLanguage().value_or(systemLanguage());
}

void Settings::setLanguage(Language language)
{
    write(Key::language, languageCode(language));
}

Language Settings::systemLanguage()
{
    const QString first = QLocale::system().uiLanguages().value(0);
    return first.startsWith("zh"_L1) ? Language::Chinese : Language::English;
}

ThemeChoice Settings::theme() const
{
    return termOf(m_values.value(Key::theme), themeWords, ThemeChoice::System);
}

void Settings::setTheme(ThemeChoice theme)
{
    write(Key::theme, wordOf(theme, themeWords));
}

QByteArray Settings::windowGeometry() const
{
    return m_values.value(Key::geometry).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    write(Key::geometry, geometry);
}

QByteArray Settings::columns() const
{
    return m_values.value(Key::columns).toByteArray();
}

void Settings::setColumns(const QByteArray &state)
{
    write(Key::columns, state);
}

bool Settings::isTableShown() const
{
    return m_values.value(Key::tableShown, true).toBool();
}

void Settings::setTableShown(bool shown)
{
    write(Key::tableShown, shown);
}

bool Settings::isEvidenceShown() const
{
    return m_values.value(Key::evidenceShown, true).toBool();
}

void Settings::setEvidenceShown(bool shown)
{
    write(Key::evidenceShown, shown);
}

QStringList Settings::recentStores() const
{
    QStringList files = m_values.value(Key::recentStores).toStringList();
    files.removeIf([this](const QString &file) { return m_missingStores.contains(file); });
    return files;
}

void Settings::addRecentStore(const QString &file)
{
    QStringList files = m_values.value(Key::recentStores).toStringList();
    files.removeAll(file);
    files.prepend(file);
    files.resize(std::min<qsizetype>(files.size(), mostRecentStores));
    m_missingStores.removeAll(file);
    write(Key::recentStores, files);
}

ExportRequest Settings::exportRequest() const
{
    ExportRequest request;
    request.all = m_values.value(Key::exportAll, request.all).toBool();
    request.picture.theme =
        termOf(m_values.value(Key::exportTheme), pictureThemeWords, request.picture.theme);
    request.picture.format =
        termOf(m_values.value(Key::exportFormat), formatWords, request.picture.format);
    request.picture.textAs =
        termOf(m_values.value(Key::exportText), textWords, request.picture.textAs);
    const int dpi = m_values.value(Key::exportDpi).toInt();
    if (dpi >= leastDpi && dpi <= mostDpi)
        request.picture.dpi = dpi;
    PictureOptions picture = request.picture;
    picture.size = m_values.value(Key::exportSize, picture.size).toSize();
    picture.scale = m_values.value(Key::exportScale, picture.scale).toDouble();
    if (checkPicture(picture))
        request.picture = picture;
    QList<Language> languages;
    for (const QString &code : m_values.value(Key::exportLanguages).toStringList())
        if (const auto language = languageOf(code); language && !languages.contains(*language))
            languages.append(*language);
    if (!languages.isEmpty())
        request.languages = languages;
    request.folder = m_values.value(Key::exportFolder).toString();
    return request;
}

void Settings::setExportRequest(const ExportRequest &request)
{
    QStringList languages;
    for (const Language language : request.languages)
        languages.append(languageCode(language));
    write(Key::exportAll, request.all);
    write(Key::exportSize, request.picture.size);
    write(Key::exportScale, request.picture.scale);
    write(Key::exportTheme, wordOf(request.picture.theme, pictureThemeWords));
    write(Key::exportFormat, wordOf(request.picture.format, formatWords));
    write(Key::exportText, wordOf(request.picture.textAs, textWords));
    write(Key::exportDpi, request.picture.dpi);
    write(Key::exportLanguages, languages);
    write(Key::exportFolder, request.folder);
}

QByteArray Settings::importMapping(const QString &headerKey) const
{
    const QStringList headers = m_values.value(Key::importHeaders).toStringList();
    const QStringList mappings = m_values.value(Key::importMappings).toStringList();
    const qsizetype index = headers.indexOf(headerKey);
    return index < 0 ? QByteArray() : mappings.value(index).toUtf8();
}

void Settings::setImportMapping(const QString &headerKey, const QByteArray &mapping)
{
    QStringList headers = m_values.value(Key::importHeaders).toStringList();
    QStringList mappings = m_values.value(Key::importMappings).toStringList();
    mappings.resize(headers.size());
    if (const qsizetype index = headers.indexOf(headerKey); index >= 0) {
        headers.removeAt(index);
        mappings.removeAt(index);
    }
    headers.prepend(headerKey);
    mappings.prepend(QString::fromUtf8(mapping));
    headers.resize(std::min<qsizetype>(headers.size(), mostImportMappings));
    mappings.resize(headers.size());
    write(Key::importHeaders, headers);
    write(Key::importMappings, mappings);
}

void Settings::read()
{
    const auto settings = openSettings(m_file);
    for (const QString &key : settings->allKeys())
        m_values.insert(key, settings->value(key));
    for (const QString &file : m_values.value(Key::recentStores).toStringList())
        if (!QFileInfo::exists(file))
            m_missingStores.append(file);
}

void Settings::write(const QString &key, const QVariant &value)
{
    if (m_values.value(key) == value && m_values.contains(key))
        return;
    m_values.insert(key, value);
    m_writer.start([file = m_file, key, value] { openSettings(file)->setValue(key, value); });
}

} // namespace Zhitu
