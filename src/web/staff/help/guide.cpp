#include "web/staff/help/guide.hpp"

#include <array>

#include "kit/text/message.hpp"

namespace web::staff {
namespace {

using text::mark;
using enum domain::Permission;

// What several guides begin with.
constexpr GuideStep own_work{
    mark("See what awaits you"),
    mark("My work lists what you may do now, with one action each, and the coming due dates."), "",
    "mi-trabajo"};
constexpr GuideStep year_methodology{
    mark("Read the methodology of the year"),
    mark("It says which instruments are in use, how goals are measured and until when plans are "
         "formulated. Each version has its memorandum."),
    "",
    "metodologias",
    read_drafts,
    "F1"};
constexpr GuideStep formulate{
    mark("Formulate the plan"),
    mark("Each goal hangs from a strategic objective in force and has a sentence, an indicator and "
         "targets. The weights of siblings add up to 100."),
    "",
    "formulacion",
    edit_plan,
    "F2, F4"};
constexpr GuideStep from_excel{
    mark("Or bring it from Excel"),
    mark("Choose the file, look through its columns, mend what is wrong at its cell, and confirm. "
         "It can be undone whole."),
    "", "importaciones", import_plan};
constexpr GuideStep mend{
    mark("Answer what was observed"),
    mark("A plan that was returned carries all of them, each at its goal and field. Mend it and "
         "mark each one as answered."),
    "",
    "formulacion",
    edit_plan,
    "F3"};

constexpr std::array process_leader{
    own_work,
    year_methodology,
    formulate,
    from_excel,
    GuideStep{
        mark("Submit it to the planning office"),
        mark("What the checks find wrong is listed at its goal before anybody reads the plan; what "
             "they only warn of goes with your reason. Only the leader submits."),
        "", "formulacion", submit_plan, "F3"},
    mend,
    GuideStep{mark("Make the accepted plan official"),
              mark("You sign that very content with your password and the number of the HOLA case. "
                   "An edit after that undoes acceptance and signature."),
              "", "formulacion", officialise_plan, "F5, F6"}};

constexpr std::array improvement_promoter{
    own_work,
    year_methodology,
    formulate,
    from_excel,
    mend,
    GuideStep{mark("Tell the leader that it is ready"),
              mark("You prepare the plan and the leader of the process submits it. The page of the "
                   "plan says what is still missing."),
              "", "formulacion", read_drafts}};

constexpr std::array planning_analyst{
    GuideStep{
        mark("Prepare the methodology of the year"),
        mark("Instruments, rules of measurement, calendar and weights of the blocks. The head "
             "of planning announces it."),
        "", "metodologias", prepare_methodology, "F1"},
    GuideStep{mark("Write down the days without work"),
              mark("What is due on one of them is due on the next business day."), "",
              "dias-no-habiles", prepare_methodology},
    GuideStep{mark("Begin the plans"),
              mark("Blank, from Excel, or from the plan of this year, with a list of what to "
                   "revise."),
              "", "formulacion", create_plan, "F9"},
    GuideStep{mark("Record the working sessions"),
              mark("On the page of each plan: day, who took part, agreements and their evidence."),
              "", "formulacion", hold_session, "F1"},
    GuideStep{mark("Review what was submitted"),
              mark("Take the review, then read each goal: against its objective and periods, its "
                   "type of programming, its indicator. Mark it conforming or observe it; the plan "
                   "goes back with all that was observed."),
              "", "formulacion", review_plan, "F3"},
    GuideStep{
        mark("Correct what is technical"),
        mark("While a plan is in review you may correct it yourself. The log keeps what stood "
             "there before."),
        "", "formulacion", correct_plan, "F3"},
    GuideStep{mark("Answer the comments of citizens"),
              mark("Publish each one, classify it and say whether it was accepted, and why. Only "
                   "what is unlawful is withdrawn."),
              "", "participacion", answer_comments, "F7"}};

constexpr std::array planning_head{
    own_work,
    GuideStep{mark("Announce the methodology of the year"),
              mark("With the number and the day of the memorandum. From then on that version does "
                   "not change."),
              "", "metodologias", announce_methodology, "F1"},
    GuideStep{
        mark("Put the draft to public consultation"),
        mark("It issues a numbered edition that nobody can change. When every comment has its "
             "answer you publish the results."),
        "", "participacion", hold_consultation, "F7"},
    GuideStep{
        mark("Return or accept what was submitted"),
        mark("Assign its review, read what it was submitted with, and accept that very content "
             "with your password. Nobody accepts what they submitted themselves."),
        "", "formulacion", accept_plan, "F3, F5"},
    GuideStep{mark("Publish the official plan"),
              mark("It becomes an edition with its number and its list of changes, and the portal "
                   "shows it at once. Write a day to come, and it is published by itself on it."),
              "", "formulacion", publish_plan, "F5, F8"},
    GuideStep{mark("Close the plan with its year"),
              mark("A plan that is closed does not change any more. The plan of the next year can "
                   "be begun from it."),
              "", "formulacion", close_plan, "F9"},
    GuideStep{
        mark("Look up who did what"),
        mark("Activity shows every change and every refusal, with filters by person, plan and "
             "day."),
        "", "actividad", read_log}};

constexpr std::array reporting_area{
    own_work,
    GuideStep{mark("See the goals that are yours"),
              mark("The page of each plan shows its goals, their targets by period and the area "
                   "that is responsible."),
              "", "formulacion", read_drafts},
    GuideStep{mark("Take the due dates to your calendar"),
              mark("My profile makes an address that your calendar reads. This version takes no "
                   "reports: send them as the planning office says."),
              "", "mi-perfil"}};

constexpr std::array transversal_leader{
    own_work, year_methodology,
    GuideStep{
        mark("Give the guidance for your transversal goals"),
        mark("What every unit must know to formulate the goal. It is shown on the card of the "
             "goal in each plan."),
        "", "orientaciones", guide_goal, "F1"},
    GuideStep{mark("See how each plan takes it up"),
              mark("The plans that your role reaches show the goal, its weight and its targets."),
              "", "formulacion", read_drafts}};

constexpr std::array opinion_giver{
    own_work, year_methodology,
    GuideStep{mark("Follow the plans of the local mayoralties"),
              mark("Each shows how far it has come, what was observed and what it said on any "
                   "day."),
              "", "formulacion", read_drafts},
    GuideStep{mark("See what citizens say of them"),
              mark("Each consultation shows its comments and what was answered."), "",
              "participacion", read_drafts, "F7"}};

constexpr std::array communications{
    own_work,
    GuideStep{mark("Look at the edition that was published"),
              mark("The portal shows it at once, with its number, its date and its fingerprint."),
              "", "planes", std::nullopt, "F8"},
    GuideStep{mark("Publish it on intranet and web, and confirm it"),
              mark("Write down the address and the day of each. A new edition is confirmed anew."),
              "", "publicacion", confirm_publication, "F5"}};

constexpr std::array internal_control{
    GuideStep{
        mark("Begin with a question"),
        mark("Activity has the questions of an audit as links, and filters by person, plan and "
             "day."),
        "", "actividad", read_log},
    GuideStep{mark("Verify that the log is whole"),
              mark("Every entry is chained to the one before, and the checkpoints are signed. Take "
                   "the log with you to verify it elsewhere."),
              "actividad", "verificacion", read_log},
    GuideStep{mark("See a plan as it stood on a day"),
              mark("The history of each plan shows it on any day, and what changed since, by whom "
                   "and when."),
              "", "formulacion", read_drafts, "F8"},
    GuideStep{mark("Check what the public sees"),
              mark("The portal shows published editions alone. Each percentage unfolds down to the "
                   "figures that it comes from."),
              "", "planes"}};

constexpr std::array committee{
    GuideStep{mark("See the results of the cut-off"),
              mark("All plans side by side, for the cut-off and the scope that you choose."), "",
              "resultados"},
    GuideStep{
        mark("Go down to what is behind"),
        mark("Each plan leads to its objectives and goals, and each percentage to the figures "
             "that it comes from."),
        "", "planes"},
    GuideStep{mark("See how the plans hang together"),
              mark("The cascade shows which strategic objective each goal serves."), "", "cascada",
              std::nullopt, "F2"}};

constexpr std::array administrator{
    GuideStep{mark("See how everything stands"),
              mark("One line for each thing that is administered: people, mail, backups, log and "
                   "what the configuration says."),
              "", "administracion", manage_people},
    GuideStep{
        mark("Set up the units"),
        mark("The entity, its sectors, processes, mayoralties and dependencies, one by one or "
             "from an Excel workbook."),
        "administracion", "unidades", manage_people},
    GuideStep{mark("Invite the people and give them roles"),
              mark("A role is held for a unit and what is below it, between two days. People are "
                   "deactivated, never deleted."),
              "administracion", "personas", manage_people},
    GuideStep{
        mark("Look after the delegations"),
        mark("Whoever holds a role lends it with dates. You see all of them and may end one."),
        "administracion", "delegaciones", manage_people},
    GuideStep{mark("Answer requests about personal data"),
              mark("At the request of a citizen you erase who sent a comment. The comment and its "
                   "answer stay."),
              "administracion", "datos-personales", manage_people},
    GuideStep{mark("Keep the backups"),
              mark("Each is restored as a trial. Keep copies on another machine."),
              "administracion", "copias", keep_backups},
    GuideStep{
        mark("Look up who did what"),
        mark("Activity shows every change and every refusal, with filters by person, plan and "
             "day."),
        "", "actividad", read_log}};

constexpr std::array by_role{Guide{domain::Role::process_leader, process_leader},
                             Guide{domain::Role::improvement_promoter, improvement_promoter},
                             Guide{domain::Role::planning_analyst, planning_analyst},
                             Guide{domain::Role::planning_head, planning_head},
                             Guide{domain::Role::reporting_area, reporting_area},
                             Guide{domain::Role::transversal_leader, transversal_leader},
                             Guide{domain::Role::opinion_giver, opinion_giver},
                             Guide{domain::Role::communications, communications},
                             Guide{domain::Role::internal_control, internal_control},
                             Guide{domain::Role::committee, committee},
                             Guide{domain::Role::administrator, administrator}};

}  // namespace

std::span<Guide const> guides() {
    return by_role;
}

}  // namespace web::staff
