#include "domain/plan/draft.hpp"

#include <array>

namespace domain {
namespace {

constexpr std::array<std::string_view, 10> of_plan{"name",    "short_name", "adopted_by", "source",
                                                   "mission", "vision",     "note",       "combine",
                                                   "at",      "legal_basis"};
constexpr std::array<std::string_view, 8> of_node{"kind", "code",   "name",    "short_name",
                                                  "note", "weight", "combine", "count"};
constexpr std::array<std::string_view, 23> of_goal{
    "code",      "goal",           "indicator",   "unit",        "schedule",     "values",
    "frequency", "baseline",       "total",       "weight",      "short_name",   "formula",
    "goal_type", "indicator_type", "deliverable", "data_source", "verification", "responsible",
    "origin",    "note",           "decimals",    "transversal", "aligned_to"};

constexpr std::size_t cell_name_bytes_max = 100;
constexpr std::size_t cell_bytes_max = 20'000;

bool is_control(char c) {
    auto const code = static_cast<unsigned char>(c);
    return (code < 0x20 && c != '\n' && c != '\t') || code == 0x7F;
}

template <class Names>
bool has(Names const& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

// "targets/2027-Q1" and the like: one member of what a cell of that head holds.
bool is_below(std::string_view cell, std::string_view head) {
    auto const rest = cell.substr(std::min(cell.size(), head.size()));
    return cell.starts_with(head) && rest.size() > 1 && rest.front() == '/' &&
           rest.find('/', 1) == rest.npos;
}

}  // namespace

bool is_usable_cell(Cell const& cell) {
    return cell.name.size() <= cell_name_bytes_max && cell.text.size() <= cell_bytes_max &&
           std::ranges::none_of(cell.name, is_control) &&
           std::ranges::none_of(cell.text, is_control);
}

bool is_written_by_hand(ObjectKind kind, std::string_view cell) {
    switch (kind) {
        case ObjectKind::plan:
            return has(of_plan, cell) || is_below(cell, "period");
        case ObjectKind::node:
            return has(of_node, cell) || is_below(cell, "weight") || is_below(cell, "period") ||
                   is_below(cell, "budget");
        case ObjectKind::goal:
            break;
    }
    return has(of_goal, cell) || is_below(cell, "weight") || is_below(cell, "targets");
}

}  // namespace domain
