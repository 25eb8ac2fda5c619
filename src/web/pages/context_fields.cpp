#include "web/pages/context_fields.hpp"

#include "documents/names.hpp"
#include "kit/text/number.hpp"
#include "web/components/filters.hpp"

namespace web::pages {

namespace c = components;

html::Html cut_off_field(std::string label, std::optional<base::Date> at) {
    return c::text_field(
        {.id = "corte",
         .name = "corte",
         .label = std::move(label),
         .value = at ? text::date_short(text::Language::spanish, *at) : std::string()});
}

html::Html scope_field(Visit const& visit, domain::Scope chosen) {
    std::vector<c::Choice> scopes;
    for (auto const& [scope, token] : domain::scope_tokens)
        scopes.push_back({std::string(scope_word(scope)),
                          documents::capitalized(documents::scope_name(visit.language, scope))});
    return c::choice_field({.id = "alcance",
                            .name = "alcance",
                            .label = std::string(visit.tr("Scope")),
                            .choices = std::move(scopes),
                            .chosen = std::string(scope_word(chosen))});
}

}  // namespace web::pages
