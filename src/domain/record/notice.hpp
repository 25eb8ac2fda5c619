#pragma once
// Of which changes others than who made them are told (interface S29), and whom: those who may do
// something of that kind for the unit that it concerns, or the person whom it is about. A notice is
// an entry of the log seen by one person; nothing is kept of it but how far they have read.

#include <array>
#include <chrono>
#include <optional>
#include <span>

#include "domain/people/role.hpp"
#include "domain/record/event.hpp"

namespace domain {

enum class NoticeTopic : std::uint8_t { plan, consultation, methodology, role, access };
inline constexpr base::EnumTable notice_topic_tokens{std::array{
    base::EnumToken{NoticeTopic::plan, "plan"},
    base::EnumToken{NoticeTopic::consultation, "consultation"},
    base::EnumToken{NoticeTopic::methodology, "methodology"},
    base::EnumToken{NoticeTopic::role, "role"},
    base::EnumToken{NoticeTopic::access, "access"},
}};

struct NoticeRule {
    Action action;
    NoticeTopic topic;
    std::optional<Permission> told;  // none: the person whom it is about
};

// procedure.md F1–F8: who acts next, and who answers for what was decided.
inline constexpr std::array notice_rules{
    NoticeRule{Action::plan_begin, NoticeTopic::plan, Permission::edit_plan},
    NoticeRule{Action::plan_session, NoticeTopic::plan, Permission::edit_plan},
    NoticeRule{Action::plan_guide, NoticeTopic::plan, Permission::edit_plan},
    NoticeRule{Action::plan_submit, NoticeTopic::plan, Permission::review_plan},
    NoticeRule{Action::review_take, NoticeTopic::plan, std::nullopt},  // who has it, and had
    NoticeRule{Action::plan_observe, NoticeTopic::plan, Permission::edit_plan},
    NoticeRule{Action::plan_accept, NoticeTopic::plan, Permission::edit_plan},
    NoticeRule{Action::plan_officialise, NoticeTopic::plan, Permission::publish_plan},
    NoticeRule{Action::plan_publish, NoticeTopic::plan, Permission::edit_plan},
    NoticeRule{Action::plan_publish, NoticeTopic::plan, Permission::confirm_publication},
    NoticeRule{Action::plan_set_day, NoticeTopic::plan, Permission::edit_plan},
    NoticeRule{Action::plan_drop_day, NoticeTopic::plan, Permission::edit_plan},
    NoticeRule{Action::plan_drop_day, NoticeTopic::plan, Permission::publish_plan},
    NoticeRule{Action::plan_close, NoticeTopic::plan, Permission::edit_plan},
    NoticeRule{Action::consultation_open, NoticeTopic::consultation, Permission::edit_plan},
    NoticeRule{Action::consultation_extend, NoticeTopic::consultation, Permission::edit_plan},
    NoticeRule{Action::consultation_publish, NoticeTopic::consultation, Permission::edit_plan},
    NoticeRule{Action::comment_send, NoticeTopic::consultation, Permission::answer_comments},
    NoticeRule{Action::methodology_announce, NoticeTopic::methodology, Permission::edit_plan},
    NoticeRule{Action::role_grant, NoticeTopic::role, std::nullopt},
    NoticeRule{Action::role_end, NoticeTopic::role, std::nullopt},
    NoticeRule{Action::delegation_make, NoticeTopic::role, std::nullopt},
    NoticeRule{Action::delegation_end, NoticeTopic::role, std::nullopt},
    NoticeRule{Action::person_correct, NoticeTopic::access, std::nullopt},
    NoticeRule{Action::password_reset_offer, NoticeTopic::access, std::nullopt},
    NoticeRule{Action::second_factor_reset, NoticeTopic::access, std::nullopt},
};

inline constexpr std::chrono::days notices_last{90};  // what is older is in the log alone

}  // namespace domain
