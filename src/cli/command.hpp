#pragma once
// The commands of `rumbo`, once: parsing, help, shell completion and the test of the man page all
// read this table. Texts are messages (text::mark).

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

struct Session;

enum class Takes : std::uint8_t {
    nothing,
    file,
    data,
    code,
    date,
    scope,
    listen,
    number,
    shell,
    text,
    instrument,
    format,
};
enum class Need : std::uint8_t { optional, required };
enum class Count : std::uint8_t { one, any, one_or_more };

struct Option {
    std::string_view name;  // "at": --at
    Takes takes = Takes::nothing;
    char const* value = nullptr;  // "DATE"; null for a switch
    char const* meaning = nullptr;
    Need need = Need::optional;
};

struct Operand {
    char const* name;  // "FILE"
    Takes takes;
    Count count;
};

// What was typed after the name of a command.
struct Request {
    std::map<std::string_view, std::string, std::less<>> values;  // by option; "" of a switch
    std::vector<std::string> operands;

    bool has(std::string_view option) const { return values.contains(option); }
    // The value of an option; none where it is not given.
    std::string const* find(std::string_view option) const {
        auto const found = values.find(option);
        return found == values.end() ? nullptr : &found->second;
    }
};

struct Command {
    std::string_view name;
    char const* meaning;
    std::span<Operand const> operands;
    std::span<Option const> options;
    int (*run)(Request const&, Session&);  // the exit code
};

std::span<Command const> commands();
Command const* find_command(std::string_view name);

// What an option or operand may be, where that is a closed list: scopes, shells.
std::vector<std::string_view> choices(Takes takes);

// Exit codes.
inline constexpr int exit_done = 0;
inline constexpr int exit_refused = 1;    // refused, or errors found
inline constexpr int exit_bad_input = 2;  // or usage
inline constexpr int exit_our_fault = 70;

}  // namespace cli
