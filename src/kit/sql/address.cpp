#include "kit/sql/address.hpp"

namespace sql {
namespace {

bool is_conninfo(std::string_view text) {
    if (text.starts_with("postgresql://") || text.starts_with("postgres://")) return true;
    auto const word = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_");
    if (word == 0 || word == std::string_view::npos) return false;
    auto const sign = text.find_first_not_of(' ', word);
    return sign != std::string_view::npos && text[sign] == '=';
}

}  // namespace

std::optional<Address> parse_address(std::string_view text) {
    if (text.empty() || text.find('\0') != std::string_view::npos) return std::nullopt;
    return Address{is_conninfo(text) ? Engine::postgresql : Engine::sqlite, std::string(text)};
}

}  // namespace sql
