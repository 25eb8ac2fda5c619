// Plans in the making, and what awaits whom in them.
#include "web/api/calls.hpp"

namespace web::api {

// Of its own, so that the short names of permissions and refusals stay here.
namespace called_of_plans {
namespace {

using text::mark;
using enum domain::Permission;
using enum domain::RefusalKind;
using enum http::Method;

constexpr std::array begins{period_malformed, periods_reversed, plan_code_malformed, name_missing,
                            text_unusable,    unit_unknown,     unit_closed,         not_permitted,
                            plan_open,        code_taken,       key_reused};
constexpr std::array reads{plan_unknown, not_permitted};
constexpr std::array steps{plan_unknown,
                           wrong_state,
                           not_permitted,
                           changed_meanwhile,
                           checks_unmet,
                           warnings_unexplained,
                           text_too_long,
                           text_unusable,
                           own_submission,
                           own_acceptance,
                           review_taken,
                           plan_running,
                           consultation_unsettled,
                           edition_meanwhile,
                           renamed,
                           publication_day_out_of_range,
                           reason_missing,
                           observation_missing,
                           password_missing,
                           wrong_password,
                           observations_unreturned,
                           observations_unanswered,
                           case_number_missing,
                           too_many_tries,
                           key_reused};
constexpr std::array withdraws{
    plan_unknown,   wrong_state,   not_permitted, changed_meanwhile, consultation_unsettled,
    reason_missing, text_unusable, text_too_long, key_reused};
constexpr std::array edits{plan_unknown,   wrong_state,    not_permitted,  object_unknown,
                           cell_locked,    text_unusable,  cell_no_number, cell_negative,
                           cell_no_choice, cell_no_period, cell_no_text};
constexpr std::array adds{plan_unknown,  wrong_state,        not_permitted,  object_unknown,
                          code_missing,  cell_locked,        text_unusable,  cell_no_number,
                          cell_negative, cell_no_choice,     cell_no_period, cell_no_text,
                          key_reused,    object_kind_unknown};
constexpr std::array moves{plan_unknown,   wrong_state,       not_permitted,
                           object_unknown, changed_meanwhile, placed_within_itself};
constexpr std::array observes{plan_unknown,  wrong_state,   not_permitted, own_submission,
                              words_missing, text_too_long, text_unusable, object_unknown,
                              review_taken,  key_reused};
constexpr std::array takes{plan_unknown,      wrong_state,    not_permitted,
                           own_submission,    already_done,   review_taken,
                           changed_meanwhile, person_unknown, key_reused};
constexpr std::array marks{plan_unknown,      wrong_state,  not_permitted, own_submission,
                           object_unknown,    review_taken, goal_observed, already_done,
                           changed_meanwhile, key_reused};
constexpr std::array answers{plan_unknown, wrong_state, not_permitted, already_done, key_reused};

// clang-format off
constexpr std::array table{
    call(get, "/api/v1/tasks", "listTasks", mark("What awaits whom in the plans that one reads"),
         {.permission = read_drafts, .answers = "Tasks"}),
    call(get, "/api/v1/formulations", "listFormulations", mark("The plans in the making"),
         {.permission = read_drafts, .answers = "Formulations"}),
    call(post, "/api/v1/formulations", "beginFormulation",
         mark("Begins a plan, blank or from one that is published"),
         {.permission = create_plan, .sends = "BeginFormulation", .answers = "PlanRef",
          .status = 201, .refusals = begins}),
    call(get, "/api/v1/formulations/{plan}", "getFormulation",
         mark("A plan in the making: its cells, steps, observations, and what it lacks"),
         {.permission = read_drafts, .answers = "Formulation", .refusals = reads}),
    call(patch, "/api/v1/formulations/{plan}/cells", "editCells",
         mark("Writes cells; each says what its author saw, and 409 answers both texts where "
              "another stands there"),
         {.permission = edit_plan, .sends = "EditCells", .answers = "CellsEdited",
          .refusals = edits}),
    call(post, "/api/v1/formulations/{plan}/objects", "addObject", mark("Adds a goal or a node"),
         {.permission = edit_plan, .sends = "AddObject", .answers = "ObjectRef", .status = 201,
          .refusals = adds}),
    call(delete_, "/api/v1/formulations/{plan}/objects/{object}", "removeObject",
         mark("Takes a goal or a node out, with all that hangs from it"),
         {.permission = edit_plan, .answers = "ObjectRef", .refusals = edits}),
    call(post, "/api/v1/formulations/{plan}/objects/{object}/restoration", "restoreObject",
         mark("Puts it back"),
         {.permission = edit_plan, .answers = "ObjectRef", .refusals = edits}),
    call(put, "/api/v1/formulations/{plan}/objects/{object}/place", "moveObject",
         mark("Hangs it from another part, or puts it before another of its kind there"),
         {.permission = edit_plan, .sends = "MoveObject", .answers = "ObjectRef",
          .refusals = moves}),
    call(post, "/api/v1/formulations/{plan}/observations", "addObservation",
         mark("Observes a goal, or one of its cells"),
         {.permission = review_plan, .sends = "AddObservation", .answers = "ObjectRef",
          .status = 201, .refusals = observes}),
    call(post, "/api/v1/formulations/{plan}/observations/{observation}/answer",
         "answerObservation", mark("Says that an observation is answered"),
         {.permission = edit_plan, .answers = "ObservationRef", .refusals = answers}),
    call(post, "/api/v1/formulations/{plan}/withdrawal", "withdrawPlan",
         mark("Takes a draft back that was begun by mistake and nobody submitted, with the reason"),
         {.permission = create_plan, .sends = "WithdrawPlan", .answers = "PlanRef",
          .refusals = withdraws, .parameters = version_read}),
    call(post, "/api/v1/formulations/{plan}/review", "takeReview",
         mark("Takes the review of a plan, from nobody or from whoever has it"),
         {.permission = review_plan, .sends = "TakeReview", .answers = "PlanRef",
          .refusals = takes}),
    call(post, "/api/v1/formulations/{plan}/objects/{object}/conformity", "markConformity",
         mark("Finds a goal, or the plan itself as object 0, conforming as it was read; or not "
              "after all"),
         {.permission = review_plan, .sends = "MarkConformity", .answers = "ObjectRef",
          .refusals = marks}),
    call(post, "/api/v1/formulations/{plan}/steps", "takeStep",
         mark("Submits, returns, accepts, makes official, publishes or closes a plan, or sets the "
              "day of its publication; what is signed takes the password too"),
         {.permission = read_drafts, .sends = "TakeStep", .answers = "StepTaken",
          .refusals = steps, .parameters = version_read}),
};
// clang-format on

}  // namespace
}  // namespace called_of_plans

std::span<Operation const> calls_of_plans() {
    return called_of_plans::table;
}

}  // namespace web::api
