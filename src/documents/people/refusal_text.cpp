#include "documents/people/refusal_text.hpp"

#include <array>
#include <chrono>

#include "documents/plan/formulation_words.hpp"
#include "documents/worded.hpp"
#include "domain/people/password_rule.hpp"
#include "kit/text/message.hpp"
#include "kit/text/number.hpp"

namespace documents {
namespace {

using text::Language;
using text::mark;
using text::tr;

using Kind = domain::RefusalKind;
using Sentence = Worded<Kind>;
constexpr std::array sentences{
    Sentence{Kind::wrong_credentials,
             mark("The e-mail or the password is not right. Check both and try again.")},
    Sentence{Kind::wrong_code, mark("The code is not right or was used before. Wait for the next "
                                    "one that the telephone shows.")},
    Sentence{Kind::wrong_recovery_code,
             mark("This is none of your recovery codes, or it was used before: each is good once. "
                  "Write another of your list, with all its letters and digits.")},
    Sentence{Kind::too_many_tries, mark("There were too many tries. Try again in {wait}.")},
    Sentence{Kind::link_unusable, mark("This link does not work: it was used before, has expired, "
                                       "or is incomplete. Ask whoever "
                                       "gave it to you for another.")},
    Sentence{Kind::name_missing, mark("Write the name.")},
    Sentence{
        Kind::text_unusable,
        mark("Write it shorter, in one line: a name has at most 200 letters, a code at most 40.")},
    Sentence{Kind::email_malformed, mark("Write an e-mail address such as nombre@entidad.gov.co.")},
    Sentence{Kind::email_taken,
             mark("Somebody has this e-mail already. Look for them in the list of people.")},
    Sentence{Kind::password_too_short,
             mark("Use at least {count} characters: a sentence that only you would say is easy to "
                  "remember.")},
    Sentence{Kind::password_too_long, mark("The password is too long: at most 512 bytes.")},
    Sentence{Kind::password_of_own_words,
             mark("Leave your name, your e-mail and the name of the entity out of the password.")},
    Sentence{Kind::password_easy,
             mark("Anybody would try this password first. Choose one that is harder to guess.")},
    Sentence{Kind::code_missing, mark("Write the code.")},
    Sentence{Kind::code_taken, mark("This code is taken. Choose another.")},
    Sentence{Kind::unit_unknown, mark("Choose a unit from the list.")},
    Sentence{Kind::unit_closed,
             mark("This unit is closed: it takes no roles, plans or units. Choose another, or open "
                  "it again.")},
    Sentence{Kind::unit_within_itself,
             mark("A unit cannot belong to itself nor to one that belongs to it. Choose another.")},
    Sentence{Kind::unit_not_empty,
             mark("Units that are open belong to this one. Move or close them first.")},
    Sentence{Kind::unit_is_entity,
             mark("The entity itself stands above all units: it is neither moved nor closed, and "
                  "there is no second one.")},
    Sentence{Kind::day_malformed, mark("Write a day as day/month/year, such as 31/12/2026.")},
    Sentence{Kind::dates_reversed, mark("The last day is before the first. Check both dates.")},
    Sentence{Kind::person_unknown, mark("This person is not in the list. Choose one who is.")},
    Sentence{Kind::role_unknown, mark("Choose a role from the list.")},
    Sentence{Kind::role_ended, mark("This role has ended already.")},
    Sentence{Kind::own_account,
             mark("This is your own access. You change it in «My profile», with your password and "
                  "code.")},
    Sentence{Kind::identity_note_missing,
             mark("Write how you made sure who asks: the log keeps it.")},
    Sentence{Kind::role_doubled,
             mark("This person holds this role for this unit in those days already. End that one, "
                  "or choose other days.")},
    Sentence{Kind::role_backdated,
             mark("A role begins at most a year before it is given, here on {day}: what was done "
                  "before is in no log.")},
    Sentence{Kind::own_role,
             mark("Nobody gives themselves a role that decides (separation of duties, procedure "
                  "§1). Ask another person of: {roles}.")},
    Sentence{Kind::last_administrator,
             mark("Nobody would be left to administer. Give the role to somebody else first.")},
    Sentence{Kind::already_done, mark("This was done already.")},
    Sentence{
        Kind::not_permitted,
        mark(
            "Your roles of today do not allow this for the unit of the plan. It is for: {roles}.")},
    Sentence{Kind::password_missing, mark("Type your password. Nothing was done.")},
    Sentence{Kind::wrong_password, mark("The password is not right. Nothing was done.")},
    Sentence{Kind::plan_unknown, mark("There is no such plan in the making.")},
    Sentence{
        Kind::plan_code_malformed,
        mark("Write the code in small letters, digits and hyphens, such as plan-gestion-2027.")},
    Sentence{Kind::years_unusual,
             mark("A plan has at most 50 years, between 1990 and 2100. Check both.")},
    Sentence{Kind::instrument_unknown, mark("Choose an instrument from the list.")},
    Sentence{Kind::plan_open,
             mark("This plan is in the making already. Look for it in the list of plans.")},
    Sentence{
        Kind::wrong_state,
        mark(
            "The plan does not stand where this can be done. Load the page again to see how far it "
            "has come.")},
    Sentence{
        Kind::own_submission,
        mark("Nobody judges what they submitted themselves (procedure, §1). Ask somebody else of: "
             "{roles}.")},
    Sentence{Kind::own_acceptance,
             mark("You accepted this plan: who makes it official is another person, also by "
                  "delegation (procedure, F5). Ask somebody else of: {roles}.")},
    Sentence{
        Kind::plan_running,
        mark("The plan runs until {day}, and is closed from the day after. Until then it stays "
             "published.")},
    Sentence{
        Kind::consultation_unsettled,
        mark("The public consultation of this plan, with comments until {day}, has no published "
             "results yet. They come first, and may be published by: {roles}.")},
    Sentence{Kind::changed_meanwhile, mark("Somebody changed the plan since you loaded this page, "
                                           "so nothing was done. Look at what "
                                           "changed and do it again.")},
    Sentence{
        Kind::checks_unmet,
        mark("The plan cannot go on yet. Its list of checks says what is missing, and where.")},
    Sentence{
        Kind::warnings_unexplained,
        mark("The checks warn of what does not agree. Correct it, or write why it stands as it is: "
             "whoever reviews and accepts the plan reads it.")},
    Sentence{Kind::case_number_missing,
             mark("Write the case number of the support desk, such as HOLA 483021.")},
    Sentence{Kind::observation_missing,
             mark("Write at least one observation before you return the plan: on the card of the "
                  "goal, at its end, under «Observe».")},
    Sentence{Kind::observations_unreturned, mark("There are observations that its leader has not "
                                                 "seen. Return the plan with them first.")},
    Sentence{Kind::observations_unanswered, mark("There are observations to be answered. Say of "
                                                 "each that it is answered, then submit.")},
    Sentence{Kind::review_taken,
             mark("{one} has had this review since {day}, so nothing was done. To go on with it "
                  "yourself, take it: «Take the review» tells them.")},
    Sentence{Kind::goal_observed,
             mark("This has an observation that was not answered yet, so it is not conforming.")},
    Sentence{Kind::words_missing, mark("Write the observation.")},
    Sentence{Kind::object_unknown, mark("This is not in the plan any more. Load the page again.")},
    Sentence{Kind::cell_locked, mark("This field is not written by hand here.")},
    Sentence{Kind::delegate_self,
             mark("A role is delegated to somebody else. Write another e-mail.")},
    Sentence{Kind::delegate_unknown,
             mark("Nobody who is active has this e-mail. Ask whoever administers people.")},
    Sentence{Kind::day_missing,
             mark("Write the last day, such as 31/12/2026: a delegation always ends.")},
    Sentence{Kind::day_past, mark("This day is past. A delegation begins today or later.")},
    Sentence{Kind::dates_outside_role,
             mark("The role is not held on that day. Choose days within those of the role.")},
    Sentence{Kind::unit_outside_role,
             mark("The role does not reach this unit. Choose its own unit or one below it.")},
    Sentence{Kind::delegation_unknown, mark("This delegation is not in force any more.")},
    Sentence{Kind::second_factor_missing,
             mark("This role is used with a second factor. Set yours up in your profile, then sign "
                  "in again.")},
    Sentence{Kind::file_unusable,
             mark("The file cannot be read as a workbook. Save it as a new .xlsx and choose it "
                  "again.")},
    Sentence{Kind::imports_open,
             mark("You have five imports that wait to be confirmed. Confirm or discard one of them "
                  "first.")},
    Sentence{
        Kind::import_unknown,
        mark("It may have been discarded, or be somebody else's: only who began an import sees "
             "it, for 7 days.")},
    Sentence{Kind::import_closed, mark("This import was confirmed or undone already.")},
    Sentence{Kind::import_edited,
             mark("Somebody changed the plan since the import, so it is not undone: their work "
                  "would be lost. Mend the plan itself.")},
    Sentence{Kind::consultation_unknown, mark("There is no such consultation.")},
    Sentence{
        Kind::consultation_closed,
        mark("This consultation received comments until {day}. Its answers are published here.")},
    Sentence{Kind::consultation_open,
             mark("This consultation receives comments until {day}. Its results are published from "
                  "the day after, once every comment is settled.")},
    Sentence{Kind::consultation_answered,
             mark("The results of this consultation are published, so its comments stay as they "
                  "are. What is unlawful can still be withdrawn, and what is personal erased.")},
    Sentence{Kind::consultation_running,
             mark("This plan is in consultation already. Publish the results of that one first.")},
    Sentence{Kind::summary_missing,
             mark("Say in plain words what the plan is about and what is asked of citizens.")},
    Sentence{Kind::purpose_missing, mark("Say what the comments are for.")},
    Sentence{Kind::closing_day_past,
             mark("The last day for comments has passed already. Choose today or a later day.")},
    Sentence{Kind::closing_day_far,
             mark("The last day for comments is at most {most} days from today. Check its year.")},
    Sentence{Kind::closing_day_not_later,
             mark("A consultation is only made longer. Choose a day after its last day of "
                  "comments.")},
    Sentence{Kind::answers_before_closing,
             mark("Promise the answers for the last day of comments or a later one.")},
    Sentence{Kind::answers_far,
             mark("Promise the answers for at most {most} days after the last day for comments. "
                  "Check the year.")},
    Sentence{Kind::comment_missing, mark("Write your comment.")},
    Sentence{Kind::text_too_long, mark("Write it shorter: at most {most} characters.")},
    Sentence{Kind::topic_unknown, mark("Choose a topic from the list.")},
    Sentence{
        Kind::consent_missing,
        mark("To keep your name, e-mail or locality we need your consent. Give it, or leave those "
             "fields empty.")},
    Sentence{Kind::trap_filled, mark("Leave this field empty: it is there to stop programs. Your "
                                     "comment is still here; send "
                                     "it again.")},
    Sentence{
        Kind::too_many_comments,
        mark(
            "Many comments came from this connection in the last hour. Nothing was lost: send this "
            "one again after {time}.")},
    Sentence{Kind::comment_unknown,
             mark("There is no such comment. Check the code, letter by letter.")},
    Sentence{Kind::comment_changed,
             mark("Somebody settled this comment since you loaded this page, so nothing was done. "
                  "Load it again to see what they did.")},
    Sentence{Kind::reason_missing, mark("Write the reason.")},
    Sentence{Kind::answer_missing, mark("Write the answer.")},
    Sentence{Kind::decision_unknown, mark("Say whether the comment is accepted.")},
    Sentence{Kind::comment_withdrawn, mark("This comment was withdrawn, so it is not answered.")},
    Sentence{
        Kind::comment_goal_unknown,
        mark("This draft has no such goal. Choose one from the list, or the plan as a whole.")},
    Sentence{Kind::comment_erased,
             mark("The words of this comment were erased, so there is nothing to publish.")},
    Sentence{Kind::ground_unknown,
             mark("Say why the words are erased: their author asks for it, or they hold personal "
                  "data.")},
    Sentence{Kind::comments_unanswered,
             mark("There are comments without publication or answer. Settle each of them first.")},
    Sentence{Kind::instruments_missing, mark("Choose at least one instrument.")},
    Sentence{Kind::number_malformed, mark("Write a number such as 80 or 12,5.")},
    Sentence{Kind::weights_not_100,
             mark("The weights of own and transversal goals must add up to 100.")},
    Sentence{Kind::year_malformed, mark("Write a year from 2000 to 2100, such as 2027.")},
    Sentence{Kind::methodology_open,
             mark("A version of that year is being prepared already. Go on with that one.")},
    Sentence{Kind::methodology_unknown,
             mark("There is no such version of the methodology. Load the page again.")},
    Sentence{
        Kind::methodology_frozen,
        mark("This version was announced, and stays as it is. Begin another, with its reason.")},
    Sentence{Kind::methodology_changed,
             mark("Somebody changed the methodology since you loaded this page, so nothing was "
                  "done. Both texts are below: yours in the fields, theirs above them.")},
    Sentence{Kind::tolerance_out_of_range,
             mark("The tolerance is in percentage points: write a number from 0 to 1,000,000, such "
                  "as 1.")},
    Sentence{Kind::floor_above_cap,
             mark("The floor is above the cap, so no percentage could stand between them. Write a "
                  "lower floor, a higher cap, or leave one of them empty.")},
    Sentence{Kind::memorandum_incomplete, mark("Write the number of the memorandum.")},
    Sentence{Kind::addressees_missing, mark("Write to whom the memorandum goes.")},
    Sentence{Kind::instrument_not_in_use, mark("The methodology of that year does not use this "
                                               "instrument. Choose one of those that it uses.")},
    Sentence{Kind::day_to_come, mark("This day is still to come. Write a day up to today.")},
    Sentence{Kind::evidence_too_many,
             mark("At most five files at once. Leave some out, or put them into one document.")},
    Sentence{Kind::evidence_too_large, mark("A file may have at most 10 MiB, and a picture at most "
                                            "50 megapixels. Make it smaller.")},
    Sentence{Kind::evidence_unknown,
             mark("“{one}” is not kept. Save it as PDF, JPG, PNG, CSV, TXT, or as DOCX, XLSX, "
                  "PPTX, ODT or ODS without macros; its ending is to say what it is.")},
    Sentence{
        Kind::evidence_no_room,
        mark("The files of the entity take {one} of {other} MiB, and these do not fit. Nothing "
             "was recorded. Send smaller ones, or ask whoever runs Rumbo for more room.")},
    Sentence{Kind::own_day_past,
             mark("This day has passed: what was due then was due. Choose today or a later day.")},
    Sentence{Kind::day_without_work,
             mark("Nobody works on this day already: it is a Saturday, a Sunday or a holiday.")},
    Sentence{Kind::day_too_early, mark("This day is before the plan was published. Check it.")},
    Sentence{Kind::participants_missing, mark("Choose at least one person who took part.")},
    Sentence{Kind::address_malformed,
             mark("Write a web address such as https://intranet.entidad.gov.co/plan.")},
    Sentence{Kind::leader_unknown,
             mark("The goal does not say which unit leads it. Its field “Responsible” is to hold "
                  "the code or the name of a unit.")},
    Sentence{Kind::edition_meanwhile,
             mark("This was formulated on {one}, and {other} came meanwhile. Look at what it "
                  "changed and say that it was taken into account, or the public would lose it.")},
    Sentence{Kind::renamed,
             mark("The plan {one} goes on under another code: {other}. Begin from that one.")},
    Sentence{
        Kind::publication_day_out_of_range,
        mark("Choose a day from tomorrow on, at most a year away. What is to be published today "
             "is published at once.")},
    Sentence{Kind::key_reused,
             mark("This page was used before to send something else, so nothing was done now. See "
                  "whether what you wanted is there; if it is not, send it again from here.")},
    Sentence{Kind::scope_missing, mark("Choose at least one thing that the key may do.")},
    Sentence{Kind::scope_not_held, mark("Your roles of today do not allow that. Choose only what "
                                        "you may do yourself.")},
    Sentence{Kind::last_day_out_of_range, mark("Choose a day from today on, at most a year away.")},
    Sentence{Kind::token_unknown, mark("You have no such key, or it has ended already.")},
    Sentence{Kind::account_unknown,
             mark("This account is not linked to anybody here yet. Sign in with your e-mail and "
                  "password and link it in My profile.")},
    Sentence{Kind::account_taken,
             mark("This account is linked to somebody else. Sign in at the provider with your own, "
                  "or ask whoever administers.")},
    Sentence{Kind::cell_no_number,
             mark("This value is no number: write it with a point before its decimals, such as "
                  "66.63, with at most 15 digits before the point and 9 after it.")},
    Sentence{Kind::cell_negative, mark("This number cannot be negative.")},
    Sentence{Kind::cell_no_text, mark("This value must be a text.")},
    Sentence{Kind::cell_no_choice, mark("This value is none of the list of its cell.")},
    Sentence{Kind::cell_no_period,
             mark("There is no such period. Write 2027, 2027-H1, 2027-C1, 2027-Q1, 2027-B1 or "
                  "2027-03; for a day, 2027-03-31; for the year of a weight, 2027.")},
    Sentence{Kind::object_kind_unknown,
             mark("Only a goal or a part of the plan can be added. Write one of: goal, node.")},
    Sentence{
        Kind::placed_within_itself,
        mark("A part cannot stand within itself nor within what it holds. Choose another part.")},
    Sentence{Kind::period_malformed,
             mark("Write a year or a part of one, such as 2027 or 2027-Q1.")},
    Sentence{Kind::periods_reversed, mark("The last period is before the first. Check both.")},
};
static_assert(are_in_order(sentences, domain::refusal_kind_tokens.size()));

// The first whole minute from which the moment is past.
std::string next_minute(base::Instant moment) {
    auto const rounded = std::chrono::ceil<std::chrono::minutes>(moment.moment());
    return text::clock_time(base::Instant(rounded).colombian_minute());
}

std::string in_words(Language language, std::int64_t seconds) {
    constexpr std::int64_t minute = 60;
    if (seconds > minute)
        return tr(language, "{minutes} min {seconds} s", fmt::arg("minutes", seconds / minute),
                  fmt::arg("seconds", seconds % minute));
    return text::trn(language, "{count} second", "{count} seconds",
                     static_cast<std::size_t>(seconds), fmt::arg("count", seconds));
}

}  // namespace

std::string refusal_text(Language language, domain::Refusal const& refusal) {
    auto const* const sentence = sentences[static_cast<std::size_t>(refusal.kind)].words;
    auto const time = refusal.until ? next_minute(*refusal.until) : std::string();
    auto const day = refusal.day ? text::date_long(language, *refusal.day) : std::string();
    auto const most = text::number(language, std::to_string(refusal.most));
    auto const roles =
        refusal.lifted_by ? roles_that_may(language, *refusal.lifted_by) : std::string();
    auto const words = tr(language, sentence, fmt::arg("time", time), fmt::arg("roles", roles),
                          fmt::arg("wait", in_words(language, refusal.wait_seconds)),
                          fmt::arg("count", domain::password_characters_min), fmt::arg("day", day),
                          fmt::arg("most", most), fmt::arg("one", refusal.both.first),
                          fmt::arg("other", refusal.both.second));
    if (refusal.rule.empty()) return words;
    return words + " " +
           tr(language, "(Rule {rule} of the procedure.)", fmt::arg("rule", refusal.rule));
}

}  // namespace documents
