// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace Zhitu {

/**
 * The readings, without tones, of a character that is read in several ways in names of places, of
 * organisations and of what is counted (长: chang, zhang); empty for any other character.
 *
 * ICU gives one reading for each character, and not always the one of the name at hand: it reads
 * 成都 as "cheng dou". Polyphones that occur in such names with one reading only are not in here.
 */
[[nodiscard]] QList<QString> polyphoneReadings(char32_t character);

} // namespace Zhitu
