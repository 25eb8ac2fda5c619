#include "documents/people/people_names.hpp"

#include <array>
#include <span>

#include "documents/plan/formulation_words.hpp"
#include "documents/worded.hpp"
#include "kit/text/message.hpp"
#include "kit/text/number.hpp"

namespace documents {
namespace {

using text::Language;
using text::mark;
using text::tr;

constexpr std::array role_names{
    mark("process leader or local mayor"),
    mark("improvement promoter"),
    mark("planning analyst"),
    mark("head of planning"),
    mark("reporting area"),
    mark("leader of a transversal goal"),
    mark("opinion giver for local plans"),
    mark("communications"),
    mark("internal control or auditor"),
    mark("committee"),
    mark("administrator"),
};
constexpr std::array unit_kind_names{mark("entity"), mark("sector"), mark("process"),
                                     mark("local mayoralty"), mark("dependency")};
constexpr std::array person_state_names{mark("invited"), mark("active"), mark("deactivated")};

constexpr std::array mail_kind_names{mark("invitation"), mark("new password"), mark("daily mail"),
                                     mark("plan returned")};
static_assert(mail_kind_names.size() == domain::mail_kind_tokens.size());

using ActionName = Worded<domain::Action>;
constexpr std::array action_names{
    ActionName{domain::Action::plan_import, mark("A plan was imported")},
    ActionName{domain::Action::person_found, mark("The first administrator was set up")},
    ActionName{domain::Action::person_invite, mark("A person was invited")},
    ActionName{domain::Action::person_activate, mark("A person chose a password and is active")},
    ActionName{domain::Action::person_deactivate, mark("A person was deactivated")},
    ActionName{domain::Action::password_set, mark("A password was changed")},
    ActionName{domain::Action::password_reset_offer,
               mark("A link for a new password was handed out")},
    ActionName{domain::Action::second_factor_set, mark("A second factor was set up")},
    ActionName{domain::Action::second_factor_reset, mark("A second factor was taken away")},
    ActionName{domain::Action::recovery_code_use, mark("A recovery code was used")},
    ActionName{domain::Action::session_start, mark("Somebody signed in")},
    ActionName{domain::Action::session_refuse, mark("Signing in was refused")},
    ActionName{domain::Action::session_end, mark("A session was ended")},
    ActionName{domain::Action::unit_create, mark("A unit was created")},
    ActionName{domain::Action::role_grant, mark("A role was given")},
    ActionName{domain::Action::role_end, mark("A role was ended")},
    ActionName{domain::Action::access_refuse, mark("Access was refused")},
    ActionName{domain::Action::log_export, mark("The log was exported")},
    ActionName{domain::Action::backup_make, mark("A backup was made")},
    ActionName{domain::Action::backup_verify, mark("A backup was restored as a trial")},
    ActionName{domain::Action::backup_fail, mark("A backup failed")},
    ActionName{domain::Action::change_refuse, mark("Something was refused")},
    ActionName{domain::Action::plan_begin, mark("A plan was begun")},
    ActionName{domain::Action::plan_edit, mark("A plan was edited")},
    ActionName{domain::Action::plan_add, mark("Something was added to a plan")},
    ActionName{domain::Action::plan_remove, mark("Something was taken out of a plan")},
    ActionName{domain::Action::plan_restore, mark("Something was put back into a plan")},
    ActionName{domain::Action::observation_add, mark("An observation was made")},
    ActionName{domain::Action::observation_resolve, mark("An observation was answered")},
    ActionName{domain::Action::plan_submit, mark("A plan was submitted for review")},
    ActionName{domain::Action::plan_observe, mark("A plan was returned with observations")},
    ActionName{domain::Action::plan_accept, mark("A plan was accepted")},
    ActionName{domain::Action::plan_officialise, mark("A plan was made official")},
    ActionName{domain::Action::plan_publish, mark("A plan was published")},
    ActionName{domain::Action::plan_close, mark("A plan was closed")},
    ActionName{domain::Action::preferences_set, mark("Somebody chose their preferences")},
    ActionName{domain::Action::mail_give_up, mark("A mail could not be sent")},
    ActionName{domain::Action::delegation_make, mark("A role was delegated")},
    ActionName{domain::Action::delegation_end, mark("A delegation was ended")},
    ActionName{domain::Action::delegation_act,
               mark("Somebody began or ceased to act in another's name")},
    ActionName{domain::Action::calendar_make, mark("An address for a calendar was made")},
    ActionName{domain::Action::calendar_end, mark("An address for a calendar was taken away")},
};
static_assert(are_in_order(action_names, domain::action_tokens.size()));

struct FieldName {
    std::string_view field;
    char const* words;
};
constexpr std::array field_names{
    FieldName{"action", mark("what was asked for")},
    FieldName{"begun_from", mark("begun from")},
    FieldName{"browser", mark("browser")},
    FieldName{"bytes", mark("bytes")},
    FieldName{"case_number", mark("case number")},
    FieldName{"cell", mark("field")},
    FieldName{"daily_mail", mark("daily mail")},
    FieldName{"delegate", mark("to whom")},
    FieldName{"digest", mark("fingerprint")},
    FieldName{"drafts", mark("plans in the making")},
    FieldName{"edition", mark("edition")},
    FieldName{"editions", mark("editions")},
    FieldName{"email", mark("e-mail")},
    FieldName{"entries", mark("entries of the log")},
    FieldName{"factor", mark("factor")},
    FieldName{"formulation", mark("formulation")},
    FieldName{"from", mark("from")},
    FieldName{"kind", mark("kind")},
    FieldName{"language", mark("language")},
    FieldName{"log_sequence", mark("log up to entry")},
    FieldName{"name", mark("name")},
    FieldName{"object", mark("part of the plan")},
    FieldName{"observation", mark("observation")},
    FieldName{"parent", mark("belongs to")},
    FieldName{"path", mark("address")},
    FieldName{"peer", mark("network address")},
    FieldName{"plans", mark("published plans")},
    FieldName{"refusal", mark("why not")},
    FieldName{"role", mark("role")},
    FieldName{"rule", mark("rule")},
    FieldName{"shortcuts", mark("keyboard shortcuts")},
    FieldName{"stage", mark("step")},
    FieldName{"state", mark("state")},
    FieldName{"unit", mark("unit")},
    FieldName{"until", mark("until")},
    FieldName{"why", mark("why")},
    FieldName{"words", mark("words")},
};

// What stands in the text by which a browser presents itself; the first that fits.
struct Sign {
    std::string_view text;
    std::string_view name;
};
constexpr std::array browsers{Sign{"Edg/", "Edge"}, Sign{"OPR/", "Opera"},
                              Sign{"Firefox/", "Firefox"}, Sign{"Chrome/", "Chrome"},
                              Sign{"Safari/", "Safari"}};
constexpr std::array systems{Sign{"Android", "Android"}, Sign{"iPhone", "iPhone"},
                             Sign{"iPad", "iPad"},       Sign{"Windows", "Windows"},
                             Sign{"Mac OS X", "macOS"},  Sign{"Linux", "Linux"}};

std::string_view stage_name(Language language, std::string_view stage) {
    if (stage == "proven" || stage == "whole") return tr(language, "complete");
    if (stage == "password") return tr(language, "the second factor is to come");
    return stage;
}

}  // namespace

std::string_view role_name(Language language, domain::Role role) {
    return tr(language, role_names[static_cast<std::size_t>(role)]);
}

std::string_view unit_kind_name(Language language, domain::UnitKind kind) {
    return tr(language, unit_kind_names[static_cast<std::size_t>(kind)]);
}

std::string_view mail_kind_name(Language language, domain::MailKind kind) {
    return tr(language, mail_kind_names[static_cast<std::size_t>(kind)]);
}

std::string_view person_state_name(Language language, domain::PersonState state) {
    return tr(language, person_state_names[static_cast<std::size_t>(state)]);
}

std::string action_name(Language language, std::string_view action) {
    auto const known = domain::action_tokens.find(action);
    if (!known) return std::string(action);
    return std::string(tr(language, action_names[static_cast<std::size_t>(*known)].words));
}

std::string field_name(Language language, std::string_view field) {
    for (auto const& row : field_names)
        if (row.field == field) return std::string(tr(language, row.words));
    // "3/targets/2027-Q1": an object of a draft and its cell.
    auto const slash = field.find('/');
    if (slash == field.npos) return std::string(field);
    return fmt::format("{} · {}", field.substr(0, slash),
                       cell_name(language, field.substr(slash + 1)));
}

std::string field_value(Language language, std::string_view field, std::string_view value) {
    if (field == "role")
        if (auto const role = domain::role_tokens.find(value))
            return std::string(role_name(language, *role));
    if (field == "kind") {
        if (auto const kind = domain::unit_kind_tokens.find(value))
            return std::string(unit_kind_name(language, *kind));
        if (auto const kind = domain::mail_kind_tokens.find(value))
            return std::string(mail_kind_name(language, *kind));
    }
    if (field == "state") {
        if (auto const state = domain::person_state_tokens.find(value))
            return std::string(person_state_name(language, *state));
        if (auto const state = domain::plan_state_tokens.find(value))
            return std::string(plan_state_name(language, *state));
    }
    if (field == "action") return action_name(language, value);
    if (field == "stage") return std::string(stage_name(language, value));
    if (field == "browser") return browser_name(value);
    if (field == "from" || field == "until")
        if (auto const day = base::Date::parse(value)) return text::date_short(language, *day);
    return std::string(value);
}

std::string browser_name(std::string_view user_agent) {
    auto const named = [&](std::span<Sign const> signs) {
        for (auto const& sign : signs)
            if (user_agent.find(sign.text) != std::string_view::npos) return sign.name;
        return std::string_view{};
    };
    auto const browser = named(browsers);
    auto const system = named(systems);
    if (browser.empty()) return std::string(user_agent);
    return system.empty() ? std::string(browser) : fmt::format("{} · {}", browser, system);
}

}  // namespace documents
