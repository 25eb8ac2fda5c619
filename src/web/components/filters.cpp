#include "web/components/filters.hpp"

namespace web::components {

using namespace html;

Html choice_field(ChoiceField const& of) {
    auto const choice = [&of](Choice const& one) {
        return option(html::value(one.value), when(one.value == of.chosen, selected()), one.words);
    };
    return div(
        cls("govuk-form-group"), html::label(cls("govuk-label"), for_id(of.id), of.label),
        select(cls("govuk-select"), id(of.id), html::name(of.name), each(of.choices, choice)));
}

Html text_field(TextField const& of) {
    std::string const problem_id = of.id + "-problema";
    bool const wrong = !of.problem.empty();
    return div(
        cls("govuk-form-group", wrong ? "govuk-form-group--error" : ""),
        html::label(cls("govuk-label"), for_id(of.id), of.label),
        when(wrong, [&] { return p(cls("govuk-error-message"), id(problem_id), of.problem); }),
        input(cls("govuk-input", wrong ? "govuk-input--error" : ""), id(of.id), html::name(of.name),
              type("text"), html::value(of.value), when(wrong, aria_describedby(problem_id)),
              when(wrong, attr("aria-invalid", "true"))));
}

Html filters(Filters const& of) {
    auto const keep = [](std::pair<std::string, std::string> const& one) {
        return input(type("hidden"), html::name(one.first), html::value(one.second));
    };
    return form(cls("app-filtros"), action(of.address), each(of.kept, keep), of.fields,
                html::button(cls("app-boton"), type("submit"), of.button));
}

}  // namespace web::components
