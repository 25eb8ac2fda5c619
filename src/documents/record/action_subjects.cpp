#include "documents/record/action_subjects.hpp"

#include <algorithm>
#include <array>

#include "kit/text/message.hpp"

namespace documents {
namespace {

using text::mark;
using enum domain::Action;

constexpr std::array making{plan_import, plan_begin,    plan_recode, plan_edit,   plan_add,
                            plan_remove, plan_restore,  plan_move,   plan_keep,   plan_take_up,
                            plan_guide,  plan_withdraw, plan_export, plan_session};
constexpr std::array life{plan_submit,      review_take,  review_conform,      review_reconsider,
                          observation_add,  plan_observe, observation_resolve, plan_accept,
                          plan_officialise, plan_set_day, plan_drop_day,       plan_publish,
                          plan_confirm,     plan_close};
constexpr std::array imports{import_begin, import_choose,  import_correct, import_confirm,
                             import_undo,  import_discard, import_sweep};
constexpr std::array consultation{consultation_open, consultation_extend, comment_send,
                                  comment_classify,  comment_moderate,    comment_answer,
                                  comment_erase,     consultation_publish};
constexpr std::array methodology{methodology_begin, methodology_edit, methodology_announce,
                                 own_day_add, own_day_remove};
constexpr std::array people{person_found,      person_invite, person_activate, person_correct,
                            person_deactivate, unit_create,   unit_correct,    unit_close,
                            unit_reopen,       role_grant,    role_end,        delegation_make,
                            delegation_end,    delegation_act};
constexpr std::array access{
    session_start,        session_refuse,    session_end,       password_set,
    password_reset_offer, second_factor_set, recovery_code_use, recovery_codes_renew,
    second_factor_reset,  account_link,      account_unlink,    token_make,
    token_revoke,         calendar_make,     calendar_end,      preferences_set};
constexpr std::array refusals{access_refuse, change_refuse};
constexpr std::array installation{log_export,  backup_make,  backup_verify,
                                  backup_fail, mail_give_up, personal_erase};

constexpr std::array subjects{
    ActionSubject{mark("Plans and what they hold"), making},
    ActionSubject{mark("Review, decision and publication"), life},
    ActionSubject{mark("Imports from Excel"), imports},
    ActionSubject{mark("Consultations and comments"), consultation},
    ActionSubject{mark("Methodology and days without work"), methodology},
    ActionSubject{mark("People, units, roles and delegations"), people},
    ActionSubject{mark("Signing in and own access"), access},
    ActionSubject{mark("What was refused"), refusals},
    ActionSubject{mark("Log, backups, mail and personal data"), installation},
};

constexpr bool each_is_of_one() {
    return std::ranges::all_of(domain::action_tokens, [](auto const& kind) {
        std::ptrdiff_t times = 0;
        for (auto const& subject : subjects)
            times += std::ranges::count(subject.actions, kind.value);
        return times == 1;
    });
}
static_assert(each_is_of_one());

}  // namespace

std::span<ActionSubject const> action_subjects() {
    return subjects;
}

}  // namespace documents
