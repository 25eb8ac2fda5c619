#include <algorithm>

#include "documents/names.hpp"
#include "kit/chart/sparkline.hpp"
#include "kit/text/number.hpp"
#include "web/pages/results_view.hpp"
#include "web/pages/shown.hpp"

namespace web::pages {
namespace {

using namespace html;
using base::Rational;

// The scale of all of them, in percent: it grows with what is over, to where it would flatten the
// rest.
constexpr int scale_min = 110;
constexpr int scale_max = 200;

domain::NodeResult const& result_of(CutOff const& cut_off, std::size_t child) {
    return cut_off.result->evaluation.root.children[child];
}

Rational top_of_scale(ResultsView const& view) {
    Rational top(scale_min);
    for (auto const& cut_off : view.cut_offs)
        for (auto const child : view.children)
            if (auto const& percent = result_of(cut_off, child).percent)
                top = std::max(top, drawn(*percent));
    return std::min(top, Rational(scale_max));
}

Html one_of_many(ResultsView const& view, std::size_t child, Rational const& top) {
    auto const& visit = view.visit;
    auto const& last = view.cut_offs.back();
    auto const& [percent, status] =
        std::tie(result_of(last, child).percent, result_of(last, child).status);
    auto const& rules = last.result->evaluation.rules;
    chart::Sparkline line{.id = "serie-" + std::to_string(child + 1),
                          .title = {},
                          .executed = {},
                          .programmed = {},
                          .low = Rational(0),
                          .high = top,
                          .tone = tone_of(status, percent, rules)};
    for (auto const& cut_off : view.cut_offs) {
        auto const& reached = result_of(cut_off, child).percent;
        line.programmed.push_back(reached ? std::optional(Rational(100)) : std::nullopt);
        line.executed.push_back(reached ? std::optional(std::min(drawn(*reached), top))
                                        : std::nullopt);
        line.title += (line.title.empty() ? "" : "; ") +
                      text::date_short(visit.language, cut_off.at) + ": " +
                      percent_or_none(visit, reached);
    }
    return li(p(child_name(view, child)), chart::sparkline(line),
              p(cls("app-multiples__cifra"), strong(percent_or_none(visit, percent)), " ",
                status_tag(visit, status, percent, rules)));
}

}  // namespace

Html results_multiples(ResultsView const& view) {
    auto const& visit = view.visit;
    auto const top = top_of_scale(view);
    Html items;
    for (auto const child : view.children)
        items += one_of_many(view, child, top);
    return fragment(
        p(cls("app-nota"), results_title(view), ". ",
          visit.tr("From {first} to {last}, all on one scale; the dashed line is the 100 % "
                   "programmed, and the figure is of the last cut-off.",
                   fmt::arg("first", text::date_short(visit.language, view.cut_offs.front().at)),
                   fmt::arg("last", text::date_short(visit.language, view.cut_offs.back().at)))),
        ul(cls("app-multiples"), std::move(items)));
}

}  // namespace web::pages
