#include "web/portal/process.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace web {
namespace {

double seconds(timeval const& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

}  // namespace

Process this_process() {
    Process process;
    std::int64_t pages = 0;
    std::ifstream statm("/proc/self/statm");
    if (statm >> pages >> pages) process.resident_bytes = pages * sysconf(_SC_PAGESIZE);

    std::error_code ignored;
    auto const files = std::filesystem::directory_iterator("/proc/self/fd", ignored);
    if (!ignored) process.open_files = std::distance(begin(files), end(files));

    rusage usage{};
    if (getrusage(RUSAGE_SELF, &usage) == 0)
        process.cpu_seconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    return process;
}

}  // namespace web
