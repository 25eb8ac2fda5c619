#include "exchange/plan_document/begun_from.hpp"

#include "domain/plan/next_plan.hpp"
#include "exchange/plan_document/draft.hpp"

namespace exchange {

std::optional<domain::Draft> draft_begun(app::Library& library,
                                         domain::Formulation const& formulation) {
    auto const from = domain::parse_edition_name(formulation.begun_from);
    auto const edition = from ? library.find_edition(from->plan, from->edition) : nullptr;
    if (!edition) return std::nullopt;
    if (domain::goes_on(formulation)) return take_apart(edition->plan);
    // The days play no part in which objects there are.
    return take_apart(domain::opened_anew(edition->plan, edition->plan.period));
}

std::vector<domain::Renaming> renamings_of(app::Library& library,
                                           domain::Formulation const& formulation,
                                           domain::Draft const& draft) {
    if (!domain::goes_on(formulation)) return {};
    auto const begun = draft_begun(library, formulation);
    return begun ? domain::renamings_between(*begun, draft) : std::vector<domain::Renaming>();
}

}  // namespace exchange
