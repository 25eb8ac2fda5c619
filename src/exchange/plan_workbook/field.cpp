#include "exchange/plan_workbook/field.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "domain/plan/plan.hpp"
#include "exchange/plan_workbook/field_parts.hpp"
#include "exchange/plan_workbook/goal_headings.hpp"
#include "exchange/plan_workbook/period_heading.hpp"
#include "kit/text/message.hpp"
#include "kit/text/search.hpp"

namespace exchange {
namespace {

using domain::ObjectKind;

constexpr std::size_t heading_bytes_max = 200;  // a longer text is none

std::optional<std::string> level_of_key(std::string_view key) {
    if (key.starts_with("dela")) key.remove_prefix(4);
    if (key.starts_with("del")) key.remove_prefix(3);
    auto const number = take_number(key);
    static auto const by_key = [] {
        std::map<std::string, std::string_view, std::less<>> map;
        for (auto const& level : level_headings) {
            map.emplace(heading_key(level.heading), level.level);
            for (auto const other : level.keys)
                if (!other.empty()) map.emplace(other, level.level);
        }
        return map;
    }();
    auto const found = by_key.find(key);
    if (found == by_key.end()) return std::nullopt;
    if (number.empty()) return std::string(found->second);
    return fmt::format("{}-{}", found->second, number);
}

std::optional<WorkbookField> node_field(std::string_view key) {
    if (auto level = level_of_key(key))
        return WorkbookField{ObjectKind::node, std::move(*level), "name"};
    for (auto const& cell : node_cells) {
        for (auto const word : cell.before)
            if (!word.empty() && key.starts_with(word))
                if (auto level = level_of_key(key.substr(word.size())))
                    return WorkbookField{ObjectKind::node, std::move(*level),
                                         std::string(cell.cell)};
        for (auto const word : cell.after)
            if (!word.empty() && key.ends_with(word))
                if (auto level = level_of_key(key.substr(0, key.size() - word.size())))
                    return WorkbookField{ObjectKind::node, std::move(*level),
                                         std::string(cell.cell)};
    }
    return std::nullopt;
}

// «PONDERACIÓN (%)» is «PONDERACIÓN».
std::string_view without_percent(std::string_view key) {
    constexpr std::string_view sign = "porcentaje";
    if (key.size() > sign.size() && key.ends_with(sign)) key.remove_suffix(sign.size());
    if (key.size() > sign.size() && key.starts_with(sign)) key.remove_prefix(sign.size());
    return key;
}

std::optional<WorkbookField> goal_field(std::string_view key) {
    static auto const by_key = [] {
        std::map<std::string, std::string_view, std::less<>> map;
        for (auto const& goal : goal_headings) {
            map.emplace(heading_key(goal.heading), goal.cell);
            for (auto const other : goal.keys)
                if (!other.empty()) map.emplace(other, goal.cell);
        }
        return map;
    }();
    auto const found = by_key.find(key);
    if (found == by_key.end()) return std::nullopt;
    return WorkbookField{ObjectKind::goal, {}, std::string(found->second)};
}

bool holds_one_of(std::string_view key, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return key.contains(word); });
}

bool is_computed(std::string_view key) {
    return !key.contains("analisis") &&
           holds_one_of(key,
                        {"resultado", "cumplimiento", "porcentajedeavance", "porcentajeavance"});
}

// «EJECUTADO», «Programación», «Ponderación 2025» of a period; none for what is computed there.
std::optional<WorkbookField> field_in_period(std::string_view rest, HeadingPeriod const& period) {
    auto const of_goal = [](std::string cell) {
        return WorkbookField{ObjectKind::goal, {}, std::move(cell)};
    };
    if (is_computed(rest)) return std::nullopt;
    if (holds_one_of(rest, {"ponderacion", "peso"})) {
        if (period.part || !period.year) return std::nullopt;
        auto field = goal_field(rest);
        if (!field) field = node_field(rest);
        if (!field || field->cell != "weight") return std::nullopt;
        field->cell += "/" + period.text();
        return field;
    }
    bool const is_brief_actual = rest == "ejec" || rest == "ejecut";
    if (is_brief_actual) return of_goal(fmt::format("actuals/{}/value", period.text()));
    for (auto const& actual : actual_cells)
        for (auto const word : actual.words)
            if (!word.empty() && rest.contains(word))
                return of_goal(fmt::format("actuals/{}/{}", period.text(), actual.member));
    bool const is_brief_target = rest == "prog" || rest == "progr";
    bool const is_target =
        rest.empty() || is_brief_target ||
        holds_one_of(rest, {"program", "meta", "planead", "magnitud", "vigencia", "anual"});
    if (!is_target) return std::nullopt;
    return of_goal("targets/" + period.text());
}

std::optional<WorkbookField> period_field(std::string_view block, std::string_view own) {
    // «I» under «PROGRAMACIÓN TRIMESTRAL».
    bool const is_bare = own.size() <= 3 && block.contains("trim");
    auto found = find_period(is_bare ? std::string(own).append("trim") : std::string(own));
    auto const above = find_period(block);
    if (!found && !above) return std::nullopt;
    auto rest = found ? found->rest : std::string(own);
    if (!found)
        found = above;
    else if (above && !found->period.year)
        found->period.year = above->period.year;
    else if (above && !found->period.part)
        found->period.part = above->period.part, found->period.index = above->period.index;
    if (found->is_span || rest.contains("total")) {
        bool const is_total = holds_one_of(rest, {"total", "program", "meta", "magnitud"});
        if (!is_total || holds_one_of(rest, {"ejecu", "avance"})) return std::nullopt;
        return WorkbookField{ObjectKind::goal, {}, "total"};
    }
    // What the title above says decides where the heading itself only names the period.
    bool const is_said_above = rest.empty();
    if (is_said_above) rest = above ? above->rest : std::string(block);
    auto field = field_in_period(rest, found->period);
    if (!field && is_said_above && !is_computed(rest)) field = field_in_period("", found->period);
    return field;
}

std::optional<WorkbookField> field_of_keys(std::string_view above, std::string_view own) {
    if (own.empty() && above.empty()) return std::nullopt;
    bool const is_baseline = own.starts_with("lineabase") || own.starts_with("lineadebase");
    if (is_baseline && find_period(own)) return WorkbookField{ObjectKind::goal, {}, "baseline"};
    if (auto const field = period_field(above, own)) return field;
    if (find_period(own) || find_period(above)) return std::nullopt;
    // «N.º» under «OBJETIVO ESTRATÉGICO», «NOMBRE» under «INDICADOR».
    if (!above.empty() && !own.empty())
        for (auto const* const between : {"", "de", "del", "dela"}) {
            auto const both = fmt::format("{}{}{}", own, between, above);
            if (auto field = goal_field(both) ? goal_field(both) : node_field(both)) return field;
        }
    auto const key = without_percent(own.empty() ? above : own);
    auto field = goal_field(key);
    return field ? field : node_field(key);
}

// «N°» and «#» are «N.º».
std::string with_one_sign(std::string_view heading) {
    constexpr std::string_view degree = "°";
    bool const has_hash = heading.starts_with('#');
    std::string text(has_hash ? "N.º" : "");
    heading.remove_prefix(has_hash ? 1 : 0);
    for (auto at = heading.find(degree); at != heading.npos; at = heading.find(degree)) {
        text.append(heading.substr(0, at)).append("º");
        heading.remove_prefix(at + degree.size());
    }
    return text.append(heading);
}

// «META (verbo + magnitud + objeto)» is «META».
std::string without_brackets(std::string_view heading) {
    std::string text;
    int depth = 0;
    for (char const c : heading) {
        if (c == '(' || c == '[') ++depth;
        if (depth == 0) text += c;
        if ((c == ')' || c == ']') && depth > 0) --depth;
    }
    return text;
}

// «Línea base 31/12/2026» is «Línea base»: years and whole days taken away.
std::string without_dates(std::string_view key) {
    std::string text;
    for (std::size_t i = 0; i < key.size();) {
        auto const digits =
            key.substr(i, std::min(key.find_first_not_of("0123456789", i), key.size()) - i);
        bool const is_date = digits.size() >= 4;
        if (!is_date) text += digits.empty() ? key.substr(i, 1) : digits;
        i += std::max<std::size_t>(digits.size(), 1);
    }
    return text;
}

// «PROGRAMACIÓN (Suma, Constante, Creciente, Decreciente)».
bool names_schedules(std::string_view key) {
    return key.contains("suma") && key.contains("constante");
}

}  // namespace

std::string WorkbookField::text() const {
    return (of == ObjectKind::goal ? "goal/" : level + "/") + cell;
}

std::optional<WorkbookField> WorkbookField::parse(std::string_view text) {
    auto const slash = text.find('/');
    if (slash == text.npos) return std::nullopt;
    auto const head = text.substr(0, slash);
    WorkbookField field{head == "goal" ? ObjectKind::goal : ObjectKind::node,
                        head == "goal" ? std::string() : std::string(head),
                        std::string(text.substr(slash + 1))};
    auto const year = year_of_weight(field.cell);
    auto const plain = without_year(field.cell);
    if (!year.empty() && !HeadingPeriod::parse(year)) return std::nullopt;
    bool is_known = false;
    if (field.of == ObjectKind::node)
        is_known = level_name(field.level).heading != nullptr &&
                   find_row(node_cells, &NodeCell::cell, plain) != nullptr;
    else
        is_known = series_cell(field.cell).has_value() ||
                   find_row(goal_headings, &GoalHeading::cell, plain) != nullptr;
    return is_known ? std::optional(std::move(field)) : std::nullopt;
}

std::string heading_key(std::string_view heading) {
    std::string key;
    for (char const c : text::fold(heading)) {
        if (c == '%') key += "porcentaje";
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) key += c;
    }
    return key;
}

std::optional<WorkbookField> field_of_heading(std::string_view block, std::string_view heading) {
    if (heading.size() > heading_bytes_max || block.size() > heading_bytes_max) return std::nullopt;
    auto const own = heading_key(with_one_sign(heading));
    auto const above = heading_key(with_one_sign(block));
    if (auto const field = field_of_keys(above, own)) return field;
    if (names_schedules(own)) return WorkbookField{ObjectKind::goal, {}, "schedule"};
    auto const plain = heading_key(with_one_sign(without_brackets(heading)));
    auto const plain_above = heading_key(with_one_sign(without_brackets(block)));
    if (plain != own || plain_above != above)
        if (auto const field = field_of_keys(plain_above, plain)) return field;
    auto const undated = without_dates(plain);
    if (undated == plain) return std::nullopt;
    auto const key = without_percent(undated);
    auto field = goal_field(key);
    return field ? field : node_field(key);
}

bool is_computed_heading(std::string_view block, std::string_view heading) {
    auto const key = heading_key(block) + heading_key(heading);
    return is_computed(key) || key.contains("acumulad");
}

}  // namespace exchange
