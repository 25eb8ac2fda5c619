#pragma once
// A plan in the making on any day since it was begun, and who changed what since: for those who may
// read it (procedure.md A2).

#include <optional>

#include "app/plan/workshop.hpp"
#include "domain/plan/draft_history.hpp"

namespace app {

struct DraftHistory {
    domain::Formulation formulation;                        // of which it is, with its steps
    std::vector<domain::Formulation> formulations;          // all of the plan, in their order
    std::vector<domain::Observation> observations;          // that were returned
    domain::KeptDraft now;                                  // or as it was left, of an earlier one
    std::vector<domain::DraftEvent> events;                 // in their order, from its beginning on
    std::map<std::string, std::string, std::less<>> names;  // of people, by their number

    bool is_latest() const { return formulation.number == formulations.back().number; }
    // The number of the last entry of that day in Colombia or before; 0 where it was not begun.
    std::int64_t last_entry(base::Date day) const;
    // At the end of that day; none where it was not begun by then.
    std::optional<domain::Draft> as_of(base::Date day) const;
    // After the entry of that number.
    domain::Draft after(std::int64_t sequence) const;
    // Of the entries after the first up to the second.
    domain::Touches touches_between(std::int64_t first, std::int64_t last) const;
};

// Of that formulation; or of that which stood on that day, the first where none did yet; or else of
// the latest.
struct HistoryOf {
    std::string plan;
    std::optional<int> formulation = {};
    std::optional<base::Date> day = {};
};
// Refusals: plan_unknown, also of a formulation that there is not; not_permitted.
domain::Outcome<DraftHistory> load_draft_history(Store& store, Occasion const& occasion,
                                                 HistoryOf const& of);

}  // namespace app
