#pragma once
// Values of the domain that one text column holds.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_table.hpp"
#include "base/instant.hpp"
#include "domain/plan/plan.hpp"
#include "kit/sql/error.hpp"

namespace storage {

[[noreturn]] void refuse_column(std::string_view column, std::string_view text);

std::string list_text(std::vector<std::string> const& list);  // JSON array
std::vector<std::string> parse_list(std::string_view text);

std::optional<std::string> unknown_text(
    domain::UnknownKeys const& unknown);  // JSON object; null: none
domain::UnknownKeys parse_unknown(std::optional<std::string_view> text);

std::string weights_text(domain::Weights const& weights);  // "50", "2024=50 2025=40"
domain::Weights parse_weights(std::string_view text);
void parse_weights(std::string_view text, domain::Weights& weights);  // in place of what it holds

std::optional<std::string> decimal_text(std::optional<base::Decimal> const& decimal);
std::optional<base::Decimal> parse_decimal(std::optional<std::string_view> text);

base::Instant parse_instant(std::string const& text);
base::Date parse_date(std::string_view text);
base::Instant parse_instant(std::string_view text);
domain::Period parse_period(std::string_view text);

template <class Table>
auto parse_token(Table const& table, std::string_view token) {
    auto const value = table.find(token);
    if (!value) refuse_column("token", token);
    return *value;
}

}  // namespace storage
