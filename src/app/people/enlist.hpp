#pragma once
// Units and people of one list, all of them or none: each is judged as if it came alone, against
// what is there and what stands in the list; every flaw is told, each with its row. Whoever is
// enlisted is invited, and has an entry of the log of their own; further rows of the same name and
// address are further roles of that person. A row with the address of somebody active gives them
// its role, as by hand, and changes nothing else of them.

#include <optional>
#include <vector>

#include "app/people/directory.hpp"

namespace app {

struct EnlistAll {
    Occasion occasion;                 // of the list as a whole
    std::vector<CreateUnit> units;     // in any order: a parent may stand below its children
    std::vector<InvitePerson> people;  // rows of one person have one number
};

struct RowFlaw {
    enum class List : std::uint8_t { units, people } list = List::units;
    std::size_t row = 0;  // of that list, from 0
    domain::Refusal refusal;
    // code_taken, email_taken (with another name) and role_doubled: by that row of the same list,
    // above this one.
    std::optional<std::size_t> taken_by = {};
    // unit_unknown: the units above it lead back to itself.
    enum class Lineage : std::uint8_t { straight, circle } lineage = Lineage::straight;
};

// For each row of people, who is active with its address already; none: somebody to be invited.
std::vector<std::optional<domain::Person>> find_known(Store& store, EnlistAll const& command);

// What stands against the list now, in its order; nothing is written.
std::vector<RowFlaw> find_flaws(Store& store, EnlistAll const& command);

// Nothing is enlisted where there is a flaw; those are answered, and the refusal of the whole list,
// by its first flaw, is an entry of the log.
base::Outcome<void, std::vector<RowFlaw>> enlist_all(Store& store, EnlistAll const& command);

}  // namespace app
