#pragma once
// A formulation: a plan in the making, whose it is, how far it has come, by which steps, and what
// its review observed (procedure.md §2).

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"
#include "domain/plan/life_cycle.hpp"
#include "domain/plan/review.hpp"

namespace domain {

struct PlanStep {
    std::int64_t sequence = 0;  // of its entry in the log
    PlanAction action = PlanAction::edit;
    std::string person;  // its number
    base::Instant at;
    std::string digest = {};       // SHA-256 of the canonical document that it speaks of
    std::string case_number = {};  // of the support desk (F6)
    std::string reason = {};
    std::string on_behalf_of = {};       // the number of who delegated
    std::optional<base::Date> day = {};  // that was set for its publication
};
inline constexpr int publication_day_within = 366;  // days from the one on which it is set

// Of the review, for an object and, where it names one, a cell of it (F3).
inline constexpr std::size_t step_reason_characters_max = 2000;
inline constexpr std::size_t observation_characters_max = 4000;
struct Observation {
    std::int64_t number = 0;  // of its entry in the log
    int object = 0;
    std::string cell = {};
    std::string words;
    std::string person = {};
    base::Instant at = {};
    bool is_returned = false;  // the plan went back with it
    bool is_resolved = false;

    // The review waits for it: it is to be returned or to be answered.
    bool is_open() const { return !is_returned || !is_resolved; }
};

struct Formulation {
    std::string plan;  // its code
    int number = 1;    // of the formulations of that plan
    std::string unit;  // whose plan it is
    PlanState state = PlanState::draft;
    std::string begun_from = {};   // "plan-2026/1": code and edition
    std::string methodology = {};  // "2027/1": the version that it keeps to, or empty
    std::string replaces = {};     // code of the plan that goes on as this one, or empty
    std::optional<int> edition = {};
    int next_object = 1;
    std::int64_t version = 1;  // grows by one with every change
    std::vector<PlanStep> steps = {};
    std::optional<ReviewHeld> review = {};  // of who took it; kept once it is over

    // The latest of that kind; none was taken yet.
    PlanStep const* last(PlanAction action) const {
        for (auto step = steps.rbegin(); step != steps.rend(); ++step)
            if (step->action == action) return &*step;
        return nullptr;
    }
    // The step that set the day of its publication, until that is dropped, or undone by an edit;
    // none where no day is set.
    PlanStep const* publication_set() const {
        bool const is_set = state == PlanState::official && !steps.empty() &&
                            steps.back().action == PlanAction::set_publication_day;
        return is_set ? &steps.back() : nullptr;
    }
    // What that action would lead to now.
    std::optional<Transition> find_transition(PlanAction action) const {
        bool const is_there = action != PlanAction::drop_publication_day || publication_set();
        return is_there ? domain::find_transition(state, action) : std::nullopt;
    }
    // With their own hand, in whoever's name.
    bool is_accepted_by(std::string_view person) const {
        auto const* const accepted = last(PlanAction::accept);
        return accepted != nullptr && accepted->person == person;
    }
};

// The year of its methodology, or else that in which its period begins; 0: neither is stated.
inline int year_of(Formulation const& formulation, std::string_view period_begins) {
    auto const stated =
        std::string_view(formulation.methodology.empty() ? period_begins : formulation.methodology)
            .substr(0, 4);
    int year = 0;
    std::from_chars(stated.data(), stated.data() + stated.size(), year);
    return year;
}

}  // namespace domain
