// SPDX-License-Identifier: Apache-2.0
#include "system/sandbox.hpp"

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>

namespace concord {

namespace {

/// The newest form of landlock_ruleset_attr. The kernel takes a shorter one from an older program,
/// and older headers know the first member only.
struct RulesetAttributes {
    std::uint64_t handled_access_fs = 0;
    std::uint64_t handled_access_net = 0;
    std::uint64_t scoped = 0;
};

/// Access rights to files that a version of Landlock knows: all of them are taken away.
std::uint64_t file_rights(long version) noexcept {
    constexpr std::array<unsigned, 6> bits_by_version = {0, 13, 14, 15, 15, 16};
    const auto index = version > 5 ? std::size_t{5} : static_cast<std::size_t>(version);
    return (std::uint64_t{1} << bits_by_version[index]) - 1;
}

RulesetAttributes attributes_of(long version) noexcept {
    RulesetAttributes attributes;
    attributes.handled_access_fs = file_rights(version);
    if (version >= 4) attributes.handled_access_net = 3; // TCP: bind, connect
    if (version >= 6) attributes.scoped = 3;             // abstract sockets, signals
    return attributes;
}

std::size_t size_of_attributes(long version) noexcept {
    if (version >= 6) return sizeof(RulesetAttributes);
    return version >= 4 ? 2 * sizeof(std::uint64_t) : sizeof(std::uint64_t);
}

/// Lets a file or folder be read and run; what does not exist needs no permission.
bool allow_reading(int rules, const char* path) noexcept {
    const Descriptor opened(::open(path, O_PATH | O_CLOEXEC));
    if (!opened.open()) return true;
    struct stat status {};
    if (::fstat(opened.number(), &status) != 0) return false;
    landlock_path_beneath_attr rule{};
    rule.parent_fd = opened.number();
    rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_EXECUTE;
    if (S_ISDIR(status.st_mode)) rule.allowed_access |= LANDLOCK_ACCESS_FS_READ_DIR;
    return ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
}

// ---- system calls that reading a document does not need ----------------------------------------

#if defined(__x86_64__)
constexpr std::uint32_t architecture = AUDIT_ARCH_X86_64;
constexpr std::array old_calls = {SYS_fork, SYS_vfork};
#elif defined(__aarch64__)
constexpr std::uint32_t architecture = AUDIT_ARCH_AARCH64;
constexpr std::array<long, 0> old_calls = {};
#else
#    error "name the audit architecture of this processor, so that system calls can be filtered"
#endif

/// Network, other processes, the kernel itself. Signals too: the group of the parent is in reach.
constexpr std::array refused_calls = {
    SYS_socket,
    SYS_socketpair,
    SYS_connect,
    SYS_bind,
    SYS_listen,
    SYS_accept,
    SYS_accept4,
    SYS_ptrace,
    SYS_kill,
    SYS_tkill,
    SYS_tgkill,
    SYS_rt_sigqueueinfo,
    SYS_rt_tgsigqueueinfo,
    SYS_pidfd_open,
    SYS_pidfd_send_signal,
    SYS_pidfd_getfd,
    SYS_process_vm_readv,
    SYS_process_vm_writev,
    SYS_mount,
    SYS_umount2,
    SYS_pivot_root,
    SYS_chroot,
    SYS_unshare,
    SYS_setns,
    SYS_bpf,
    SYS_perf_event_open,
    SYS_userfaultfd,
    SYS_io_uring_setup,
    SYS_keyctl,
    SYS_add_key,
    SYS_request_key,
    SYS_open_by_handle_at,
    SYS_init_module,
    SYS_finit_module,
    SYS_delete_module,
    SYS_kexec_load,
};

constexpr std::size_t filter_size = 4 + 2 * (refused_calls.size() + old_calls.size()) + 2 + 5 + 1;

constexpr sock_filter statement(std::uint16_t code, std::uint32_t value) {
    return {code, 0, 0, value};
}

/// Goes `yes` or `no` instructions further.
constexpr sock_filter jump(std::uint16_t code, std::uint32_t value, std::uint8_t yes,
                           std::uint8_t no) {
    return {code, yes, no, value};
}

constexpr std::uint16_t load_word = BPF_LD | BPF_W | BPF_ABS;
constexpr std::uint16_t if_equal = BPF_JMP | BPF_JEQ | BPF_K;
constexpr std::uint16_t if_any_bit = BPF_JMP | BPF_JSET | BPF_K;
constexpr std::uint16_t answer = BPF_RET | BPF_K;
constexpr std::uint32_t refuse = SECCOMP_RET_ERRNO | EPERM;

constexpr auto make_filter() {
    std::array<sock_filter, filter_size> filter{};
    std::size_t at = 0;
    const auto add = [&](sock_filter instruction) { filter[at++] = instruction; };
    const auto unless = [&](long call, std::uint32_t verdict) {
        add(jump(if_equal, static_cast<std::uint32_t>(call), 0, 1));
        add(statement(answer, verdict));
    };
    add(statement(load_word, offsetof(seccomp_data, arch)));
    add(jump(if_equal, architecture, 1, 0));
    add(statement(answer, SECCOMP_RET_KILL_PROCESS));
    add(statement(load_word, offsetof(seccomp_data, nr)));
    for (const long call : refused_calls)
        unless(call, refuse);
    for (const long call : old_calls)
        unless(call, refuse);
    // The library falls back to clone, whose flags can be looked at: threads yes, processes no.
    unless(SYS_clone3, SECCOMP_RET_ERRNO | ENOSYS);
    add(jump(if_equal, static_cast<std::uint32_t>(SYS_clone), 0, 4));
    add(statement(load_word, offsetof(seccomp_data, args)));
    add(jump(if_any_bit, CLONE_THREAD, 1, 0));
    add(statement(answer, refuse));
    add(statement(answer, SECCOMP_RET_ALLOW));
    add(statement(answer, SECCOMP_RET_ALLOW));
    return filter;
}

constexpr auto filter = make_filter();

bool filter_calls() noexcept {
    auto instructions = filter; // the kernel's header wants them mutable
    sock_fprog program{};
    program.len = static_cast<unsigned short>(instructions.size());
    program.filter = instructions.data();
    return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

bool limit(__rlimit_resource_t resource, rlim_t most) noexcept {
    const rlimit both{most, most};
    return ::setrlimit(resource, &both) == 0;
}

} // namespace

Sandbox::Sandbox(std::span<const char* const> readable) {
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, std::size_t{0},
                                   LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1) return; // an older kernel: the other walls stand
    const RulesetAttributes attributes = attributes_of(version);
    rules_ = Descriptor(static_cast<int>(
        ::syscall(SYS_landlock_create_ruleset, &attributes, size_of_attributes(version), 0)));
    sound_ = rules_.open();
    for (const char* path : readable) {
        if (sound_) sound_ = allow_reading(rules_.number(), path);
    }
}

bool Sandbox::enter(const Allowance& allowance) const noexcept {
    if (!sound_ || ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return false;
    if (rules_.open() && ::syscall(SYS_landlock_restrict_self, rules_.number(), 0) != 0) {
        return false;
    }
    return limit(RLIMIT_CPU, allowance.cpu_seconds) && limit(RLIMIT_AS, allowance.memory) &&
           limit(RLIMIT_NOFILE, allowance.open_files) && limit(RLIMIT_FSIZE, 0) &&
           limit(RLIMIT_CORE, 0) && filter_calls();
}

} // namespace concord
