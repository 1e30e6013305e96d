// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace concord {

/// Threads that the machine runs at once; at least one.
[[nodiscard]] std::size_t processors() noexcept;

/// Does one piece of work after another on several threads and hands the results over in order, on
/// the thread that asked. Results that wait for an earlier one are few, however many pieces there
/// are: a worker that is far ahead waits.
template <class Result>
class InOrder {
public:
    using Work = std::function<Result(std::size_t)>;
    using Take = std::function<bool(Result)>;

    /// Calls `take(work(i))` for every i below `count`, until `take` returns false. What `work` or
    /// `take` throws comes out of here, after all threads have ended; nothing later is taken. With
    /// one thread no other is started.
    static void run(std::size_t count, std::size_t threads, const Work& work, const Take& take) {
        if (threads <= 1 || count <= 1) {
            for (std::size_t i = 0; i < count && take(work(i)); ++i) {
            }
            return;
        }
        InOrder(count, std::min(threads, count), work).hand_over(take);
    }

private:
    /// What became of a piece of work: a result or what was thrown.
    struct Done {
        std::optional<Result> result;
        std::exception_ptr fault;
    };

    InOrder(std::size_t count, std::size_t threads, const Work& work)
        : count_(count), work_(work), window_(results_per_thread * threads) {
        try {
            for (std::size_t i = 0; i < threads; ++i)
                threads_.emplace_back([this] { labour(); });
        } catch (...) { // no more threads can be had: those that started do it all
            if (threads_.empty()) throw;
        }
    }
    InOrder(const InOrder&) = delete;
    InOrder& operator=(const InOrder&) = delete;
    ~InOrder() {
        stop();
        for (std::thread& thread : threads_)
            thread.join();
    }

    void labour() {
        for (;;) {
            std::size_t mine = 0;
            {
                std::unique_lock lock(mutex_);
                room_.wait(lock, [this] { return next_ >= count_ || next_ < taken_ + size(); });
                if (next_ >= count_) return;
                mine = next_++;
            }
            Done done;
            try {
                done.result.emplace(work_(mine));
            } catch (...) {
                done.fault = std::current_exception();
            }
            const std::lock_guard lock(mutex_);
            window_[mine % size()] = std::move(done);
            if (mine == taken_) ready_.notify_one();
        }
    }

    void hand_over(const Take& take) {
        for (std::size_t i = 0; i < count_; ++i) {
            Done done = await(i);
            if (done.fault) std::rethrow_exception(done.fault);
            if (!take(std::move(*done.result))) return;
        }
    }

    Done await(std::size_t index) {
        std::unique_lock lock(mutex_);
        std::optional<Done>& place = window_[index % size()];
        ready_.wait(lock, [&place] { return place.has_value(); });
        Done done = std::move(*place);
        place.reset();
        taken_ = index + 1;
        room_.notify_all();
        return done;
    }

    void stop() {
        const std::lock_guard lock(mutex_);
        next_ = count_;
        room_.notify_all();
    }

    [[nodiscard]] std::size_t size() const noexcept { return window_.size(); }

    static constexpr std::size_t results_per_thread = 16;

    std::size_t count_;
    const Work& work_;
    std::mutex mutex_;
    std::condition_variable room_;  ///< The window has moved on.
    std::condition_variable ready_; ///< The next result is there.
    std::size_t next_ = 0;          ///< Not yet begun.
    std::size_t taken_ = 0;
    std::vector<std::optional<Done>> window_; ///< Result i waits at i modulo the size.
    std::vector<std::thread> threads_;
};

} // namespace concord
