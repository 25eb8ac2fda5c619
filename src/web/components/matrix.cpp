#include "web/components/matrix.hpp"

#include <array>

#include "base/check.hpp"

namespace web::components {
namespace {

using namespace html;

Html cell(MatrixCell const& of) {
    static constexpr std::array<std::string_view, 6> grounds{
        "app-sin-programar", "app-paso-1", "app-paso-2", "app-paso-3", "app-paso-4", "app-paso-5"};
    CHECK(of.step >= 0 && of.step <= 5);
    Html const shown = fragment(icon(icon_of(of.tone)), span(aria_hidden(), of.value),
                                span(cls("app-oculto"), of.full_words));
    Html const inside =
        of.address ? a(cls("app-celda"), href(*of.address), shown) : span(cls("app-celda"), shown);
    return td(cls(grounds[static_cast<std::size_t>(of.step)]), inside);
}

}  // namespace

Html matrix(Matrix const& of) {
    std::string const caption_id = of.id + "-titulo";
    auto const heading = [](std::string const& words) { return th(html::scope("col"), words); };
    auto const row = [&of](MatrixRow const& one) {
        CHECK(one.cells.size() == of.columns.size());
        return tr(th(html::scope("row"), one.name), each(one.cells, cell));
    };
    return section(
        cls("app-region"), aria_labelledby(caption_id), tabindex(0),
        html::table(cls("app-tabla", "app-matriz"), id(of.id), caption(id(caption_id), of.caption),
                    thead(tr(heading(of.row_heading), each(of.columns, heading))),
                    tbody(each(of.rows, row))));
}

}  // namespace web::components
