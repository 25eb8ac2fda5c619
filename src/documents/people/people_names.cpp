#include "documents/people/people_names.hpp"

#include <array>
#include <span>

#include "documents/plan/cell_words.hpp"
#include "documents/record/change_words.hpp"
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

constexpr std::array mail_kind_names{
    mark("invitation"),    mark("new password"),     mark("daily mail"),     mark("plan returned"),
    mark("not published"), mark("comment answered"), mark("access changed"), mark("address left")};
static_assert(mail_kind_names.size() == domain::mail_kind_tokens.size());

using ActionName = Worded<domain::Action>;
constexpr std::array action_names{
    ActionName{domain::Action::plan_import, mark("A plan was imported")},
    ActionName{domain::Action::person_found, mark("The first administrator was set up")},
    ActionName{domain::Action::person_invite, mark("A person was invited")},
    ActionName{domain::Action::person_correct, mark("A person's name or address was corrected")},
    ActionName{domain::Action::person_activate, mark("A person chose a password and is active")},
    ActionName{domain::Action::person_deactivate, mark("A person was deactivated")},
    ActionName{domain::Action::password_set, mark("A password was changed")},
    ActionName{domain::Action::password_reset_offer,
               mark("A link for a new password was handed out")},
    ActionName{domain::Action::second_factor_set, mark("A second factor was set up")},
    ActionName{domain::Action::second_factor_reset, mark("A second factor was taken away")},
    ActionName{domain::Action::recovery_code_use, mark("A recovery code was used")},
    ActionName{domain::Action::recovery_codes_renew, mark("Recovery codes were renewed")},
    ActionName{domain::Action::session_start, mark("Somebody signed in")},
    ActionName{domain::Action::session_refuse, mark("Signing in was refused")},
    ActionName{domain::Action::session_end, mark("A session was ended")},
    ActionName{domain::Action::unit_create, mark("A unit was created")},
    ActionName{domain::Action::unit_correct, mark("A unit was corrected or moved")},
    ActionName{domain::Action::unit_close, mark("A unit was closed")},
    ActionName{domain::Action::unit_reopen, mark("A unit was opened again")},
    ActionName{domain::Action::role_grant, mark("A role was given")},
    ActionName{domain::Action::role_end, mark("A role was ended")},
    ActionName{domain::Action::access_refuse, mark("Access was refused")},
    ActionName{domain::Action::log_export, mark("The log was exported")},
    ActionName{domain::Action::plan_export, mark("A plan in the making was downloaded")},
    ActionName{domain::Action::backup_make, mark("A backup was made")},
    ActionName{domain::Action::backup_verify, mark("A backup was restored as a trial")},
    ActionName{domain::Action::backup_fail, mark("A backup failed")},
    ActionName{domain::Action::change_refuse, mark("Something was refused")},
    ActionName{domain::Action::plan_begin, mark("A plan was begun")},
    ActionName{domain::Action::plan_recode, mark("A plan was given another code")},
    ActionName{domain::Action::plan_edit, mark("A plan was edited")},
    ActionName{domain::Action::plan_add, mark("Something was added to a plan")},
    ActionName{domain::Action::plan_remove, mark("Something was taken out of a plan")},
    ActionName{domain::Action::plan_restore, mark("Something was put back into a plan")},
    ActionName{domain::Action::plan_move, mark("Something was moved within a plan")},
    ActionName{domain::Action::plan_withdraw, mark("A plan in the making was withdrawn")},
    ActionName{domain::Action::import_begin, mark("An import was begun")},
    ActionName{domain::Action::import_choose, mark("The columns of an import were chosen")},
    ActionName{domain::Action::import_correct, mark("Cells of an import were mended")},
    ActionName{domain::Action::import_confirm, mark("An import was confirmed")},
    ActionName{domain::Action::import_undo, mark("An import was undone")},
    ActionName{domain::Action::import_discard, mark("An import was discarded")},
    ActionName{domain::Action::import_sweep, mark("An import expired")},
    ActionName{domain::Action::observation_add, mark("An observation was made")},
    ActionName{domain::Action::observation_resolve, mark("An observation was answered")},
    ActionName{domain::Action::review_take, mark("A review passed to somebody")},
    ActionName{domain::Action::review_conform, mark("Something was found conforming")},
    ActionName{domain::Action::review_reconsider, mark("A mark of conformity was taken back")},
    ActionName{domain::Action::plan_submit, mark("A plan was submitted for review")},
    ActionName{domain::Action::plan_observe, mark("A plan was returned with observations")},
    ActionName{domain::Action::plan_accept, mark("A plan was accepted")},
    ActionName{domain::Action::plan_officialise, mark("A plan was made official")},
    ActionName{domain::Action::plan_publish, mark("A plan was published")},
    ActionName{domain::Action::plan_set_day, mark("The publication of a plan was set for a day")},
    ActionName{domain::Action::plan_drop_day,
               mark("The day set for the publication of a plan was taken back")},
    ActionName{domain::Action::plan_close, mark("A plan was closed")},
    ActionName{domain::Action::preferences_set, mark("Somebody chose their preferences")},
    ActionName{domain::Action::mail_give_up, mark("A mail could not be sent")},
    ActionName{domain::Action::delegation_make, mark("A role was delegated")},
    ActionName{domain::Action::delegation_end, mark("A delegation was ended")},
    ActionName{domain::Action::delegation_act,
               mark("Somebody began or ceased to act in another's name")},
    ActionName{domain::Action::calendar_make, mark("An address for a calendar was made")},
    ActionName{domain::Action::calendar_end, mark("An address for a calendar was taken away")},
    ActionName{domain::Action::consultation_open, mark("A consultation was opened")},
    ActionName{domain::Action::consultation_extend, mark("A consultation was made longer")},
    ActionName{domain::Action::consultation_publish,
               mark("The results of a consultation were published")},
    ActionName{domain::Action::comment_send, mark("A comment arrived")},
    ActionName{domain::Action::comment_moderate, mark("A comment was published or withdrawn")},
    ActionName{domain::Action::comment_classify, mark("A comment was classified")},
    ActionName{domain::Action::comment_answer, mark("A comment was answered")},
    ActionName{domain::Action::comment_erase, mark("The words of a comment were erased")},
    ActionName{domain::Action::personal_erase, mark("Personal data were erased")},
    ActionName{domain::Action::methodology_begin, mark("A version of the methodology was begun")},
    ActionName{domain::Action::methodology_edit, mark("The methodology was edited")},
    ActionName{domain::Action::methodology_announce, mark("The methodology was announced")},
    ActionName{domain::Action::own_day_add, mark("A day without work was added")},
    ActionName{domain::Action::own_day_remove, mark("A day without work was taken out")},
    ActionName{domain::Action::plan_session, mark("A working session was recorded")},
    ActionName{domain::Action::plan_guide, mark("Guidance for a transversal goal was given")},
    ActionName{domain::Action::plan_confirm,
               mark("A destination of a publication was confirmed or taken back")},
    ActionName{domain::Action::plan_keep, mark("Something was left as it was, after revision")},
    ActionName{domain::Action::plan_take_up,
               mark("An edition that came meanwhile was taken into account")},
    ActionName{domain::Action::token_make, mark("A key for programs was made")},
    ActionName{domain::Action::token_revoke, mark("A key for programs was ended")},
    ActionName{domain::Action::account_link, mark("An institutional account was linked")},
    ActionName{domain::Action::account_unlink, mark("An institutional account was unlinked")},
};
static_assert(are_in_order(action_names, domain::action_tokens.size()));

constexpr std::array scope_names{
    mark("read plans in the making"),
    mark("read the log"),
    mark("formulate: begin, edit and submit plans"),
    mark("review: take reviews, observe, find conforming"),
    mark("decide: accept, make official, publish and close plans"),
    mark("administer people, roles and units"),
};
static_assert(scope_names.size() == domain::token_scope_tokens.size());

using PermissionName = Worded<domain::Permission>;
constexpr std::array permission_names{
    PermissionName{domain::Permission::manage_people, mark("administer people and roles")},
    PermissionName{domain::Permission::read_log, mark("read the activity")},
    PermissionName{domain::Permission::keep_backups, mark("keep backups")},
    PermissionName{domain::Permission::read_drafts, mark("see plans in the making")},
    PermissionName{domain::Permission::create_plan, mark("begin plans")},
    PermissionName{domain::Permission::edit_plan, mark("edit plans")},
    PermissionName{domain::Permission::import_plan, mark("import plans")},
    PermissionName{domain::Permission::correct_plan, mark("correct plans in review")},
    PermissionName{domain::Permission::submit_plan, mark("submit plans")},
    PermissionName{domain::Permission::review_plan, mark("review plans")},
    PermissionName{domain::Permission::accept_plan, mark("accept plans")},
    PermissionName{domain::Permission::officialise_plan, mark("make plans official")},
    PermissionName{domain::Permission::publish_plan, mark("publish plans")},
    PermissionName{domain::Permission::close_plan, mark("close plans")},
    PermissionName{domain::Permission::hold_consultation, mark("hold consultations")},
    PermissionName{domain::Permission::answer_comments, mark("answer comments")},
    PermissionName{domain::Permission::prepare_methodology, mark("prepare the methodology")},
    PermissionName{domain::Permission::announce_methodology, mark("announce the methodology")},
    PermissionName{domain::Permission::hold_session, mark("record working sessions")},
    PermissionName{domain::Permission::guide_goal, mark("guide transversal goals")},
    PermissionName{domain::Permission::confirm_publication, mark("confirm publications")},
};

struct FieldName {
    std::string_view field;
    char const* words;
};
constexpr std::array field_names{
    FieldName{"action", mark("what was asked for")},
    FieldName{"address", mark("web address")},
    FieldName{"addressees", mark("to whom")},
    FieldName{"after_closing", mark("after formulation had closed")},
    FieldName{"agreements", mark("agreements")},
    FieldName{"answer", mark("answer")},
    FieldName{"answers_due", mark("answers promised for")},
    FieldName{"begun_from", mark("begun from")},
    FieldName{"browser", mark("browser")},
    FieldName{"bytes", mark("size in bytes")},
    FieldName{"case_number", mark("case number")},
    FieldName{"cell", mark("field")},
    FieldName{"choices", mark("what was chosen")},
    FieldName{"closes", mark("last day")},
    FieldName{"comments", mark("comments")},
    FieldName{"consent", mark("version of the consent")},
    FieldName{"consultation", mark("consultation")},
    FieldName{"daily_mail", mark("daily mail")},
    FieldName{"day", mark("day")},
    FieldName{"decision", mark("decision")},
    FieldName{"delegate", mark("to whom")},
    FieldName{"destination", mark("destination")},
    FieldName{"digest", mark("fingerprint")},
    FieldName{"drafts", mark("plans in the making")},
    FieldName{"edition", mark("edition")},
    FieldName{"editions", mark("editions")},
    FieldName{"email", mark("e-mail")},
    FieldName{"entries", mark("entries of the log")},
    FieldName{"evidence", mark("evidence")},
    FieldName{"factor", mark("factor")},
    FieldName{"file_name", mark("name of the file")},
    FieldName{"files", mark("files")},
    FieldName{"formulation", mark("formulation")},
    FieldName{"from", mark("from")},
    FieldName{"goal", mark("goal")},
    FieldName{"goals", mark("goals")},
    FieldName{"guidance", mark("guidance")},
    FieldName{"identity", mark("how it was made sure who asks")},
    FieldName{"instruments", mark("instruments")},
    FieldName{"issuer", mark("issuer")},
    FieldName{"kind", mark("kind")},
    FieldName{"language", mark("language")},
    FieldName{"last_day", mark("last day")},
    FieldName{"locality", mark("locality")},
    FieldName{"log_sequence", mark("log up to entry")},
    FieldName{"memorandum", mark("memorandum")},
    FieldName{"methodology", mark("methodology")},
    FieldName{"moderation", mark("moderation")},
    FieldName{"name", mark("name")},
    FieldName{"object", mark("part of the plan")},
    FieldName{"observation", mark("observation")},
    FieldName{"opens", mark("formulation opens")},
    FieldName{"origins", mark("network addresses")},
    FieldName{"own_weight", mark("weight of own goals")},
    FieldName{"parent", mark("belongs to")},
    FieldName{"participants", mark("who took part")},
    FieldName{"path", mark("address")},
    FieldName{"peer", mark("network address")},
    FieldName{"place", mark("place among its own")},
    FieldName{"plans", mark("published plans")},
    FieldName{"purpose", mark("purpose")},
    FieldName{"refusal", mark("why not")},
    FieldName{"replaces", mark("goes on from")},
    FieldName{"remarks", mark("remarks about pages")},
    FieldName{"reports", mark("reports")},
    FieldName{"review_ends", mark("review ends")},
    FieldName{"reviewer", mark("who has the review")},
    FieldName{"role", mark("role")},
    FieldName{"rule", mark("rule")},
    FieldName{"rules", mark("rules of measurement")},
    FieldName{"scopes", mark("what it may do")},
    FieldName{"separation", mark("separation of duties")},
    FieldName{"shortcuts", mark("keyboard shortcuts")},
    FieldName{"stage", mark("step")},
    FieldName{"state", mark("state")},
    FieldName{"subject", mark("account")},
    FieldName{"token", mark("number of the key")},
    FieldName{"topic", mark("topic")},
    FieldName{"transversal_weight", mark("weight of transversal goals")},
    FieldName{"unit", mark("unit")},
    FieldName{"until", mark("until")},
    FieldName{"way", mark("way")},
    FieldName{"why", mark("why")},
    FieldName{"withdrawn_because", mark("withdrawn because")},
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

std::string_view scope_name(Language language, domain::TokenScope scope) {
    return tr(language, scope_names[static_cast<std::size_t>(scope)]);
}

std::string_view permission_name(Language language, domain::Permission permission) {
    for (auto const& one : permission_names)
        if (one.value == permission) return tr(language, one.words);
    return {};
}

std::string action_name(Language language, std::string_view action) {
    auto const known = domain::action_tokens.find(action);
    if (!known) return std::string(action);
    return std::string(tr(language, action_names[static_cast<std::size_t>(*known)].words));
}

std::string field_name(Language language, std::string_view field) {
    for (auto const& row : field_names)
        if (row.field == field) return std::string(tr(language, row.words));
    return std::string(field);
}

std::string field_value(Language language, std::string_view field, std::string_view value) {
    if (auto in_words = change_in_words(language, field, value)) return *std::move(in_words);
    if (field == "action") return action_name(language, value);
    if (field == "stage") return std::string(stage_name(language, value));
    if (field == "browser") return browser_name(value);
    if (field == "bytes") return text::number(language, value);
    if (auto const day = base::Date::parse(value)) return text::date_short(language, *day);
    auto const slash = field.find('/');  // of a draft: "3/targets/2027-Q1"
    if (slash == field.npos) return std::string(value);
    return cell_value(language, field.substr(slash + 1), value);
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
