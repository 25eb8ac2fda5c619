#pragma once
// What awaits publication, and where what was published stands: on the portal at once, on intranet
// and web when communications confirms it (procedure.md F5).

#include <optional>
#include <vector>

#include "app/plan/workshop.hpp"
#include "domain/plan/destination.hpp"

namespace app {

struct PublishedPlan {
    WorkshopEntry plan;
    // In the order of the destinations; none where it is still to be confirmed.
    std::array<std::optional<domain::Confirmation>, domain::destination_tokens.size()> confirmed;

    bool is_everywhere() const;
};
struct Publications {
    std::vector<WorkshopEntry> awaiting;  // official
    // Not yet closed, or closed and lacking a destination; what lacks one first.
    std::vector<PublishedPlan> published;
};
// Of the units that the visitor's roles reach.
Publications list_publications(Store& store, EntityId const& entity, Visitor const& visitor,
                               base::Date today);

struct ConfirmDestination {
    Occasion occasion;
    domain::Confirmation confirmation;  // without its person
};
// Once more where the address was wrong: the latest holds. Refusals: plan_unknown; wrong_state,
// where that edition is not the latest; not_permitted; address_malformed; day_to_come;
// day_too_early, before the publication.
domain::Outcome<void> confirm_destination(Store& store, ConfirmDestination const& command);

struct TakeDestinationBack {
    Occasion occasion;
    std::string plan;
    int edition = 0;
    domain::Destination destination = domain::Destination::intranet;
    std::string reason;
};
// It no longer stands there, and is to be confirmed again; the edition stays on the portal (F8).
// Refusals: those of confirm_destination for plan, edition and person; already_done, where it was
// not confirmed; reason_missing, text_unusable, text_too_long.
domain::Outcome<void> take_destination_back(Store& store, TakeDestinationBack const& command);

}  // namespace app
