// What stands around plans in the making, their publication, and the methodology of each year.
#include "web/api/calls.hpp"

namespace web::api {

// Of its own, so that the short names of permissions and refusals stay here.
namespace called_around_plans {
namespace {

using text::mark;
using enum domain::Permission;
using enum domain::RefusalKind;
using enum http::Method;

constexpr std::array of_history{
    Parameter{"from", Parameter::In::query, mark("First day, YYYY-MM-DD; the one before the last"),
              "2026-11-20"},
    Parameter{"until", Parameter::In::query, mark("Last day, YYYY-MM-DD; today"), "2026-11-21"}};
constexpr std::array reads{plan_unknown, not_permitted};
constexpr std::array reads_file{plan_unknown, not_permitted, object_unknown};
constexpr std::array records{
    plan_unknown,         wrong_state,       not_permitted,      day_malformed,    day_to_come,
    participants_missing, person_unknown,    object_unknown,     words_missing,    text_too_long,
    address_malformed,    evidence_too_many, evidence_too_large, evidence_unknown, evidence_no_room,
    text_unusable,        key_reused};
constexpr std::array guides{plan_unknown,  wrong_state,   object_unknown, leader_unknown,
                            not_permitted, words_missing, text_too_long,  key_reused};
constexpr std::array keeps{plan_unknown, wrong_state,  not_permitted, object_unknown,
                           cell_locked,  already_done, key_reused};
constexpr std::array takes_up{plan_unknown, wrong_state,       not_permitted,
                              already_done, changed_meanwhile, key_reused};
constexpr std::array renames{plan_unknown, wrong_state, not_permitted, plan_code_malformed,
                             code_taken,   plan_open,   key_reused};
constexpr std::array confirms{plan_unknown,  already_done,  reason_missing,    text_too_long,
                              wrong_state,   not_permitted, address_malformed, day_to_come,
                              day_too_early, key_reused};
constexpr std::array knows{methodology_unknown};
constexpr std::array adds_day{not_permitted, day_malformed, own_day_past,     reason_missing,
                              text_unusable, already_done,  day_without_work, key_reused};
constexpr std::array removes_day{not_permitted, day_malformed, own_day_past, already_done};
constexpr std::array begins{year_malformed, not_permitted, methodology_open,
                            reason_missing, text_too_long, key_reused};
constexpr std::array saves{methodology_unknown, methodology_frozen,  not_permitted,
                           methodology_changed, instruments_missing, weights_not_100,
                           dates_reversed,      text_too_long,       tolerance_out_of_range,
                           floor_above_cap};
constexpr std::array announces{
    methodology_unknown, methodology_frozen,     not_permitted,   methodology_changed,
    instruments_missing, weights_not_100,        dates_reversed,  memorandum_incomplete,
    addressees_missing,  tolerance_out_of_range, floor_above_cap, day_malformed,
    day_to_come,         text_unusable,          key_reused};

// clang-format off
constexpr std::array table{
    call(get, "/api/v1/formulations/{plan}/workbook", "getWorkbook",
         mark("A plan in the making as a workbook, to be edited and imported again"),
         {.permission = read_drafts, .refusals = reads, .media_types = workbook_type}),
    call(get, "/api/v1/formulations/{plan}/history", "getHistory",
         mark("What changed in a plan from the end of one day to that of another, and by whom"),
         {.permission = read_drafts, .answers = "DraftHistory", .refusals = reads,
          .parameters = of_history}),
    call(get, "/api/v1/formulations/{plan}/sessions", "listWorkingSessions",
         mark("The working sessions on a plan"),
         {.permission = read_drafts, .answers = "WorkingSessions", .refusals = reads}),
    call(post, "/api/v1/formulations/{plan}/sessions", "recordWorkingSession",
         mark("Records a working session that was held, with the files that prove it"),
         {.permission = hold_session, .sends = "RecordWorkingSession", .answers = "PlanRef",
          .status = 201, .refusals = records}),
    call(get, "/api/v1/formulations/{plan}/sessions/files/{digest}", "getSessionFile",
         mark("A file of a working session, as it was sent"),
         {.permission = read_drafts, .refusals = reads_file, .media_types = any_type}),
    call(get, "/api/v1/formulations/{plan}/revisions", "listRevisions",
         mark("What is to be revised in a plan that was begun from that of another year"),
         {.permission = read_drafts, .answers = "Revisions", .refusals = reads}),
    call(post, "/api/v1/formulations/{plan}/objects/{object}/kept-cells", "keepCell",
         mark("Says of a cell of last year that it stays as it is"),
         {.permission = edit_plan, .sends = "KeepCell", .answers = "ObjectRef",
          .refusals = keeps}),
    call(post, "/api/v1/formulations/{plan}/objects/{object}/guidance", "guideGoal",
         mark("Gives guidance for a transversal goal, by the unit that leads it"),
         {.permission = domain::Permission::guide_goal, .sends = "GuideGoal",
          .answers = "ObjectRef", .status = 201, .refusals = guides}),
    call(get, "/api/v1/guidance", "listGuidance",
         mark("The transversal goals that one's units lead, and what was said for them"),
         {.permission = domain::Permission::guide_goal, .answers = "GuidedGoals"}),
    call(post, "/api/v1/formulations/{plan}/edition", "takeUpEdition",
         mark("Says that an edition which came meanwhile is taken into account"),
         {.permission = edit_plan, .sends = "TakeUpEdition", .answers = "PlanRef",
          .refusals = takes_up}),
    call(post, "/api/v1/formulations/{plan}/code", "changeCode",
         mark("Begins a published plan anew, under another code"),
         {.permission = create_plan, .sends = "ChangeCode", .answers = "PlanRef", .status = 201,
          .refusals = renames}),
    call(get, "/api/v1/publications", "listPublications",
         mark("What awaits publication, and where what was published stands"),
         {.permission = read_drafts, .answers = "Publications"}),
    call(post, "/api/v1/formulations/{plan}/destinations", "confirmDestination",
         mark("Confirms where a published plan stands: on the intranet, on the web"),
         {.permission = confirm_publication, .sends = "ConfirmDestination", .answers = "PlanRef",
          .refusals = confirms}),
    call(get, "/api/v1/methodologies", "listMethodologies",
         mark("The methodologies, latest year first"),
         {.permission = read_drafts, .answers = "Methodologies"}),
    call(post, "/api/v1/methodologies", "beginMethodology",
         mark("Prepares a version of the methodology of a year"),
         {.permission = prepare_methodology, .sends = "BeginMethodology",
          .answers = "MethodologyRef", .status = 201, .refusals = begins}),
    call(get, "/api/v1/methodologies/{year}/{version}", "getMethodology",
         mark("One version of it"),
         {.permission = read_drafts, .answers = "Methodology", .refusals = knows}),
    call(put, "/api/v1/methodologies/{year}/{version}", "saveMethodology",
         mark("Writes a version that is being prepared; without cap or floor, it has none"),
         {.permission = prepare_methodology, .sends = "SaveMethodology",
          .answers = "MethodologyRef", .refusals = saves, .parameters = version_read}),
    call(post, "/api/v1/methodologies/{year}/{version}/announcement", "announceMethodology",
         mark("Announces it by memorandum; from then on it stays as it is"),
         {.permission = announce_methodology, .sends = "Memorandum", .answers = "MethodologyRef",
          .refusals = announces, .parameters = version_read}),
    call(get, "/api/v1/days-without-work", "listOwnDays",
         mark("The days on which the entity does not work, beside the holidays of the law"),
         {.permission = read_drafts, .answers = "OwnDays"}),
    call(post, "/api/v1/days-without-work", "addOwnDay",
         mark("Adds one; what is due on it is due on the next business day"),
         {.permission = prepare_methodology, .sends = "AddOwnDay", .answers = "OwnDayRef",
          .status = 201, .refusals = adds_day}),
    call(delete_, "/api/v1/days-without-work/{day}", "removeOwnDay",
         mark("Takes one out that is still to come"),
         {.permission = prepare_methodology, .answers = "OwnDayRef", .refusals = removes_day}),
};
// clang-format on

}  // namespace
}  // namespace called_around_plans

std::span<Operation const> calls_around_plans() {
    return called_around_plans::table;
}

}  // namespace web::api
