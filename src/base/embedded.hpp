#pragma once
// A file that travels inside the binary. The tables are made by cmake/embed.cmake:
// `embedded::assets()` and the like, sorted by path.

#include <span>
#include <string_view>

namespace base {

struct EmbeddedFile {
    std::string_view path;   // relative to the embedded folder
    std::string_view bytes;  // lives as long as the program
};

}  // namespace base
