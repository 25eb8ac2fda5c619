// Which columns the sheet has.

#include <algorithm>

#include "domain/plan/plan.hpp"
#include "exchange/plan_workbook/layout.hpp"
#include "exchange/plan_workbook/period_heading.hpp"
#include "exchange/plan_workbook/plan_sheet.hpp"

namespace exchange {
namespace {

using domain::DraftObject;
using domain::ObjectKind;
using domain::Period;

// The columns of a goal that every management plan has, and their order (domain.md §2.1).
constexpr std::array<std::string_view, 9> always_before{
    "code", "goal", "weight", "goal_type", "indicator", "formula", "baseline", "schedule", "unit"};
constexpr std::array<std::string_view, 5> always_after{"total", "indicator_type", "deliverable",
                                                       "data_source", "responsible"};
constexpr std::array<std::string_view, 12> where_stated{
    "short_name",  "values",     "frequency",  "decimals",  "verification", "origin",
    "transversal", "aligned_to", "eliminated", "published", "status",       "analysis"};
constexpr std::array<std::string_view, 6> members_in_order{"value",    "numerator", "denominator",
                                                           "analysis", "evidence",  "reported_by"};

// "value" of "actuals/2024-Q1"; empty of anything but an actual.
std::string_view actual_member(std::string_view cell) {
    constexpr std::string_view head = "actuals/";
    if (!cell.starts_with(head)) return {};
    auto const slash = cell.find('/', head.size());
    return slash == cell.npos ? std::string_view("value") : cell.substr(slash + 1);
}

std::string_view period_part(std::string_view cell) {
    auto const first = cell.find('/') + 1;
    return cell.substr(first, std::min(cell.find('/', first), cell.size()) - first);
}

// A heading by which a reader would know the column.
bool has_heading(WorkbookField const& field) {
    auto const heading = heading_of(field);
    return !heading.empty() && field_of_heading({}, heading) == field;
}

}  // namespace

PlanSheet::PlanSheet(domain::Draft const& draft) : draft_(draft) {
    for (auto const& object : draft)
        if (object.kind != ObjectKind::plan)
            (object.kind == ObjectKind::goal ? goals_ : nodes_)[object.parent].push_back(&object);
    for (auto* const lists : {&goals_, &nodes_})
        for (auto& [parent, list] : *lists)
            std::ranges::sort(
                list, {}, [](DraftObject const* one) { return std::pair(one->position, one->id); });
    find_levels(0, 0);
    set_year();
    set_columns();
}

void PlanSheet::find_levels(int parent, std::size_t depth) {
    auto const below = nodes_.find(parent);
    if (below == nodes_.end()) return;
    if (depths_.size() <= depth) depths_.resize(depth + 1);
    for (auto const* const node : below->second) {
        depths_[depth].kinds.insert(std::string(node->text("kind")));
        if (!node->text("weight").empty()) depths_[depth].has_weight = true;
        find_levels(node->id, depth + 1);
    }
}

// A plan of one calendar year says «I TRIM»; one of more, «I TRIM 2025».
void PlanSheet::set_year() {
    auto const& plan = draft_.front();
    auto const from = domain::parse_days(plan.text("period/from"));
    auto const to = domain::parse_days(plan.text("period/to"));
    if (from && to && from->first.year() == to->last.year()) year_ = from->first.year();
}

void PlanSheet::set_columns() {
    std::map<std::string, int> times;
    for (auto const& depth : depths_)
        for (auto const& kind : depth.kinds)
            ++times[kind];
    int number = 0;
    for (auto& depth : depths_) {
        ++number;
        auto const& kind = *depth.kinds.begin();
        bool const is_clear = depth.kinds.size() == 1 && times[kind] == 1 &&
                              domain::node_kind_tokens.find(kind).has_value();
        depth.level = is_clear ? kind : "level-" + std::to_string(number);
        add_level_columns(depth.level);
        if (!is_clear) add_column({ObjectKind::node, depth.level, "kind"});
        if (depth.has_weight) add_column({ObjectKind::node, depth.level, "weight"});
    }
    if (depths_.empty()) add_level_columns("strategic-objective");
    set_goal_columns();
}

void PlanSheet::add_level_columns(std::string const& level) {
    for (std::string_view const cell : {"id", "code", "name"})
        add_column({ObjectKind::node, level, std::string(cell)});
}

void PlanSheet::set_goal_columns() {
    std::set<std::string> stated;
    for (auto const& object : draft_)
        if (object.kind == ObjectKind::goal)
            for (auto const& cell : object.cells)
                stated.insert(cell.name);
    auto const add_cell = [&](std::string_view cell) {
        add_column({ObjectKind::goal, {}, std::string(cell)});
    };
    add_cell("id");
    std::ranges::for_each(always_before, add_cell);
    // A sheet to be filled in asks what its goals hang from (F2).
    auto const is_asked = [&](std::string_view cell) {
        return stated.contains(std::string(cell)) || (goals_.empty() && cell == "aligned_to");
    };
    for (auto const cell : where_stated)
        if (is_asked(cell)) add_cell(cell);
    for (auto const& cell : stated)
        if (cell.starts_with("weight/")) add_cell(cell);
    add_series("targets/", stated);
    std::ranges::for_each(always_after, add_cell);
    add_series("actuals/", stated);
    if (stated.contains("note")) add_cell("note");
}

// The periods that any goal states, in the order of time; those of the plan where none does.
void PlanSheet::add_series(std::string_view head, std::set<std::string> const& stated) {
    std::vector<Period> periods;
    std::set<std::string_view> members;
    for (auto const& cell : stated) {
        if (!cell.starts_with(head)) continue;
        auto const period = Period::parse(period_part(cell));
        if (!period) continue;
        if (std::ranges::find(periods, *period) == periods.end()) periods.push_back(*period);
        members.insert(actual_member(cell));
    }
    bool const is_targets = head == "targets/";
    if (periods.empty() && is_targets) periods = own_periods();
    if (is_targets) fill_years(periods);
    std::ranges::sort(periods, domain::ends_before);
    for (auto const period : periods) {
        auto const cell = std::string(head) + period.text();
        if (is_targets) add_column({ObjectKind::goal, {}, cell});
        for (auto const member : members_in_order)
            if (!is_targets && members.contains(member))
                add_column({ObjectKind::goal, {}, cell + "/" + std::string(member)});
    }
    if (is_targets) target_periods_ = std::move(periods);
}

// A month that no goal states has its column beside the others of its year.
void PlanSheet::fill_years(std::vector<Period>& periods) {
    std::set<std::pair<int, domain::Frequency>> divisions;
    for (auto const period : periods)
        divisions.emplace(period.year(), period.frequency());
    for (auto const& [year, frequency] : divisions)
        for (int index = 1; index <= periods_per_year(frequency); ++index) {
            Period const period(year, frequency, index);
            if (std::ranges::find(periods, period) == periods.end()) periods.push_back(period);
        }
}

std::vector<Period> PlanSheet::own_periods() const {
    std::vector<Period> periods;
    auto const& plan = draft_.front();
    auto const from = domain::parse_days(plan.text("period/from"));
    auto const to = domain::parse_days(plan.text("period/to"));
    if (!from || !to) return periods;
    constexpr int quarters = 4;
    for (int quarter = 1; year_ > 0 && quarter <= quarters; ++quarter)
        periods.emplace_back(year_, domain::Frequency::quarterly, quarter);
    for (int year = from->first.year(); year_ == 0 && year <= to->last.year(); ++year)
        periods.push_back(Period::year_of(year));
    return periods;
}

void PlanSheet::add_column(WorkbookField exact) {
    auto shown_field = exact;
    bool const is_series = exact.cell.starts_with("targets/") || exact.cell.starts_with("actuals/");
    auto const period = is_series ? Period::parse(period_part(exact.cell)) : std::nullopt;
    bool const is_part_of_year =
        period && period->year() == year_ && period->frequency() != domain::Frequency::yearly;
    if (is_part_of_year) {
        HeadingPeriod const part{{}, period->frequency(), period->index()};
        auto const text = period->text();
        shown_field.cell.replace(exact.cell.find(text), text.size(), part.text());
    }
    bool const is_full = columns_.size() >= static_cast<std::size_t>(table_columns_max);
    if (is_full || !has_heading(shown_field)) return;
    by_field_.emplace(exact, static_cast<int>(columns_.size()));
    columns_.push_back({std::move(exact), std::move(shown_field)});
}

int PlanSheet::column_of(WorkbookField const& field) const {
    auto const found = by_field_.find(field);
    return found == by_field_.end() ? -1 : found->second;
}

}  // namespace exchange
