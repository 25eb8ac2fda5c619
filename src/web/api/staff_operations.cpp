#include "kit/text/message.hpp"
#include "web/api/operations.hpp"

namespace web::api {

// Of its own, so that the short names of parameters and refusals stay here.
namespace offered_to_staff {
namespace {

using text::mark;
using In = Parameter::In;
using Needed = Parameter::Needed;
using enum domain::Permission;
using enum domain::RefusalKind;
using Methods = http::Method;

constexpr Parameter plan{"plan", In::path, mark("Code of the plan in the making"), "plan-oap-2027"};
constexpr Parameter object{"object", In::path, mark("Number of the goal or node"), "1"};
constexpr Parameter observation{"number", In::path, mark("Number of the observation"), "120"};
constexpr Parameter person{"person", In::path, mark("Number of the person"), "demo-committee"};
constexpr Parameter role{"role", In::path, mark("Number of the role that is held"),
                         "demo-demo-committee"};
constexpr Parameter session{"session", In::path, mark("Digest of the session"), "0"};
constexpr Parameter key{"number", In::path, mark("Number of the key"), "120"};
constexpr Parameter idempotency{"Idempotency-Key", In::header,
                                mark("Of this request alone; a retry brings the same"),
                                "8e03978e-40d5-43dd-bc93-6894a57f9324", Needed::yes};
constexpr Parameter version{"If-Match", In::header,
                            mark("The ETag of the plan as its author read it"), "\"12\"",
                            Needed::yes};
constexpr Parameter page{"page", In::query, mark("Page of the list, from 1; 100 entries each"),
                         "1"};
constexpr Parameter action{"action", In::query, mark("Only actions that begin so"), "plan"};
constexpr Parameter actor{"person", In::query, mark("Only of that person"), "demo-planning-head"};
constexpr Parameter kind{"object_kind", In::query, mark("Only of such things"), "plan"};
constexpr Parameter thing{"object", In::query, mark("Only of that one"), "plan-oap-2027"};
constexpr Parameter from{"from", In::query, mark("Number of the first entry"), "1"};

constexpr std::array<Parameter, 0> none{};
constexpr std::array to_post{idempotency};
constexpr std::array of_plan{plan};
constexpr std::array of_plan_to_post{plan, idempotency};
constexpr std::array of_step{plan, idempotency, version};
constexpr std::array of_object{plan, object};
constexpr std::array of_object_to_post{plan, object, idempotency};
constexpr std::array of_answer{plan, observation, idempotency};
constexpr std::array of_person{person};
constexpr std::array of_person_to_post{person, idempotency};
constexpr std::array of_role{person, role};
constexpr std::array of_session{session};
constexpr std::array of_key{key};
constexpr std::array of_log{page, action, actor, kind, thing};
constexpr std::array of_file{from};

constexpr std::array<std::string_view, 1> json{"application/json"};
constexpr std::array<std::string_view, 1> lines{"application/x-ndjson"};

constexpr std::array begins{day_malformed, dates_reversed, plan_code_malformed, name_missing,
                            text_unusable, unit_unknown,   not_permitted,       plan_open,
                            code_taken,    key_reused};
constexpr std::array reads{plan_unknown, not_permitted};
constexpr std::array steps{plan_unknown,
                           wrong_state,
                           not_permitted,
                           changed_meanwhile,
                           checks_unmet,
                           own_submission,
                           observation_missing,
                           wrong_password,
                           observations_unreturned,
                           observations_unanswered,
                           case_number_missing,
                           too_many_tries,
                           key_reused};
constexpr std::array edits{plan_unknown,   wrong_state, not_permitted,
                           object_unknown, cell_locked, text_unusable};
constexpr std::array adds{plan_unknown, wrong_state, not_permitted, object_unknown,
                          code_missing, cell_locked, text_unusable, key_reused};
constexpr std::array observes{plan_unknown,  wrong_state,   not_permitted,  own_submission,
                              words_missing, text_unusable, object_unknown, key_reused};
constexpr std::array answers{plan_unknown, wrong_state, not_permitted, already_done, key_reused};
constexpr std::array invites{name_missing,   text_unusable, email_malformed,
                             email_taken,    role_unknown,  unit_unknown,
                             dates_reversed, already_done,  key_reused};
constexpr std::array grants{person_unknown, role_unknown, unit_unknown, dates_reversed, key_reused};
constexpr std::array knows{person_unknown};
constexpr std::array ends{role_unknown, role_ended, last_administrator};
constexpr std::array resets{person_unknown, already_done, key_reused};
constexpr std::array leaves{person_unknown, last_administrator, key_reused};
constexpr std::array founds{code_missing, name_missing, text_unusable,
                            code_taken,   unit_unknown, key_reused};
constexpr std::array keys{token_unknown};

constexpr std::string_view of_draft = "/api/v1/formulations/{plan}";
constexpr std::string_view of_one = "/api/v1/people/{person}";

// clang-format off
constexpr std::array table{
    Operation{"/api/v1/me", "getOwn", mark("Who the key speaks for, and how far"), json, none,
              "Own", "", ForStaff{}},
    Operation{"/api/v1/sessions", "listSessions", mark("One's own sessions"), json, none,
              "Sessions", "", ForStaff{}},
    Operation{"/api/v1/sessions/{session}", "endSession", mark("Ends one of one's own sessions"),
              json, of_session, "SessionEnded", "", ForStaff{Methods::delete_}},
    Operation{"/api/v1/keys", "listKeys", mark("One's own keys, none of them readable"), json,
              none, "Keys", "", ForStaff{}},
    Operation{"/api/v1/keys/{number}", "endKey", mark("Ends one of one's own keys"), json, of_key,
              "KeyEnded", "", ForStaff{Methods::delete_, {}, {}, 200, keys}},
    Operation{"/api/v1/tasks", "listTasks", mark("What awaits whom in the plans that one reads"),
              json, none, "Tasks", "", ForStaff{Methods::get, read_drafts}},
    Operation{"/api/v1/formulations", "listFormulations", mark("The plans in the making"), json,
              none, "Formulations", "", ForStaff{Methods::get, read_drafts}},
    Operation{"/api/v1/formulations", "beginFormulation",
              mark("Begins a plan, blank or from one that is published"), json, to_post, "PlanRef",
              "", ForStaff{Methods::post, create_plan, "BeginFormulation", 201, begins}},
    Operation{of_draft, "getFormulation",
              mark("A plan in the making: its cells, steps, observations, and what it lacks"),
              json, of_plan, "Formulation", "",
              ForStaff{Methods::get, read_drafts, {}, 200, reads}},
    Operation{"/api/v1/formulations/{plan}/cells", "editCells",
              mark("Writes cells; each says what its author saw, and 409 answers both texts where "
                   "another stands there"),
              json, of_plan, "CellsEdited", "",
              ForStaff{Methods::patch, edit_plan, "EditCells", 200, edits}},
    Operation{"/api/v1/formulations/{plan}/objects", "addObject", mark("Adds a goal or a node"),
              json, of_plan_to_post, "ObjectRef", "",
              ForStaff{Methods::post, edit_plan, "AddObject", 201, adds}},
    Operation{"/api/v1/formulations/{plan}/objects/{object}", "removeObject",
              mark("Takes a goal or a node out, with all that hangs from it"), json, of_object,
              "ObjectRef", "", ForStaff{Methods::delete_, edit_plan, {}, 200, edits}},
    Operation{"/api/v1/formulations/{plan}/objects/{object}/restoration", "restoreObject",
              mark("Puts it back"), json, of_object_to_post, "ObjectRef", "",
              ForStaff{Methods::post, edit_plan, {}, 200, edits}},
    Operation{"/api/v1/formulations/{plan}/observations", "addObservation",
              mark("Observes a goal, or one of its cells"), json, of_plan_to_post, "ObjectRef", "",
              ForStaff{Methods::post, review_plan, "AddObservation", 201, observes}},
    Operation{"/api/v1/formulations/{plan}/observations/{number}/answer", "answerObservation",
              mark("Says that an observation is answered"), json, of_answer, "ObservationRef", "",
              ForStaff{Methods::post, edit_plan, {}, 200, answers}},
    Operation{"/api/v1/formulations/{plan}/steps", "takeStep",
              mark("Submits, returns, accepts, makes official, publishes or closes a plan; who "
                   "signs sends the password too"),
              json, of_step, "StepTaken", "",
              ForStaff{Methods::post, read_drafts, "TakeStep", 200, steps}},
    Operation{"/api/v1/people", "listPeople", mark("The people of the entity"), json, none,
              "People", "", ForStaff{Methods::get, manage_people}},
    Operation{"/api/v1/people", "invitePerson",
              mark("Invites somebody; the link is answered once, to be handed over"), json,
              to_post, "PersonLink", "",
              ForStaff{Methods::post, manage_people, "InvitePerson", 201, invites}},
    Operation{of_one, "getPerson", mark("One of them"), json, of_person, "Person", "",
              ForStaff{Methods::get, manage_people, {}, 200, knows}},
    Operation{"/api/v1/people/{person}/roles", "grantRole",
              mark("Gives a role for a unit, between two days"), json, of_person_to_post,
              "PersonRef", "", ForStaff{Methods::post, manage_people, "GrantRole", 201, grants}},
    Operation{"/api/v1/people/{person}/roles/{role}", "endRole", mark("Ends a role"), json,
              of_role, "PersonRef", "", ForStaff{Methods::delete_, manage_people, {}, 200, ends}},
    Operation{"/api/v1/people/{person}/reset", "offerReset",
              mark("A link for a new password, answered once"), json, of_person_to_post,
              "PersonLink", "", ForStaff{Methods::post, manage_people, "OfferReset", 201, resets}},
    Operation{"/api/v1/people/{person}/deactivation", "deactivatePerson",
              mark("Deactivates somebody: sessions, links and keys end at once"), json,
              of_person_to_post, "PersonRef", "",
              ForStaff{Methods::post, manage_people, {}, 200, leaves}},
    Operation{"/api/v1/units", "listUnits", mark("The units, by code"), json, none, "Units", "",
              ForStaff{Methods::get, manage_people}},
    Operation{"/api/v1/units", "createUnit", mark("Adds a unit below another"), json, to_post,
              "UnitRef", "", ForStaff{Methods::post, manage_people, "CreateUnit", 201, founds}},
    Operation{"/api/v1/log", "listLog", mark("Entries of the log, latest first"), json, of_log,
              "LogPage", "", ForStaff{Methods::get, read_log}},
    Operation{"/api/v1/log/file", "exportLog",
              mark("The log as JSON Lines, for a verifier of one's own"), lines, of_file, "", "",
              ForStaff{Methods::get, read_log}},
    Operation{"/api/v1/log/verification", "verifyLog", mark("Whether the chain of the log holds"),
              json, none, "LogVerified", "", ForStaff{Methods::get, read_log}},
};
// clang-format on

}  // namespace
}  // namespace offered_to_staff

std::span<Operation const> staff_operations() {
    return offered_to_staff::table;
}

}  // namespace web::api
