#include "exchange/plan_workbook/field_parts.hpp"

namespace exchange {

std::optional<SeriesCell> series_cell(std::string_view cell) {
    for (std::string_view const head : {"targets/", "actuals/"}) {
        if (!cell.starts_with(head)) continue;
        auto const rest = cell.substr(head.size());
        auto const slash = rest.find('/');
        bool const is_actual = head.starts_with("actuals");
        if ((slash != rest.npos) != is_actual) return std::nullopt;
        auto const period = HeadingPeriod::parse(rest.substr(0, slash));
        if (!period) return std::nullopt;
        return SeriesCell{is_actual ? rest.substr(slash + 1) : std::string_view{}, *period};
    }
    return std::nullopt;
}

std::string_view year_of_weight(std::string_view cell) {
    constexpr std::string_view head = "weight/";
    return cell.starts_with(head) ? cell.substr(head.size()) : std::string_view{};
}

std::string_view without_year(std::string_view cell) {
    return year_of_weight(cell).empty() ? cell : std::string_view("weight");
}

std::string_view take_number(std::string_view& key) {
    auto const end = key.find_last_not_of("0123456789");
    auto const digits = key.substr(end == key.npos ? 0 : end + 1);
    key = key.substr(0, key.size() - digits.size());
    return digits;
}

LevelName level_name(std::string_view level) {
    auto base = level;
    auto const number = take_number(base);
    if (!number.empty() && base.ends_with('-')) base.remove_suffix(1);
    return {find_row(level_headings, &LevelHeading::level, base), number};
}

}  // namespace exchange
