// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figuretitles.h"

#include "catalogue.h"

namespace Zhitu {

QStringList figureTitles(Language language)
{
    const Catalogue &words = Catalogue::of(language);
    return {words.translate("Outputs", "Id"),
            words.translate("Models", "Indicator"),
            words.translate("Outputs", "Indicator code"),
            words.translate("Models", "Region"),
            words.translate("Outputs", "Region code"),
            words.translate("Models", "About"),
            words.translate("Outputs", "Subject code"),
            words.translate("Models", "Period"),
            words.translate("Outputs", "Qualifier"),
            words.translate("Outputs", "Qualifier code"),
            words.translate("Outputs", "Value"),
            words.translate("Outputs", "Upper value"),
            words.translate("Models", "Unit"),
            words.translate("Outputs", "Unit code"),
            words.translate("Models", "As printed"),
            words.translate("Models", "Status"),
            words.translate("Outputs", "Status code"),
            words.translate("Outputs", "Rank known by"),
            words.translate("Models", "Stated by"),
            words.translate("Models", "Source"),
            words.translate("Outputs", "Source code"),
            words.translate("Outputs", "Published"),
            words.translate("Outputs", "Address"),
            words.translate("Models", "Grade"),
            words.translate("Models", "Source chain"),
            words.translate("Models", "Place in the source"),
            words.translate("Outputs", "Break in series"),
            words.translate("Models", "Note")};
}

} // namespace Zhitu
