// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartmodel.h"
#include "charts/charttheme.h"
#include "export/pictureoptions.h"
#include "records/language.h"

#include <QHash>
#include <QMimeData>

#include <memory>

class QTemporaryDir;

namespace Zhitu {

/** A chart as it is shown at one moment, however long that is kept. */
struct ChartSnapshot
{
    ChartSpec spec;
    CatalogPtr catalog;
    ObservationsPtr observations;
    Language language = Language::Chinese;
    ThemeKind theme = ThemeKind::Light;
};

/**
 * A chart for other programs: made when one of them asks for it, and of what was shown when the
 * chart was copied or dragged. GUI thread only.
 */
class ChartMimeData final : public QMimeData
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartMimeData)

public:
    /** To be pasted: PNG, SVG and, as tab-separated values, the data. */
    explicit ChartMimeData(ChartSnapshot chart);
    /**
     * To be dropped: PNG, and a file of the same in the folder, named CHART.LANG.png. The folder
     * keeps it for programs that read it after the drop.
     */
    ChartMimeData(ChartSnapshot chart, std::shared_ptr<QTemporaryDir> folder);
    ~ChartMimeData() override;

    [[nodiscard]] QStringList formats() const override;

protected:
    QVariant retrieveData(const QString &mimeType, QMetaType type) const override;

private:
    [[nodiscard]] QVariant made(const QString &mimeType) const;
    /** In a format's bytes; empty where the chart cannot be drawn. */
    [[nodiscard]] QByteArray picture(PictureFormat format) const;
    [[nodiscard]] QString file() const;

    ChartSnapshot m_chart;
    std::unique_ptr<ChartModel> m_model;
    std::shared_ptr<QTemporaryDir> m_folder; ///< a null pointer: to be pasted
    mutable QHash<QString, QVariant> m_made; ///< by type; programs ask more than once
};

} // namespace Zhitu
