#pragma once
// The log of the program: one JSON object a line, to standard error.
//
//     logging::info("request", {{"status", 200}, {"path", path}});
//     {"time":"2024-03-31T17:00:00.123Z","level":"info","event":"request","status":200,"path":"/"}
//
// The event is a fixed word of ours; what comes from outside goes in a field. Control characters
// are escaped, invalid UTF-8 becomes U+FFFD, and a field is cut at 4 KiB, so that nobody outside
// can write a line of ours (ASVS 5.0, 16.4.1). Never log a secret. Safe from any thread.
// (The namespace is not `log` because <cmath> puts a function of that name in the global one.)

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace logging {

enum class Level { debug, info, warning, error, off };

struct Field {
    std::string_view key;
    std::variant<std::string_view, std::int64_t> value;

    Field(std::string_view name, std::string_view text) : key(name), value(text) {}
    Field(std::string_view name, char const* text) : key(name), value(std::string_view(text)) {}
    Field(std::string_view name, std::string const& text)
        : key(name), value(std::string_view(text)) {}
    Field(std::string_view name, std::integral auto number)
        : key(name), value(static_cast<std::int64_t>(number)) {}
    Field(std::string_view, bool) = delete;  // say what it means in a word
};

using Fields = std::initializer_list<Field>;

constexpr std::size_t field_bytes_max = 4096;

void debug(std::string_view event, Fields fields = {});
void info(std::string_view event, Fields fields = {});
void warning(std::string_view event, Fields fields = {});
void error(std::string_view event, Fields fields = {});

// Events below this level are not written. At start: info.
void set_level(Level level);

// The line that is written, without its end of line. Pure: for tests and for other destinations.
std::string line(std::string_view time, Level level, std::string_view event,
                 std::span<Field const> fields);

}  // namespace logging
