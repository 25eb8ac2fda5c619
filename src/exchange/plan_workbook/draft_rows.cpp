#include "exchange/plan_workbook/draft_rows.hpp"

#include <algorithm>

#include "exchange/plan_workbook/cell_value.hpp"

namespace exchange {
namespace {

constexpr std::string_view value_member = "/value";

// An actual that says its value alone is that value: "actuals/2024-Q1".
bool is_plain_actual(std::string_view cell) {
    constexpr std::string_view head = "actuals/";
    return cell.starts_with(head) && cell.find('/', head.size()) == cell.npos;
}

void join_plain_actuals(std::map<std::string, std::string>& cells) {
    std::vector<std::string> names;
    for (auto const& [name, text] : cells)
        if (name.starts_with("actuals/") && name.ends_with(value_member)) names.push_back(name);
    for (auto const& name : names) {
        auto const period = name.substr(0, name.size() - value_member.size());
        auto const members = period + "/";
        auto const count =
            std::ranges::count_if(cells, [&](std::pair<std::string const, std::string> const& one) {
                return one.first.starts_with(members);
            });
        if (count > 1) continue;
        auto held = cells.extract(name);
        held.key() = period;
        cells.insert(std::move(held));
    }
}

}  // namespace

int DraftRows::add(domain::ObjectKind kind, int parent, domain::SheetPlace row, int number) {
    bool const is_taken = number >= 0 && !numbers_.insert(number).second;
    objects_.push_back(
        {.kind = kind, .parent = parent, .number = is_taken ? -1 : number, .row = std::move(row)});
    goals_ += kind == domain::ObjectKind::goal ? 1 : 0;
    int const place = size() - 1;
    if (is_taken)
        report({.code = domain::WorkbookProblemCode::id_unknown,
                .severity = domain::Severity::note,
                .place = object(place).row,
                .object = place,
                .found = std::to_string(number)});
    return place;
}

void DraftRows::merge(RowObject& object, std::string const& cell, std::string const& exact,
                      std::string_view unit) {
    WorkbookField const field{object.kind, {}, cell};
    auto const type = type_of(field);
    auto const written = cell_of(write_value(type, exact, unit));
    auto const back =
        read_value(type, &written, {.unit = std::string(unit), .is_exported = true}).text;
    auto const visible = object.cells.find(cell);
    auto const& seen = visible == object.cells.end() ? std::string() : visible->second;
    if (seen == back) object.cells.insert_or_assign(cell, exact);
}

void DraftRows::complete(int place, std::set<std::string, std::less<>> const& columns,
                         std::string_view unit) {
    auto& object = this->object(place);
    if (object.number >= 0) {
        auto const from = others_.facts.lower_bound({object.number, std::string()});
        for (auto fact = from; fact != others_.facts.end() && fact->first.first == object.number;
             ++fact) {
            auto cell = fact->first.second;
            bool const is_plain = is_plain_actual(cell);
            auto const in_column = is_plain ? cell + std::string(value_member) : cell;
            if (columns.contains(in_column)) {
                merge(object, in_column, fact->second.text, unit);
            } else if (cell != source_cell) {
                object.origins.try_emplace(
                    cell, domain::SheetPlace{others_.sheet, fact->second.row, other_value_column});
                object.cells.insert_or_assign(std::move(cell), fact->second.text);
            }
        }
    }
    join_plain_actuals(object.cells);
}

// What hangs from an object after it, its goals before its nodes: the order of a plan document.
std::vector<int> DraftRows::in_order() const {
    std::map<int, std::vector<int>> goals;
    std::map<int, std::vector<int>> nodes;
    for (int place = 1; place < size(); ++place) {
        auto const& object = objects_[static_cast<std::size_t>(place)];
        auto& list = object.kind == domain::ObjectKind::goal ? goals : nodes;
        list[object.parent].push_back(place);
    }
    std::vector<int> order;
    std::vector<int> waiting{0};
    while (!waiting.empty()) {
        int const place = waiting.back();
        waiting.pop_back();
        order.push_back(place);
        order.insert(order.end(), goals[place].begin(), goals[place].end());
        waiting.insert(waiting.end(), nodes[place].rbegin(), nodes[place].rend());
    }
    return order;
}

void DraftRows::finish(WorkbookReading& reading) {
    int next = *numbers_.rbegin() + 1;
    for (auto& object : objects_)
        if (object.number < 0) object.number = next++;
    std::map<std::pair<int, domain::ObjectKind>, int> positions;
    for (int const place : in_order()) {
        auto& object = this->object(place);
        bool const is_plan = object.kind == domain::ObjectKind::plan;
        int const parent = is_plan ? 0 : this->object(object.parent).number;
        domain::DraftObject made{.id = object.number, .kind = object.kind, .parent = parent};
        if (!is_plan) made.position = positions[{parent, object.kind}]++;
        for (auto& [name, text] : object.cells)
            made.cells.push_back({name, std::move(text)});
        reading.draft.push_back(std::move(made));
        if (!is_plan) reading.origins.push_back({object.number, {}, object.row});
        for (auto& [name, where] : object.origins)
            reading.origins.push_back({object.number, name, where});
    }
    std::ranges::sort(reading.origins, [](CellOrigin const& left, CellOrigin const& right) {
        return std::tie(left.object, left.cell) < std::tie(right.object, right.cell);
    });
    for (auto& problem : problems_) {
        if (problem.object >= 0) problem.object = object(problem.object).number;
        reading.problems.push_back(std::move(problem));
    }
}

}  // namespace exchange
