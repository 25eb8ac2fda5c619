#include "storage/plan/text_columns.hpp"

#include <fmt/core.h>

#include "kit/json/document.hpp"
#include "kit/json/writer.hpp"

namespace storage {

void refuse_column(std::string_view column, std::string_view text) {
    throw sql::DatabaseError(
        sql::ErrorKind::corrupt, "column",
        fmt::format("a {} of the store cannot be read: {} bytes", column, text.size()));
}

std::string list_text(std::vector<std::string> const& list) {
    std::string text;
    json::Writer writer(text);
    writer.begin_array();
    for (auto const& item : list)
        writer.string(item);
    writer.end_array();
    return text;
}

std::vector<std::string> parse_list(std::string_view text) {
    std::vector<std::string> list;
    if (text == "[]") return list;
    auto const document = json::parse(text);
    if (!document || document->root().kind() != json::Kind::array) refuse_column("list", text);
    for (auto const element : document->root().elements())
        list.emplace_back(element.text());
    return list;
}

std::optional<std::string> unknown_text(domain::UnknownKeys const& unknown) {
    if (unknown.empty()) return std::nullopt;
    std::string text;
    json::Writer writer(text);
    writer.begin_object();
    for (auto const& [key, value] : unknown)
        writer.key(key).raw(value);
    writer.end_object();
    return text;
}

domain::UnknownKeys parse_unknown(std::optional<std::string_view> text) {
    domain::UnknownKeys unknown;
    if (!text) return unknown;
    auto const document = json::parse(*text);
    if (!document || document->root().kind() != json::Kind::object)
        refuse_column("set of keys", *text);
    for (auto const member : document->root().members())
        unknown.push_back({std::string(member.key.text()), std::string(member.value.raw())});
    return unknown;
}

std::string weights_text(domain::Weights const& weights) {
    std::string text;
    for (auto const& weight : weights) {
        if (!text.empty()) text += ' ';
        if (weight.from_year) text += std::to_string(*weight.from_year) + '=';
        text += weight.percent.text();
    }
    return text;
}

domain::Weights parse_weights(std::string_view text) {
    domain::Weights weights;
    parse_weights(text, weights);
    return weights;
}

void parse_weights(std::string_view text, domain::Weights& weights) {
    weights.clear();
    while (!text.empty()) {
        auto const space = text.find(' ');
        auto part = text.substr(0, space);
        text = space == text.npos ? std::string_view{} : text.substr(space + 1);
        domain::Weight weight;
        if (auto const equals = part.find('='); equals != part.npos) {
            weight.from_year = parse_period(part.substr(0, equals)).year();
            part = part.substr(equals + 1);
        }
        weight.percent = *parse_decimal(part);
        weights.push_back(weight);
    }
}

std::optional<std::string> decimal_text(std::optional<base::Decimal> const& decimal) {
    if (!decimal) return std::nullopt;
    return decimal->text();
}

std::optional<base::Decimal> parse_decimal(std::optional<std::string_view> text) {
    if (!text) return std::nullopt;
    auto const decimal = base::Decimal::parse(*text);
    if (!decimal) refuse_column("decimal", *text);
    return *decimal;
}

base::Instant parse_instant(std::string const& text) {
    auto const instant = base::Instant::parse(text);
    if (!instant) refuse_column("moment", text);
    return *instant;
}

base::Date parse_date(std::string_view text) {
    auto const date = base::Date::parse(text);
    if (!date) refuse_column("date", text);
    return *date;
}

base::Instant parse_instant(std::string_view text) {
    auto const instant = base::Instant::parse(text);
    if (!instant) refuse_column("moment", text);
    return *instant;
}

domain::Period parse_period(std::string_view text) {
    auto const period = domain::Period::parse(text);
    if (!period) refuse_column("period", text);
    return *period;
}

}  // namespace storage
