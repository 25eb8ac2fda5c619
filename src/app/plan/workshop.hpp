#pragma once
// Plans in the making as those who formulate, judge or audit them read them: of the units that
// their roles reach, and no others.

#include <map>
#include <span>
#include <string>
#include <vector>

#include "app/people/visitor.hpp"
#include "domain/plan/draft.hpp"
#include "domain/plan/formulation.hpp"
#include "domain/plan/methodology.hpp"
#include "domain/plan/working_session.hpp"
#include "domain/refusal.hpp"

namespace app {

struct WorkshopEntry {
    domain::Formulation formulation;  // with its steps
    std::string name;                 // of the plan; its code where it has none
    std::string first = {};           // period of the plan, such as "2027"; empty where not stated
    std::string last = {};
    std::string goes_on_as = {};  // the code under which it goes on; empty: under its own
    std::string reviewer = {};    // name of who has its review; empty: nobody, or it is in none
    std::optional<base::Instant> since = {};  // its last step; of a draft without one, it was begun
    std::string imported_by = {};  // who read it from a workbook, while it stands as that left it
};
// Its name; its code where it has none, or is not in the making.
std::string load_plan_name(Store& store, EntityId const& entity, std::string const& plan);

// By code.
std::vector<WorkshopEntry> list_workshop(Store& store, EntityId const& entity,
                                         Visitor const& visitor, base::Date today);

// Of each plan the formulation whose edition the public reads, also while the next one is made.
std::vector<WorkshopEntry> list_published(Store& store, EntityId const& entity,
                                          Visitor const& visitor, base::Date today);
std::optional<domain::Formulation> find_published(sql::Connection& connection,
                                                  EntityId const& entity, std::string const& plan);

// The goals of one that list_workshop gave, with the cells alone by which people know them.
domain::Draft load_goal_words(Store& store, EntityId const& entity,
                              domain::Formulation const& formulation);

// What every reading of one begins with. Refusals: plan_unknown; not_permitted.
domain::Outcome<domain::Formulation> open_for_reading(sql::Connection& connection,
                                                      Occasion const& occasion,
                                                      std::string const& plan);

// Some of its objects, for an edit: without what a page shows around them. Those that are not there
// are left out. Refusals: plan_unknown; not_permitted.
domain::Outcome<domain::Draft> load_objects(Store& store, Occasion const& occasion,
                                            std::string const& plan, std::span<int const> objects);

struct PlanInTheMaking {
    domain::Formulation formulation;
    domain::Draft draft;
    std::optional<domain::Methodology> methodology;  // that it keeps to
    // In the order they were made; to who neither reviews nor audits, those that were returned.
    std::vector<domain::Observation> observations;
    std::map<int, domain::ObjectReview> review;    // of each goal and of the plan, while in review
    std::vector<domain::WorkingSession> sessions;  // likewise
    std::vector<domain::GoalGuidance> guidance;
    std::vector<std::pair<int, std::string>> kept;          // revised, and left as it was (F9)
    std::map<std::string, std::string, std::less<>> names;  // of people, by their number
};
// Refusals: plan_unknown; not_permitted.
domain::Outcome<PlanInTheMaking> load_plan_in_the_making(Store& store, Occasion const& occasion,
                                                         std::string const& plan);

}  // namespace app
