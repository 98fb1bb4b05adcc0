// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The limit of an export: a rank chart drawn with QPainter alone and written with libpng's one
// filter (Up) at level 6.
//
// Usage: limit_export FOLDER WIDTH HEIGHT COUNT
// Writes COUNT pictures of that size, 0.png and so on, to the folder.

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <png.h>

#include <array>
#include <cstdio>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int cityCount = 10;
constexpr int yearCount = 6;

const std::array<QString, cityCount> cities = {u"北京"_s, u"杭州"_s, u"深圳"_s, u"上海"_s,
                                               u"广州"_s, u"苏州"_s, u"济南"_s, u"成都"_s,
                                               u"合肥"_s, u"南京"_s};

/** Makes up a rank, from 0, for each city and year: neighbours change places as time goes by. */
int rankOf(int city, int year)
{
    constexpr int moving = cityCount - 2;
    const int step = city % 2 == 0 ? 1 : moving - 1;
    return city < 2 ? city : 2 + (city - 2 + year * step) % moving;
}

QFont font(double pixels, bool isBold = false)
{
    QFont result(u"Noto Sans CJK SC"_s);
    result.setPixelSize(qRound(pixels));
    result.setBold(isBold);
    return result;
}

/** Draws the chart, laid out on 1600×900, to fill the picture. */
void draw(QImage &picture)
{
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const double unit = picture.height() / 900.0;
    const QRectF plot(140 * unit, 150 * unit, picture.width() - 320 * unit, 620 * unit);
    const auto place = [&plot](int city, int year) {
        return QPointF(plot.left() + plot.width() * year / (yearCount - 1),
                       plot.top() + plot.height() * rankOf(city, year) / (cityCount - 1));
    };

    painter.setPen(Qt::black);
    painter.setFont(font(30 * unit, true));
    painter.drawText(QPointF(40 * unit, 60 * unit), u"示例图：十座城市六年之间的名次"_s);
    painter.setFont(font(17 * unit));
    painter.drawText(QPointF(40 * unit, 96 * unit), u"名次，数值为示例，2018年至2023年"_s);
    painter.drawText(QPointF(40 * unit, 870 * unit), u"来源：示例数据，不是任何机构发布的名次"_s);

    painter.setPen(QPen(QColor(0xe0e0e0), unit));
    for (int rank = 0; rank < cityCount; ++rank) {
        const double y = plot.top() + plot.height() * rank / (cityCount - 1);
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
    for (int city = cityCount - 1; city >= 0; --city) {
        const QColor colour(city == 0 ? 0xc0392b : 0x9aa0a6);
        painter.setPen(QPen(colour, (city == 0 ? 4 : 2) * unit));
        std::array<QLineF, yearCount - 1> lines;
        for (int year = 0; year + 1 < yearCount; ++year)
            lines[static_cast<std::size_t>(year)] = {place(city, year), place(city, year + 1)};
        painter.drawLines(lines.data(), static_cast<int>(lines.size()));
        painter.setBrush(colour);
        for (int year = 0; year < yearCount; ++year)
            painter.drawEllipse(place(city, year), 8 * unit, 8 * unit);
    }

    painter.setPen(QColor(0x333333));
    painter.setFont(font(17 * unit));
    for (int city = 0; city < cityCount; ++city) {
        const QString &name = cities[static_cast<std::size_t>(city)];
        painter.drawText(place(city, yearCount - 1) + QPointF(24 * unit, 6 * unit), name);
        painter.drawText(QPointF(60 * unit, place(city, 0).y() + 6 * unit), name);
    }
    for (int year = 0; year < yearCount; ++year) {
        painter.drawText(QPointF(place(0, year).x() - 30 * unit, 810 * unit),
                         u"%1年"_s.arg(2018 + year));
    }
    painter.setFont(font(13 * unit));
    for (int city = 0; city < cityCount; city += 2) {
        for (int year = 0; year < yearCount; ++year) {
            painter.drawText(place(city, year) + QPointF(-14 * unit, -14 * unit),
                             u"第%1"_s.arg(rankOf(city, year) + 1));
        }
    }
}

/** Writes a picture; false where it could not. */
bool write(const QImage &picture, const QString &path)
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> file(
        std::fopen(path.toLocal8Bit().constData(), "wb"), &std::fclose);
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png ? png_create_info_struct(png) : nullptr;
    if (!file || !info || setjmp(png_jmpbuf(png)) != 0) {
        png_destroy_write_struct(&png, &info);
        return false;
    }
    png_init_io(png, file.get());
    png_set_IHDR(png, info, static_cast<png_uint_32>(picture.width()),
                 static_cast<png_uint_32>(picture.height()), 8, PNG_COLOR_TYPE_RGB,
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_BASE, PNG_FILTER_TYPE_BASE);
    png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_UP);
    png_set_compression_level(png, 6);
    png_write_info(png, info);
    png_set_bgr(png);
    png_set_filler(png, 0, PNG_FILLER_AFTER);
    for (int y = 0; y < picture.height(); ++y)
        png_write_row(png, picture.constScanLine(y));
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    const QSize size(arguments[2].toInt(), arguments[3].toInt());
    for (int i = 0; i < arguments[4].toInt(); ++i) {
        QImage picture(size, QImage::Format_RGB32);
        draw(picture);
        if (!write(picture, u"%1/%2.png"_s.arg(arguments[1]).arg(i)))
            return 1;
    }
    return 0;
}
