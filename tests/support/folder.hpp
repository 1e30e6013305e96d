// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include <unistd.h>

namespace concord::tests {

/// An empty folder to run in, gone afterwards. One at a time.
class WorkingFolder {
public:
    WorkingFolder() : before_(std::filesystem::current_path()), path_(unique()) {
        std::filesystem::create_directories(path_);
        std::filesystem::current_path(path_);
    }
    WorkingFolder(const WorkingFolder&) = delete;
    WorkingFolder& operator=(const WorkingFolder&) = delete;
    ~WorkingFolder() {
        std::filesystem::current_path(before_);
        std::filesystem::remove_all(path_);
    }

private:
    static std::filesystem::path unique() {
        static int count = 0;
        return std::filesystem::temp_directory_path() /
               ("concord-test-" + std::to_string(::getpid()) + "-" + std::to_string(++count));
    }

    std::filesystem::path before_;
    std::filesystem::path path_;
};

} // namespace concord::tests
