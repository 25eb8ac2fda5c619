// What the goals of a plan may be aligned to: the strategic objectives of the published plans that
// are in force in its years (F2), each as it is written in the field.
#include "domain/plan/submission.hpp"
#include "web/components/table.hpp"
#include "web/pages/shown.hpp"
#include "web/staff/plans/made_plan.hpp"
#include "web/staff/plans/plans.hpp"

namespace web::staff {

using namespace html;
namespace c = components;

namespace {

Html objectives_of(Visit const& visit, storage::EditionHead const& head) {
    auto const edition = visit.site.library.find_edition(head.code);
    if (!edition) return {};
    c::Table table{
        .id = "objetivos-" + head.code,
        .caption = head.name,
        .caption_is = c::Caption::hidden,
        .columns = {{std::string(visit.tr("It is written"))}, {std::string(visit.tr("Objective"))}},
        .narrow = c::Narrow::cards};
    for (auto const& one : domain::list_objectives(edition->plan))
        table.rows.push_back({c::markup(code(head.code + "/" + one.path)),
                              c::markup(pages::stated(visit, one.name))});
    if (table.rows.empty()) return {};
    return fragment(h2(pages::stated(visit, head.name)), c::table(table));
}

}  // namespace

http::Response plan_alignment(Visit const& visit) {
    auto const plan = load_made_plan(visit);
    if (!plan) return no_plan(visit, plan.error());
    Html lists;
    for (auto const& head : visit.site.library.catalogue()->plans) {
        bool const is_other = head.code != plan->formulation().plan;
        bool const is_in_force =
            !plan->reading.plan || (head.from <= plan->reading.plan->period.to &&
                                    plan->reading.plan->period.from <= head.to);
        if (is_other && is_in_force) lists += objectives_of(visit, head);
    }
    auto content = fragment(
        p(visit.tr("In «Aligned to» of a goal write one of these, or the same followed by a slash "
                   "and the code of a goal that hangs from it.")),
        lists.empty() ? p(visit.tr("No published plan of these years has strategic objectives."))
                      : std::move(lists));
    return plan_page(visit, *plan, Tab::structure,
                     std::string(visit.tr("What goals can be aligned to")), std::move(content));
}

}  // namespace web::staff
