#pragma once
// Where an edition is published besides the portal, which shows it at once: communications confirms
// each with its address and day (procedure.md F5; PLE-PIN-P005 v8, activity 8).

#include <array>
#include <cstdint>
#include <string>

#include "base/date.hpp"
#include "base/enum_table.hpp"

namespace domain {

enum class Destination : std::uint8_t { intranet, web };
inline constexpr std::size_t taken_back_characters_max = 500;  // of the reason
inline constexpr base::EnumTable destination_tokens{std::array{
    base::EnumToken{Destination::intranet, "intranet"}, base::EnumToken{Destination::web, "web"}}};

// The latest of an edition and destination holds; without an address it was taken back.
struct Confirmation {
    std::string plan;  // its code
    int edition = 0;
    Destination destination = Destination::intranet;
    std::string address;
    base::Date day;
    std::string person = {};  // its number
};

// An address that a browser opens: http or https, a host, no white space.
bool is_web_address(std::string_view text);

}  // namespace domain
