#include "web/components/filters.hpp"

#include <algorithm>
#include <ranges>

namespace web::components {

using namespace html;

namespace {

Html options(ChoiceField const& of) {
    Html all;
    for (auto from = of.choices.begin(); from != of.choices.end();) {
        auto const to = std::ranges::find_if(
            from, of.choices.end(), [&](Choice const& one) { return one.group != from->group; });
        auto beside = each(std::ranges::subrange(from, to), [&](Choice const& one) {
            return option(html::value(one.value), when(one.value == of.chosen, selected()),
                          one.words);
        });
        all += from->group.empty() ? std::move(beside)
                                   : optgroup(attr("label", from->group), std::move(beside));
        from = to;
    }
    return all;
}

}  // namespace

Html choice_field(ChoiceField const& of) {
    return div(cls("govuk-form-group"), html::label(cls("govuk-label"), for_id(of.id), of.label),
               select(cls("govuk-select"), id(of.id), html::name(of.name), options(of)));
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
