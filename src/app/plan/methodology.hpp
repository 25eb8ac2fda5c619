#pragma once
// The methodology of a year: prepared by the planning office, announced by its head with a
// memorandum, and frozen from then on (procedure.md F1; domain/plan/methodology.hpp). All of it is
// for the entity as a whole.

#include <string>
#include <vector>

#include "domain/plan/formulation.hpp"
#include "domain/plan/methodology.hpp"
#include "domain/refusal.hpp"
#include "storage/record/log_store.hpp"

namespace app {

// Latest year first, and of each the latest version first.
std::vector<domain::Methodology> list_methodologies(storage::Store& store,
                                                    storage::EntityId const& entity);
std::optional<domain::Methodology> find_methodology(storage::Store& store,
                                                    storage::EntityId const& entity, int year,
                                                    int version);
// That plans of the year begin under on that day.
std::optional<domain::Methodology> find_methodology_in_force(storage::Store& store,
                                                             storage::EntityId const& entity,
                                                             int year, base::Date day);
// Plans of the year in the making that were begun before anything was announced: what is announced
// next is theirs.
std::vector<domain::Formulation> list_unannounced(storage::Store& store,
                                                  storage::EntityId const& entity, int year);
// That a plan in the making keeps to; none where none was announced yet.
std::optional<domain::Methodology> find_methodology_of(storage::Store& store,
                                                       storage::EntityId const& entity,
                                                       std::string const& plan);

struct BeginMethodology {
    storage::Occasion occasion;
    int year = 0;
    std::string reason = {};  // where the year has one that was announced
};
// Its version: like the latest of that year, or else of the year before, with its calendar a year
// on, or else blank. Refusals: year_malformed, not_permitted, methodology_open, reason_missing,
// text_too_long.
domain::Outcome<int> begin_methodology(storage::Store& store, BeginMethodology const& command);

struct EditMethodology {
    storage::Occasion occasion;
    domain::Methodology wanted;  // with the revision that its author saw
};
// State, reason and memorandum stay. Refusals: methodology_unknown, methodology_frozen,
// not_permitted, methodology_changed, and those of domain::flaw_of.
domain::Outcome<void> edit_methodology(storage::Store& store, EditMethodology const& command);

struct AnnounceMethodology {
    storage::Occasion occasion;
    int year = 0;
    int version = 0;
    std::int64_t seen_revision = 0;
    std::string memorandum;         // its number
    std::optional<base::Date> day;  // of the memorandum; none: nothing that is a day was written
    std::string addressees;
};
// The plans of list_unannounced keep to it from then on. Refusals: as above; of the
// memorandum, all together: memorandum_incomplete, day_malformed, addressees_missing,
// text_unusable, day_to_come.
domain::Outcome<void> announce_methodology(storage::Store& store,
                                           AnnounceMethodology const& command);

}  // namespace app
