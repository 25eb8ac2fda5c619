#pragma once
// What was written down wrong about a person or a unit, or has changed since: name, address, kind,
// place; and units that work no more (Ley 1581 of 2012, art. 8: whoever is registered may have it
// rectified; procedure.md §1). The log keeps what stood there before.

#include <string>

#include "app/people/directory.hpp"
#include "app/people/prove_again.hpp"

namespace app {

struct CorrectPerson {
    Occasion occasion;
    std::string person;
    std::string name;
    std::string email;
    ProofGiven proof = {};  // where the address changes: it is what its person signs in with
};
// Another address makes every link useless that the person has not used: it may have gone to
// somebody else. Refusals: person_unknown, name_missing, text_unusable, email_malformed,
// email_taken; of the proof.
Outcome<void> correct_person(Store& store, CorrectPerson const& command);

struct CorrectUnit {
    Occasion occasion;
    domain::Unit unit;  // as it is to be, known by its code, which stays
};
// Refusals: unit_unknown, name_missing, text_unusable, unit_is_entity; of the parent: unit_unknown,
// unit_closed, unit_within_itself.
Outcome<void> correct_unit(Store& store, CorrectUnit const& command);

struct UnitNamed {
    Occasion occasion;
    std::string code;
};
// It keeps its plans, its roles and its history, and takes none from now on. Refusals:
// unit_unknown, unit_is_entity, already_done, unit_not_empty.
Outcome<void> close_unit(Store& store, UnitNamed const& command);
// Refusals: unit_unknown, already_done, unit_closed (the one that it belongs to).
Outcome<void> reopen_unit(Store& store, UnitNamed const& command);

// What hangs from a unit and from those below it, today.
struct UnitBurden {
    std::size_t units_below = 0;
    std::size_t roles = 0;  // in force, or to come
    std::size_t plans = 0;  // whose latest formulation is not closed
};
UnitBurden burden_of(Store& store, EntityId const& entity, std::string const& code,
                     base::Date today);

}  // namespace app
