#include "kit/chart/figure.hpp"

namespace chart {

using namespace html;

Html figure(Figure of) {
    auto const file = [](Download const& one) { return li(a(href(one.address), one.words)); };
    auto const table = [&] {
        return details(cls("app-detalle"), when(of.shown == Figure::Table::open, html::open()),
                       summary(of.table_summary), div(cls("app-detalle__cuerpo"), of.table));
    };
    return html::figure(
        cls("app-grafica"),
        figcaption(
            of.caption,
            when(!of.detail.empty(),
                 [&] { return fragment(" ", span(cls("app-grafica__detalle"), of.detail)); })),
        std::move(of.drawing), p(cls("app-grafica__frase"), of.conclusion),
        when(!of.table.empty(), table), when(!of.downloads.empty(), [&] {
            return ul(cls("app-enlaces"), each(of.downloads, file));
        }));
}

}  // namespace chart
