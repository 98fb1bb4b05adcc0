# SPDX-FileCopyrightText: 2026 The Zhitu contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Headers that are parsed once and shared by all tests: one set for those that know no widgets, one
# for the others.

set(core_headers
    <QByteArray> <QDate> <QDir> <QFile> <QFileInfo> <QHash> <QJsonArray> <QJsonDocument>
    <QJsonObject> <QList> <QLocale> <QMap> <QObject> <QRegularExpression> <QSet> <QSignalSpy>
    <QString> <QStringList> <QTemporaryDir> <QTest> <QVariant>
    <algorithm> <array> <cmath> <functional> <limits> <memory> <mutex> <optional> <string> <tuple>
    <utility> <variant> <vector>)
set(widget_headers
    <QAction> <QApplication> <QComboBox> <QEvent> <QGraphicsScene> <QGraphicsView> <QImage> <QLabel>
    <QLineEdit> <QMenu> <QPainter> <QPushButton> <QTableView> <QUrl> <QVBoxLayout> <QWidget>)

# An object without code, whose precompiled headers the tests use.
function(zhitu_precompile name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "HEADERS;LIBRARIES")
    set(source ${CMAKE_CURRENT_BINARY_DIR}/precompiled/${name}.cpp)
    if(NOT EXISTS ${source})
        file(WRITE ${source} "")
    endif()
    add_library(${name} OBJECT ${source})
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    target_compile_options(${name} PRIVATE ${ZHITU_TEST_OPTIONS})
    target_link_libraries(${name} PRIVATE ${arg_LIBRARIES} Qt6::Test zhitu_options)
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
endfunction()

zhitu_precompile(zhitu_core_headers HEADERS ${core_headers} LIBRARIES Qt6::Core)
zhitu_precompile(zhitu_widget_headers HEADERS ${core_headers} ${widget_headers}
    LIBRARIES Qt6::Widgets)
