#pragma once
// Columns of text as what they hold. A row that this program could not have written is its fault.

#include <string>

#include "base/check.hpp"
#include "base/date.hpp"
#include "base/instant.hpp"

namespace storage {

inline base::Instant instant_of(std::string const& text) {
    auto const instant = base::Instant::parse(text);
    CHECK(instant.has_value());
    return *instant;
}

inline base::Date date_of(std::string const& text) {
    auto const date = base::Date::parse(text);
    CHECK(date.has_value());
    return *date;
}

template <class Table>
auto token_of(Table const& tokens, std::string const& text) {
    auto const value = tokens.find(text);
    CHECK(value.has_value());
    return *value;
}

}  // namespace storage
