#pragma once
// What is new for the people who use the program, version by version and day by day, the latest
// first: CHANGELOG.md in a few lines of theirs. A version that comes out adds its own; a test
// compares the first with the program's.

#include <span>
#include <string_view>

namespace web::staff {

struct NewsDay {
    std::string_view day;               // "2026-11-29"
    std::span<char const* const> what;  // sentences, to be translated
};
struct VersionNews {
    std::string_view version;  // "0.1.0"
    std::span<NewsDay const> days;
};

std::span<VersionNews const> news();

}  // namespace web::staff
