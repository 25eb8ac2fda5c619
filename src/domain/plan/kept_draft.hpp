#pragma once
// All that was ever put into a plan in the making, what was taken out with it; and the place of
// each: below which part, and where among those of its kind there.

#include <optional>
#include <vector>

#include "domain/plan/draft.hpp"
#include "domain/refusal.hpp"

namespace domain {

// With what was taken out, which can be put back.
struct KeptObject {
    DraftObject object;
    bool is_removed = false;
    friend bool operator==(KeptObject const&, KeptObject const&) = default;
};
using KeptDraft = std::vector<KeptObject>;  // by number

KeptObject const* find_kept(KeptDraft const& draft, int number);
KeptObject* find_kept(KeptDraft& draft, int number);

// What is in the plan, in the order of its document: each part, then its goals, then its parts.
// What was taken out is not in it, nor what hangs from it.
Draft standing(KeptDraft draft);

struct DraftPlace {
    int parent = 0;
    int rank = 1;  // from 1, among those of its kind that hang there; those taken out count
    friend bool operator==(DraftPlace const&, DraftPlace const&) = default;
};
// Of an object that is there and is not the plan.
DraftPlace place_of(KeptDraft const& draft, int number);
// Puts it there; those that make room get another position. A rank beyond the last is the last.
void put_at(KeptDraft& draft, int number, DraftPlace place);

// Where it would stand before that sibling, or behind all of them. Refusals: object_unknown (it,
// or what it shall hang from, is not in the plan or holds nothing), changed_meanwhile (the sibling
// hangs there no more), placed_within_itself.
Outcome<DraftPlace> place_before(KeptDraft const& draft, int number, int parent,
                                 std::optional<int> sibling);

}  // namespace domain
