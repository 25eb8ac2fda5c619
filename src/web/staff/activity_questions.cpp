#include "web/staff/activity_questions.hpp"

#include <algorithm>

#include "kit/text/message.hpp"

namespace web::staff {

std::span<LogQuestion const> log_questions() {
    using enum domain::Action;
    static std::vector<LogQuestion> const questions{
        {"cambios",
         text::mark("What was changed in plans"),
         {plan_begin, plan_edit, plan_add, plan_remove, plan_restore, plan_move, plan_withdraw,
          plan_take_up, plan_keep, import_confirm, import_undo}},
        {"aprobaciones",
         text::mark("Who submitted, accepted and published"),
         {plan_submit, plan_observe, plan_accept, plan_officialise, plan_set_day, plan_drop_day,
          plan_publish, plan_close, plan_confirm}},
        {"roles",
         text::mark("Roles and delegations"),
         {person_found, person_invite, person_deactivate, role_grant, role_end, delegation_make,
          delegation_end, delegation_act}},
        {"administracion",
         text::mark("What administrators did"),
         {person_found, person_invite, person_correct, person_deactivate, password_reset_offer,
          second_factor_reset, unit_create, unit_correct, unit_close, unit_reopen, role_grant,
          role_end, backup_make, personal_erase}},
        {"rechazos",
         text::mark("Failed sign-ins and denied accesses"),
         {session_refuse, access_refuse, change_refuse}},
        {"salidas",
         text::mark("Downloads and exports"),
         {log_export, plan_export, token_make, calendar_make}},
        {"copias",
         text::mark("Backups and restore drills"),
         {backup_make, backup_verify, backup_fail}},
    };
    return questions;
}

LogQuestion const* find_log_question(std::string_view token) {
    auto const all = log_questions();
    auto const found = std::ranges::find(all, token, &LogQuestion::token);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace web::staff
