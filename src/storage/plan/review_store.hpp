#pragma once
// The review of plans in the making, rows to domain and back: who has it, and the marks of
// conformity (domain/plan/review.hpp).

#include <optional>
#include <string>
#include <vector>

#include "domain/plan/draft.hpp"
#include "domain/plan/formulation.hpp"
#include "domain/plan/review.hpp"
#include "storage/record/log_store.hpp"

namespace storage {

std::optional<domain::ReviewHeld> find_review(sql::Connection& connection, EntityId const& entity,
                                              domain::Formulation const& formulation);
// From whoever had it.
void hand_review(sql::Connection& connection, domain::Formulation const& formulation,
                 std::string const& person, Logged const& logged);

// By object.
std::vector<domain::ConformityMark> list_conformity(sql::Connection& connection,
                                                    EntityId const& entity,
                                                    domain::Formulation const& formulation);
// In the place of another, if there was one.
void set_conformity(sql::Connection& connection, domain::Formulation const& formulation,
                    domain::ConformityMark const& mark, Logged const& logged);
void erase_conformity(sql::Connection& connection, domain::Formulation const& formulation,
                      int object, Logged const& logged);

// What a mark is bound to: SHA-256 of all cells of the object and of where it hangs, in
// hexadecimal.
std::string digest_of(domain::DraftObject const& object);

}  // namespace storage
