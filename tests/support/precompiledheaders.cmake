# SPDX-FileCopyrightText: 2026 The Zhitu contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Headers that are parsed once and shared by all libraries, programs and tests that were declared
# before: those of the layers that know no widgets, and those of the others.

set(core_headers
    <QByteArray> <QDate> <QDir> <QFile> <QFileInfo> <QHash> <QJsonArray> <QJsonDocument>
    <QJsonObject> <QList> <QLocale> <QMap> <QObject> <QRegularExpression> <QSet> <QString>
    <QStringList> <QVariant>
    <algorithm> <array> <cmath> <functional> <limits> <memory> <mutex> <optional> <string> <tuple>
    <utility> <variant> <vector>)
set(widget_headers
    <QAction> <QApplication> <QComboBox> <QEvent> <QGraphicsScene> <QGraphicsView> <QImage> <QLabel>
    <QLineEdit> <QMenu> <QPainter> <QPushButton> <QTableView> <QUrl> <QVBoxLayout> <QWidget>)

# An object without code, whose precompiled headers the others use.
function(zhitu_precompile name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "HEADERS;LIBRARIES")
    set(source ${CMAKE_BINARY_DIR}/precompiled/${name}.cpp)
    if(NOT EXISTS ${source})
        file(WRITE ${source} "")
    endif()
    add_library(${name} OBJECT ${source})
    set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
    target_link_libraries(${name} PRIVATE ${arg_LIBRARIES} zhitu_options)
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
endfunction()

zhitu_precompile(zhitu_core_headers HEADERS ${core_headers} LIBRARIES Qt6::Core)
zhitu_precompile(zhitu_widget_headers HEADERS ${core_headers} ${widget_headers}
    LIBRARIES Qt6::Widgets)

function(zhitu_use_precompiled folder)
    get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
    foreach(target IN LISTS targets)
        get_target_property(type ${target} TYPE)
        get_target_property(libraries ${target} LINK_LIBRARIES)
        if(NOT type MATCHES "STATIC_LIBRARY|EXECUTABLE" OR NOT "zhitu_options" IN_LIST libraries)
            continue()
        endif()
        set(headers core)
        if(libraries MATCHES "Qt6::Widgets|zhitu_charts|zhitu_views|zhitu_app")
            set(headers widget)
        endif()
        target_precompile_headers(${target} REUSE_FROM zhitu_${headers}_headers)
    endforeach()
    get_property(folders DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
    foreach(subfolder IN LISTS folders)
        zhitu_use_precompiled(${subfolder})
    endforeach()
endfunction()

zhitu_use_precompiled(${PROJECT_SOURCE_DIR})
