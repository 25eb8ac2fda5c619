// A plan in the making as a workbook: exported, edited and imported, it shows what was edited.
#include "app/record/activity.hpp"
#include "exchange/plan_workbook/write_workbook.hpp"
#include "web/staff/imports/course.hpp"
#include "web/staff/imports/imports.hpp"

namespace web::staff {

http::Response plan_workbook(Visit const& visit) {
    auto file = plan_as_workbook(visit);
    return file ? std::move(*file) : no_plan(visit, file.error());
}

domain::Outcome<http::Response> plan_as_workbook(Visit const& visit) {
    auto const making = load_making(visit);
    if (!making) return std::unexpected(making.error());
    auto const& formulation = making->formulation;
    app::note_export(store_of(visit), occasion_of(visit), formulation.plan);
    return workbook_file(
        exchange::plan_workbook(
            making->draft, {.source = formulation.plan + "/" + std::to_string(formulation.number),
                            .created = visit.today}),
        formulation.plan);
}

}  // namespace web::staff
