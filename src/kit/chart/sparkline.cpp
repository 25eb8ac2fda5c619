#include "kit/chart/sparkline.hpp"

#include <algorithm>
#include <utility>

namespace chart {
namespace {

using base::Rational;
using namespace html;
using Values = std::vector<std::optional<Rational>>;

constexpr Px width = px(160);
constexpr Px height = px(48);
constexpr Px edge = px(8);

Px place(std::size_t at, std::size_t count) {
    long const steps = std::max<long>(1, static_cast<long>(count) - 1);
    return edge + (width - edge * 2) * static_cast<long>(at) / steps;
}

std::string line_of(Values const& values, Scale const& scale) {
    std::string whole;
    std::string stretch;
    for (std::size_t at = 0; at < values.size(); ++at) {
        if (values[at]) {
            stretch = line_to(std::move(stretch), place(at, values.size()), scale(*values[at]));
        } else {
            whole += std::exchange(stretch, {});
        }
    }
    return whole + stretch;
}

Html last_mark(Sparkline const& of, Scale const& scale) {
    for (std::size_t at = of.executed.size(); at > 0; --at) {
        if (!of.executed[at - 1]) continue;
        return marker(of.tone, place(at - 1, of.executed.size()), scale(*of.executed[at - 1]), "");
    }
    return {};
}

}  // namespace

Html sparkline(Sparkline const& of) {
    Scale const scale{of.low, of.high, height - edge, edge};
    return svg::svg(
        cls("app-chispa", "g-lienzo"), id(of.id), role("img"), aria_labelledby(of.id + "-t"),
        attr("viewBox", "0 0 160 48"), html::width(160), html::height(48),
        svg::title(id(of.id + "-t"), of.title),
        svg::path(attr("d", line_of(of.programmed, scale)), stroke(Ink::programmed),
                  attr("stroke-width", 1), attr("stroke-dasharray", "4 3"), attr("fill", "none")),
        svg::path(attr("d", line_of(of.executed, scale)), stroke(Ink::executed),
                  attr("stroke-width", 2), attr("fill", "none")),
        last_mark(of, scale));
}

}  // namespace chart
