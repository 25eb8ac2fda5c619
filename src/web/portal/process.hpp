#pragma once
// What the operating system says of this process.

#include <cstdint>

namespace web {

struct Process {
    std::int64_t resident_bytes = 0;  // 0 where the system does not tell
    std::int64_t open_files = 0;
    double cpu_seconds = 0;
};

Process this_process();

}  // namespace web
