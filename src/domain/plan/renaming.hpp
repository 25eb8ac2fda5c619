#pragma once
// Codes that change from one edition to the next. What was known by a path of codes goes on under
// another; its permanent address leads there. Objects of a draft keep their number, so two states
// of one draft tell what was renamed.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/plan/draft.hpp"
#include "domain/plan/formulation.hpp"

namespace domain {

// "plan-2027/2": a plan and one of its editions; 0 before the first.
struct EditionName {
    std::string plan;
    int edition = 0;

    std::string text() const { return plan + "/" + std::to_string(edition); }
    friend bool operator==(EditionName const&, EditionName const&) = default;
};
std::optional<EditionName> parse_edition_name(std::string_view text);

// It was begun from an edition of its own, or of the plan that it goes on from under another code:
// not from that of another year.
bool goes_on(Formulation const& formulation);

struct Renaming {
    int edition = 0;     // the first in which it holds
    std::string before;  // path of codes of a node or goal: "3/543"
    std::string after;
    friend bool operator==(Renaming const&, Renaming const&) = default;
};

// Of the objects that stand in both, those whose path differs; edition is left 0.
std::vector<Renaming> renamings_between(Draft const& before, Draft const& now);

// Where a path of some earlier edition leads by now: from the latest time that it was given up, on
// through what that became. The path itself where it was never renamed.
std::string path_today(std::span<Renaming const> by_edition, std::string path);

// Of the objects of a state, what the path of each became by the renamings since, in the order of
// their editions; those that kept theirs are left out.
std::vector<Renaming> renamings_since(Draft const& before, std::span<Renaming const> by_edition);

}  // namespace domain
