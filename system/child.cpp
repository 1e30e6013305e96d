// SPDX-License-Identifier: Apache-2.0
#include "system/child.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "system/descriptor.hpp"

namespace concord {

namespace {

using Clock = std::chrono::steady_clock;

/// Programs, their libraries, and what libraries look up at their start.
constexpr std::array readable_inside = {"/usr",           "/lib",      "/lib64", "/etc/ld.so.cache",
                                        "/etc/localtime", "/etc/fonts"};

constexpr int could_not_be_locked_in = 126;
constexpr int could_not_be_run = 127;

/// A file without a name that holds the bytes, at its beginning. Bytes that are handed over by
/// descriptor need no path that the child may open.
Descriptor nameless_file(std::string_view bytes) {
    Descriptor file(::memfd_create("document", MFD_CLOEXEC));
    while (file.open() && !bytes.empty()) {
        const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return {};
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (file.open() && ::lseek(file.number(), 0, SEEK_SET) != 0) return {};
    return file;
}

struct Pipe {
    Descriptor read_end;
    Descriptor write_end;
};

Pipe make_pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return {};
    return {Descriptor(ends[0]), Descriptor(ends[1])};
}

/// Everything that the child needs, made before the fork: after it, only system calls are safe.
struct Launch {
    const char* program;
    char* const* arguments;
    int input;
    int output;
    int complaints;
    pid_t parent;
};

[[noreturn]] void become(const Launch& launch, const Sandbox& sandbox,
                         const Allowance& allowance) noexcept {
    static constexpr std::array<const char*, 3> environment = {"PATH=/usr/bin", "LC_ALL=C.UTF-8",
                                                               nullptr};
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != launch.parent) ::_exit(could_not_be_run);
    for (int number = 1; number < NSIG; ++number) {
        if (number != SIGKILL && number != SIGSTOP) std::signal(number, SIG_DFL);
    }
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    // Where a standard stream is closed, one of ours may have got its number: move them away first.
    const int input = ::fcntl(launch.input, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    const int output = ::fcntl(launch.output, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    const int complaints = ::fcntl(launch.complaints, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    if (::dup2(input, STDIN_FILENO) < 0 || ::dup2(output, STDOUT_FILENO) < 0 ||
        ::dup2(complaints, STDERR_FILENO) < 0) {
        ::_exit(could_not_be_run);
    }
    if (!sandbox.enter(allowance)) ::_exit(could_not_be_locked_in);
    ::syscall(SYS_close_range, 3U, ~0U, 0U);
    ::execve(launch.program, launch.arguments, const_cast<char* const*>(environment.data()));
    ::_exit(could_not_be_run);
}

/// One running child and what it has said so far.
struct Running {
    pid_t id = -1;
    Descriptor output;
    Descriptor complaints;
    ChildOutcome outcome;

    [[nodiscard]] bool talking() const noexcept { return output.open() || complaints.open(); }
};

Running start(const ChildTask& task, const Allowance& allowance) {
    Running child;
    const Sandbox sandbox(readable_inside);
    const Descriptor input = nameless_file(task.input);
    Pipe output = make_pipe();
    Pipe complaints = make_pipe();
    if (!input.open() || !output.write_end.open() || !complaints.write_end.open()) return child;
    std::vector<char*> arguments{const_cast<char*>(task.program.c_str())};
    for (const std::string& argument : task.arguments) {
        arguments.push_back(const_cast<char*>(argument.c_str()));
    }
    arguments.push_back(nullptr);
    const Launch launch{
        task.program.c_str(),          arguments.data(), input.number(), output.write_end.number(),
        complaints.write_end.number(), ::getpid()};
    child.id = ::fork();
    if (child.id == 0) become(launch, sandbox, allowance);
    if (child.id < 0) return child;
    ::setpgid(child.id, child.id); // whoever comes first
    child.output = std::move(output.read_end);
    child.complaints = std::move(complaints.read_end);
    return child;
}

/// Stops a child for a reason, which the first stop decides.
void stop(Running& child, ChildEnd why) noexcept {
    if (child.outcome.end == ChildEnd::not_started) child.outcome.end = why;
    ::kill(-child.id, SIGKILL);
    child.output.close();
    child.complaints.close();
}

/// Takes what is there to read; keeps at most `most` bytes. False at the end of the stream.
bool take(const Descriptor& from, std::string& kept, std::size_t most) {
    std::array<char, std::size_t{64} << 10> buffer; // NOLINT(*-member-init): filled by read
    const ssize_t got = ::read(from.number(), buffer.data(), buffer.size());
    if (got < 0) return errno == EINTR || errno == EAGAIN;
    if (got == 0) return false;
    kept.append(buffer.data(), std::min(static_cast<std::size_t>(got), most - kept.size()));
    return true;
}

void listen(Running& child, const ChildLimits& limits, bool output_ready, bool complaints_ready) {
    if (output_ready && !take(child.output, child.outcome.output, limits.output + 1)) {
        child.output.close();
    }
    if (complaints_ready && !take(child.complaints, child.outcome.complaints, limits.complaints)) {
        child.complaints.close();
    }
    if (child.outcome.output.size() > limits.output) stop(child, ChildEnd::too_much);
}

int milliseconds_until(Clock::time_point deadline) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    return static_cast<int>(std::max<decltype(left)>(left, 0));
}

/// Listens until every child has closed its streams or been stopped.
void listen_to_all(std::vector<Running>& children, const ChildLimits& limits,
                   Clock::time_point deadline) {
    std::vector<pollfd> waiting(2 * children.size());
    for (;;) {
        bool any = false;
        for (std::size_t at = 0; at < children.size(); ++at) {
            waiting[2 * at] = {children[at].output.number(), POLLIN, 0};
            waiting[2 * at + 1] = {children[at].complaints.number(), POLLIN, 0};
            any = any || children[at].talking();
        }
        if (!any) return;
        const int left = milliseconds_until(deadline);
        if (left > 0) ::poll(waiting.data(), waiting.size(), left);
        for (std::size_t at = 0; at < children.size(); ++at) {
            Running& child = children[at];
            if (!child.talking()) continue;
            if (left == 0) {
                stop(child, ChildEnd::out_of_time);
            } else {
                listen(child, limits, waiting[2 * at].revents != 0,
                       waiting[2 * at + 1].revents != 0);
            }
        }
    }
}

/// Waits for the end of a child that is silent already; one that lingers is stopped.
void reap(Running& child, Clock::time_point deadline) {
    int status = 0;
    for (;;) {
        const bool late = milliseconds_until(deadline) == 0;
        if (late) stop(child, ChildEnd::out_of_time);
        const pid_t ended = ::waitpid(child.id, &status, late ? 0 : WNOHANG);
        if (ended == child.id) break;
        if (ended < 0 && errno != EINTR) return; // somebody else has reaped it
        ::usleep(200);
    }
    ChildOutcome& outcome = child.outcome;
    if (outcome.end != ChildEnd::not_started) return;
    if (WIFEXITED(status)) {
        outcome.code = WEXITSTATUS(status);
        const bool ran = outcome.code != could_not_be_run && outcome.code != could_not_be_locked_in;
        if (ran) outcome.end = ChildEnd::exited;
    } else {
        outcome.code = WTERMSIG(status);
        outcome.end = outcome.code == SIGXCPU || outcome.code == SIGKILL ? ChildEnd::out_of_time
                                                                         : ChildEnd::broke_off;
    }
}

} // namespace

std::vector<ChildOutcome> run_children(std::span<const ChildTask> tasks,
                                       const ChildLimits& limits) {
    const Clock::time_point deadline = Clock::now() + limits.time;
    std::vector<Running> children;
    for (const ChildTask& task : tasks)
        children.push_back(start(task, limits.allowance));
    listen_to_all(children, limits, deadline);
    std::vector<ChildOutcome> outcomes;
    for (Running& child : children) {
        if (child.id > 0) reap(child, deadline);
        outcomes.push_back(std::move(child.outcome));
    }
    return outcomes;
}

ChildOutcome run_child(const ChildTask& task, const ChildLimits& limits) {
    return std::move(run_children({&task, 1}, limits).front());
}

} // namespace concord
