#include "web/components/search_form.hpp"

#include "web/components/icon.hpp"

namespace web::components {

using namespace html;

Html search_form(SearchForm const& of) {
    std::string const hint_id = of.id + "-ayuda";
    bool const has_hint = !of.hint.empty();
    return form(cls("app-buscador"), action(of.address), role("search"), aria_label(of.label),
                html::label(cls("govuk-label"), for_id(of.id), of.label),
                when(has_hint, [&] { return div(cls("govuk-hint"), id(hint_id), of.hint); }),
                div(cls("app-buscador__fila"),
                    input(cls("govuk-input"), id(of.id), html::name(of.name), type("search"),
                          html::value(of.value), when(has_hint, aria_describedby(hint_id))),
                    html::button(cls("app-boton"), type("submit"), icon(Icon::search), of.button)));
}

}  // namespace web::components
