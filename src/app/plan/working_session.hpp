#pragma once
// Working sessions on a plan in the making, and guidance for its transversal goals by the units
// that lead them (procedure.md F1; domain/plan/working_session.hpp).

#include <string>
#include <vector>

#include "app/people/visitor.hpp"
#include "domain/people/person.hpp"
#include "domain/plan/working_session.hpp"
#include "domain/refusal.hpp"
#include "storage/record/log_store.hpp"

namespace app {

struct SentFile {
    std::string name;  // as whoever sent it calls it
    std::string bytes;
};
struct RecordSession {
    storage::Occasion occasion;
    std::string plan;
    domain::WorkingSession session;    // without number, files and who records it
    std::vector<SentFile> files = {};  // that prove it
    std::int64_t quota_bytes = domain::evidence_quota_bytes;  // of all files of the entity
};
// Refusals: plan_unknown, wrong_state, not_permitted; day_to_come; participants_missing;
// person_unknown; object_unknown, of a goal; words_missing, text_too_long, of the agreements;
// address_malformed, of the evidence; evidence_too_many, evidence_too_large, evidence_unknown,
// text_unusable, evidence_no_room, of its files.
domain::Outcome<void> record_session(storage::Store& store, RecordSession const& command);

struct EvidenceRead {
    domain::EvidenceFile file;
    std::string content;
};
// A file of a working session on that plan, for who reads its drafts. Throws where the content is
// not what it was when it came. Refusals: plan_unknown, not_permitted, object_unknown.
domain::Outcome<EvidenceRead> load_session_evidence(storage::Store& store,
                                                    storage::Occasion const& occasion,
                                                    std::string const& plan,
                                                    std::string const& digest);

// Who formulates, judges or audits that unit's plans today, by name.
std::vector<domain::Person> list_possible_participants(storage::Store& store,
                                                       storage::Occasion const& occasion,
                                                       std::string const& unit);

// A transversal goal of a plan that is being formulated, and what was said for it so far.
struct GuidedGoal {
    std::string plan;
    std::string plan_name;
    std::string plan_unit;
    int year = 0;                             // of the plan; 0: it states none
    std::optional<base::Instant> since = {};  // it was begun
    int object = 0;
    std::string code;
    std::string goal;
    std::string unit;  // that leads it
    std::vector<domain::GoalGuidance> guidance;
};
// Those that the visitor's units lead; without guidance first.
std::vector<GuidedGoal> list_guided_goals(storage::Store& store, storage::EntityId const& entity,
                                          Visitor const& visitor, base::Date today);

struct GuideGoal {
    storage::Occasion occasion;
    std::string plan;
    int object = 0;
    std::string words;
};
// Refusals: plan_unknown, wrong_state; object_unknown, of what is no transversal goal, and of any
// goal to who neither leads it nor reads the plan; leader_unknown; not_permitted, for the unit that
// leads it; words_missing, text_too_long.
domain::Outcome<void> guide_goal(storage::Store& store, GuideGoal const& command);

}  // namespace app
