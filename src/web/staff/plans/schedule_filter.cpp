#include "web/staff/plans/schedule_filter.hpp"

#include <algorithm>
#include <array>

#include "domain/plan/next_plan.hpp"
#include "web/components/filters.hpp"
#include "web/staff/plans/cell_edits.hpp"

namespace web::staff {

using namespace html;
namespace c = components;

namespace {

constexpr std::size_t usual_rows = 25;
constexpr std::array<std::size_t, 3> sizes{usual_rows, 50, 100};

std::string_view asked(Visit const& visit, std::string_view name) {
    return visit.request.query.find(name).value_or("");
}

bool hangs_from(MadePlan const& plan, domain::DraftObject const& object, int part) {
    for (auto const* one = &object; one != nullptr && one->id != 0;
         one = domain::find_object(plan.making.draft, one->parent))
        if (one->parent == part) return true;
    return false;
}

bool has_findings(MadePlan const& plan, int object) {
    return plan.problems_by_object.contains(object) || plan.unmet_by_object.contains(object) ||
           plan.remarks_by_object.contains(object);
}

// A form holds at most 1,000 fields: of a cell what is typed and what was shown; 200 are left for
// the weights of parts and for what is kept of two.
std::size_t rows_max(MadePlan const& plan, std::vector<ScheduleRow> const& rows,
                     std::size_t years) {
    constexpr std::size_t fields_max = 790;
    std::size_t cells = 1;
    for (auto const& row : rows) {
        auto const periods =
            row.frequency == domain::Frequency::yearly
                ? years
                : static_cast<std::size_t>(domain::periods_per_year(row.frequency));
        cells = std::max(cells, periods + 2 + cells_left_over(plan, row).size());
    }
    return std::max<std::size_t>(fields_max / (2 * cells), 1);
}

}  // namespace

std::vector<ScheduleRow> rows_asked(Visit const& visit, MadePlan const& plan,
                                    std::vector<ScheduleRow> rows) {
    auto const part = object_number(asked(visit, "parte"));
    if (part > 0)
        std::erase_if(rows,
                      [&](ScheduleRow const& row) { return !hangs_from(plan, *row.goal, part); });
    if (asked(visit, "metas") != "observadas") return rows;
    auto const named = named_objects(visit);
    bool const is_form = visit.request.method == http::Method::post;
    std::erase_if(rows, [&](ScheduleRow const& row) {
        return is_form ? std::ranges::find(named, row.goal->id) == named.end()
                       : !has_findings(plan, row.goal->id);
    });
    return rows;
}

std::size_t rows_of_a_page(Visit const& visit, MadePlan const& plan,
                           std::vector<ScheduleRow> const& rows, std::size_t years) {
    auto const wanted = whole_number(asked(visit, "filas"));
    auto const most = rows_max(plan, rows, years);
    return std::min(wanted < 1 ? usual_rows : static_cast<std::size_t>(wanted), most);
}

std::optional<html::Url> larger_page(Visit const& visit, MadePlan const& plan,
                                     std::vector<ScheduleRow> const& rows, std::size_t years) {
    auto const shown = rows_of_a_page(visit, plan, rows, years);
    auto const most = std::min(rows_max(plan, rows, years), rows.size());
    if (most <= shown) return std::nullopt;
    return visit.here_with({{"filas", std::to_string(most)}, {"pagina", ""}});
}

Html schedule_filters(Visit const& visit, MadePlan const& plan,
                      std::vector<ScheduleRow> const& rows, std::size_t years) {
    std::vector<c::Choice> parts{{"", std::string(visit.tr("The whole plan"))}};
    for (auto const& object : plan.making.draft)
        if (object.kind == domain::ObjectKind::node)
            parts.push_back({std::to_string(object.id), object_name(visit, object)});
    auto const most = rows_max(plan, rows, years);
    std::vector<c::Choice> numbers;
    for (auto const size : sizes)
        if (size < most) numbers.push_back({std::to_string(size), std::to_string(size)});
    numbers.push_back(
        {std::to_string(most), visit.tr("All, up to {count}", fmt::arg("count", most))});
    auto const of_parts = [&] {
        return c::choice_field({.id = "parte",
                                .name = "parte",
                                .label = std::string(visit.tr("Part of the plan")),
                                .choices = parts,
                                .chosen = std::string(asked(visit, "parte"))});
    };
    auto fields = fragment(
        when(parts.size() > 1, of_parts),
        c::choice_field(
            {.id = "metas",
             .name = "metas",
             .label = std::string(visit.tr("Goals")),
             .choices = {{"", std::string(visit.tr("All goals"))},
                         {"observadas", std::string(visit.tr("Only with something to resolve"))}},
             .chosen = std::string(asked(visit, "metas"))}),
        c::choice_field({.id = "filas",
                         .name = "filas",
                         .label = std::string(visit.tr("Rows a page")),
                         .choices = std::move(numbers),
                         .chosen = std::to_string(rows_of_a_page(visit, plan, rows, years))}));
    return c::filters(
        {.address = visit.here_with(
             {{"parte", ""}, {"metas", ""}, {"filas", ""}, {"pagina", ""}, {"vigencia", ""}}),
         .fields = std::move(fields),
         .button = std::string(visit.tr("See it")),
         .kept = {{"vigencia", std::string(asked(visit, "vigencia"))}}});
}

}  // namespace web::staff
