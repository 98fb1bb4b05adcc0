// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace Zhitu {

/**
 * Calls function(answer) in the context's thread once there is an answer, never before this
 * function has returned, and not at all where the context is gone or the request was cancelled.
 *
 * QFuture::then() with a context does neither: with a ready future it calls at once, and it takes
 * for granted that the context outlives the request.
 */
template<typename Answer, typename Function>
void whenAnswered(const QFuture<Answer> &future, QObject *context, Function function)
{
    auto *watcher = new QFutureWatcher<Answer>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, function] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            function(watcher->result());
    });
    watcher->setFuture(future);
}

/** What function() will have returned; it is called in another thread, and may outlive the window. */
template<typename Function>
[[nodiscard]] QFuture<std::invoke_result_t<Function>> answerAside(Function function)
{
    auto promise = std::make_shared<QPromise<std::invoke_result_t<Function>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, function = std::move(function)]() mutable {
        promise->addResult(function());
        promise->finish();
    });
    return promise->future();
}

} // namespace Zhitu
