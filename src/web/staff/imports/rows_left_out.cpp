#include "web/staff/imports/rows_left_out.hpp"

#include <algorithm>
#include <span>

#include "web/staff/imports/course.hpp"
#include "web/staff/plans/made_plan.hpp"

namespace web::staff {

using namespace html;

Html rows_left_out(Visit const& visit, exchange::ImportPreview const& preview,
                   components::Shown shown) {
    constexpr std::size_t rows_max = 50;
    auto const& left_out = preview.left_out;
    if (left_out.empty()) return {};
    auto const told = std::span(left_out).first(std::min(left_out.size(), rows_max));
    auto const row = [&](std::size_t i) {
        auto const& problem = preview.reading.problems[i];
        return li(strong(exchange::place_text(problem.place)), ": ", problem_words(visit, problem));
    };
    return components::disclosure(
        {.summary = visit.tr("Rows that are not read: {count}", fmt::arg("count", left_out.size())),
         .content = fragment(ul(each(told, row)), and_more(visit, left_out.size() - told.size())),
         .shown = shown});
}

}  // namespace web::staff
