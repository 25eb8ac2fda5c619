// The part of THE table that programs call: behind the gate of the API, each with its operation
// (web/api/operations.hpp).
#include "web/api/around_plans.hpp"
#include "web/api/consultations.hpp"
#include "web/api/delegations.hpp"
#include "web/api/enlistments.hpp"
#include "web/api/formulations.hpp"
#include "web/api/imports.hpp"
#include "web/api/log.hpp"
#include "web/api/methodologies.hpp"
#include "web/api/opinions.hpp"
#include "web/api/own.hpp"
#include "web/api/people.hpp"
#include "web/api/upkeep.hpp"
#include "web/portal/routes.hpp"
#include "web/staff/enlist.hpp"

namespace web {

// Of its own, so that the short names of methods and kinds stay here.
namespace call_rows {

using enum http::Method;
using enum Kind;
using enum domain::Permission;

constexpr Access staff_only{Access::Who::staff};

// clang-format off
constexpr std::array table{
    RouteRow{post, "/api/v1/consultations/{consultation}/comments", call, everyone,
             api::send_comment, ""},
    RouteRow{get, "/api/v1/comments/{code}", call, everyone, api::follow_comment, ""},
    RouteRow{post, "/api/v1/comments/{comment}/erasure", call, needs(manage_people),
             api::erase_personal, ""},
    RouteRow{post, "/api/v1/formulations/{plan}/consultations", call,
             in_some_unit(hold_consultation), api::open_consultation, ""},
    RouteRow{get, "/api/v1/participation", call, in_some_unit(read_drafts),
             api::list_participation, "/api/v1/participation"},
    RouteRow{get, "/api/v1/participation/{consultation}/comments", call,
             in_some_unit(read_drafts), api::list_comments, ""},
    RouteRow{get, "/api/v1/participation/{consultation}/comments/{comment}", call,
             in_some_unit(read_drafts), api::get_comment, ""},
    RouteRow{post, "/api/v1/participation/{consultation}/comments/{comment}/moderation", call,
             in_some_unit(answer_comments), api::moderate_comment, ""},
    RouteRow{post, "/api/v1/participation/{consultation}/comments/{comment}/topic", call,
             in_some_unit(answer_comments), api::classify_comment, ""},
    RouteRow{post, "/api/v1/participation/{consultation}/comments/{comment}/answer", call,
             in_some_unit(answer_comments), api::answer_comment, ""},
    RouteRow{post, "/api/v1/participation/{consultation}/extension", call,
             in_some_unit(hold_consultation), api::extend_consultation, ""},
    RouteRow{post, "/api/v1/participation/{consultation}/results", call,
             in_some_unit(hold_consultation), api::publish_results, ""},
    RouteRow{get, "/api/v1/opinions", call, in_some_unit(read_drafts), api::list_opinions,
             "/api/v1/opinions"},
    RouteRow{get, "/api/v1/me", call, staff_only, api::get_own, "/api/v1/me"},
    RouteRow{get, "/api/v1/sessions", call, staff_only, api::list_sessions, "/api/v1/sessions"},
    RouteRow{delete_, "/api/v1/sessions/{session}", call, staff_only, api::end_session, ""},
    RouteRow{delete_, "/api/v1/sessions", call, staff_only, api::end_every_session, ""},
    RouteRow{get, "/api/v1/preferences", call, staff_only, api::get_preferences,
             "/api/v1/preferences"},
    RouteRow{get, "/api/v1/notices", call, staff_only, api::list_notices, ""},
    RouteRow{put, "/api/v1/notices", call, staff_only, api::mark_notices_read, ""},
    RouteRow{put, "/api/v1/preferences", call, staff_only, api::save_preferences, ""},
    RouteRow{put, "/api/v1/calendar", call, staff_only, api::make_calendar, ""},
    RouteRow{delete_, "/api/v1/calendar", call, staff_only, api::end_calendar, ""},
    RouteRow{get, "/api/v1/delegations", call, staff_only, api::list_own_delegations,
             "/api/v1/delegations"},
    RouteRow{post, "/api/v1/delegations", call, staff_only, api::delegate_role, ""},
    RouteRow{get, "/api/v1/delegations/all", call, needs(manage_people),
             api::list_all_delegations, "/api/v1/delegations/all"},
    RouteRow{delete_, "/api/v1/delegations/{delegation}", call, staff_only, api::end_delegation,
             ""},
    RouteRow{get, "/api/v1/keys", call, staff_only, api::list_keys, "/api/v1/keys"},
    RouteRow{delete_, "/api/v1/keys/{key}", call, staff_only, api::end_key, ""},
    RouteRow{get, "/api/v1/tasks", call, in_some_unit(read_drafts), api::list_tasks,
             "/api/v1/tasks"},
    RouteRow{get, "/api/v1/formulations", call, in_some_unit(read_drafts), api::list_formulations,
             "/api/v1/formulations"},
    RouteRow{post, "/api/v1/formulations", call, in_some_unit(create_plan), api::begin_formulation,
             ""},
    RouteRow{get, "/api/v1/formulations/{plan}", call, in_some_unit(read_drafts),
             api::get_formulation, ""},
    RouteRow{post, "/api/v1/formulations/{plan}/steps", slow_call, in_some_unit(read_drafts),
             api::take_step, ""},
    RouteRow{patch, "/api/v1/formulations/{plan}/cells", call, in_some_unit(edit_plan),
             api::edit_cells, ""},
    RouteRow{post, "/api/v1/formulations/{plan}/objects", call, in_some_unit(edit_plan),
             api::add_object, ""},
    RouteRow{delete_, "/api/v1/formulations/{plan}/objects/{object}", call,
             in_some_unit(edit_plan), api::remove_object, ""},
    RouteRow{post, "/api/v1/formulations/{plan}/objects/{object}/restoration", call,
             in_some_unit(edit_plan), api::restore_object, ""},
    RouteRow{put, "/api/v1/formulations/{plan}/objects/{object}/place", call,
             in_some_unit(edit_plan), api::move_object, ""},
    RouteRow{post, "/api/v1/formulations/{plan}/observations", call, in_some_unit(review_plan),
             api::add_observation, ""},
    RouteRow{post, "/api/v1/formulations/{plan}/observations/{observation}/answer", call,
             in_some_unit(edit_plan), api::answer_observation, ""},
    RouteRow{post, "/api/v1/formulations/{plan}/review", call, in_some_unit(review_plan),
             api::take_review, ""},
    RouteRow{post, "/api/v1/formulations/{plan}/objects/{object}/conformity", call,
             in_some_unit(review_plan), api::mark_conformity, ""},
    RouteRow{get, "/api/v1/formulations/{plan}/workbook", call, in_some_unit(read_drafts),
             api::get_workbook, ""},
    RouteRow{get, "/api/v1/formulations/{plan}/history", call, in_some_unit(read_drafts),
             api::get_history, ""},
    RouteRow{get, "/api/v1/formulations/{plan}/sessions", call, in_some_unit(read_drafts),
             api::list_working_sessions, ""},
    RouteRow{post, "/api/v1/formulations/{plan}/sessions", slow_call, in_some_unit(hold_session),
             api::record_working_session, "", upload_bytes_max},
    RouteRow{get, "/api/v1/formulations/{plan}/sessions/files/{digest}", slow_call,
             in_some_unit(read_drafts), api::get_session_file, ""},
    RouteRow{get, "/api/v1/formulations/{plan}/revisions", call, in_some_unit(read_drafts),
             api::list_revisions, ""},
    RouteRow{post, "/api/v1/formulations/{plan}/objects/{object}/kept-cells", call,
             in_some_unit(edit_plan), api::keep_cell, ""},
    RouteRow{post, "/api/v1/formulations/{plan}/objects/{object}/guidance", call,
             in_some_unit(guide_goal), api::guide_goal, ""},
    RouteRow{get, "/api/v1/guidance", call, in_some_unit(guide_goal), api::list_guidance,
             "/api/v1/guidance"},
    RouteRow{post, "/api/v1/formulations/{plan}/edition", call, in_some_unit(edit_plan),
             api::take_up_edition, ""},
    RouteRow{post, "/api/v1/formulations/{plan}/code", call, in_some_unit(create_plan),
             api::change_code, ""},
    RouteRow{get, "/api/v1/publications", call, in_some_unit(read_drafts),
             api::list_publications, "/api/v1/publications"},
    RouteRow{post, "/api/v1/formulations/{plan}/destinations", call,
             in_some_unit(confirm_publication), api::confirm_destination, ""},
    RouteRow{get, "/api/v1/days-without-work", call, in_some_unit(read_drafts),
             api::list_own_days, "/api/v1/days-without-work"},
    RouteRow{post, "/api/v1/days-without-work", call, needs(prepare_methodology),
             api::add_own_day, ""},
    RouteRow{delete_, "/api/v1/days-without-work/{day}", call, needs(prepare_methodology),
             api::remove_own_day, ""},
    RouteRow{get, "/api/v1/methodologies", call, in_some_unit(read_drafts),
             api::list_methodologies, "/api/v1/methodologies"},
    RouteRow{post, "/api/v1/methodologies", call, needs(prepare_methodology),
             api::begin_methodology, ""},
    RouteRow{get, "/api/v1/methodologies/{year}/{version}", call, in_some_unit(read_drafts),
             api::get_methodology, "/api/v1/methodologies/2026/1"},
    RouteRow{put, "/api/v1/methodologies/{year}/{version}", call, needs(prepare_methodology),
             api::save_methodology, ""},
    RouteRow{post, "/api/v1/methodologies/{year}/{version}/announcement", call,
             needs(announce_methodology), api::announce_methodology, ""},
    RouteRow{get, "/api/v1/imports", call, in_some_unit(import_plan), api::list_imports,
             "/api/v1/imports"},
    RouteRow{post, "/api/v1/imports", slow_call, in_some_unit(import_plan), api::begin_import, "",
             upload_bytes_max},
    RouteRow{get, "/api/v1/imports/template", call, in_some_unit(import_plan),
             api::get_import_template, "/api/v1/imports/template"},
    RouteRow{get, "/api/v1/imports/{import}", slow_call, in_some_unit(import_plan),
             api::get_import, ""},
    RouteRow{put, "/api/v1/imports/{import}/choices", slow_call, in_some_unit(import_plan),
             api::choose_import, ""},
    RouteRow{patch, "/api/v1/imports/{import}/cells", slow_call, in_some_unit(import_plan),
             api::mend_import, ""},
    RouteRow{post, "/api/v1/imports/{import}/confirmation", slow_call, in_some_unit(import_plan),
             api::confirm_import, ""},
    RouteRow{post, "/api/v1/imports/{import}/undoing", slow_call, in_some_unit(import_plan),
             api::undo_import, ""},
    RouteRow{delete_, "/api/v1/imports/{import}", call, in_some_unit(import_plan),
             api::discard_import, ""},
    RouteRow{get, "/api/v1/enlistments/template", call, needs(manage_people),
             staff::enlist_template, "/api/v1/enlistments/template"},
    RouteRow{post, "/api/v1/enlistments/review", slow_call, needs(manage_people),
             api::judge_enlistment, "", upload_bytes_max},
    RouteRow{post, "/api/v1/enlistments", slow_call, needs(manage_people), api::enlist, "",
             upload_bytes_max},
    RouteRow{get, "/api/v1/mails", call, needs(manage_people), api::list_mails, "/api/v1/mails"},
    RouteRow{get, "/api/v1/backups", slow_call, needs(keep_backups), api::get_backups,
             "/api/v1/backups"},
    RouteRow{post, "/api/v1/backups", call, needs(keep_backups), api::ask_backup, ""},
    RouteRow{get, "/api/v1/people", call, needs(manage_people), api::list_people,
             "/api/v1/people"},
    RouteRow{post, "/api/v1/people", call, needs(manage_people), api::invite_person, ""},
    RouteRow{get, "/api/v1/people/{person}", call, needs(manage_people), api::get_person, ""},
    RouteRow{post, "/api/v1/people/{person}/roles", call, needs(manage_people), api::grant_role,
             ""},
    RouteRow{delete_, "/api/v1/people/{person}/roles/{role}", call, needs(manage_people),
             api::end_role, ""},
    RouteRow{post, "/api/v1/people/{person}/reset", call, needs(manage_people), api::offer_reset,
             ""},
    RouteRow{post, "/api/v1/people/{person}/deactivation", call, needs(manage_people),
             api::deactivate_person, ""},
    RouteRow{get, "/api/v1/units", call, needs(manage_people), api::list_units, "/api/v1/units"},
    RouteRow{post, "/api/v1/units", call, needs(manage_people), api::create_unit, ""},
    RouteRow{get, "/api/v1/log", slow_call, needs(read_log), api::list_entries, "/api/v1/log"},
    RouteRow{get, "/api/v1/log/file", slow_call, needs(read_log), api::export_log,
             "/api/v1/log/file"},
    RouteRow{get, "/api/v1/log/verification", slow_call, needs(read_log), api::verify_log,
             "/api/v1/log/verification"},
};
// clang-format on

}  // namespace call_rows

std::span<RouteRow const> calls() {
    return call_rows::table;
}

}  // namespace web
