#include "web/staff/help/news.hpp"

#include <array>

#include "kit/text/message.hpp"

namespace web::staff {
namespace {

using text::mark;

constexpr std::array on_2026_11_29{
    mark("The head of planning assigns the review of a plan."),
    mark("A plan that the checks warn of is submitted with the reason why it stands as it is."),
    mark("On a telephone each goal of a sheet is a card."),
    mark("One of those who review takes the review of a plan, and marks what is conforming."),
    mark("Notifications: what others did that concerns you, and what you have not read."),
    mark("Goals and parts of a plan go to another place or another part, by hand or from Excel."),
    mark("Help: a guide for each role, and what is new."),
    mark("Administration: how everything stands, and what the configuration says."),
    mark("Two minutes before a session ends, the page asks whether somebody is still there."),
    mark("Cards and sheets save as you go, say when, and keep what could not be saved."),
    mark("Working sessions keep their evidence as files."),
    mark("An open consultation can be made longer, with its reason on the portal."),
    mark("Days on which the entity does not work move what is due to the next business day."),
    mark("The questions of an auditor are links of Activity, and a plan can be seen as it stood on "
         "any day."),
    mark("Plans come from Excel in four steps, and go back to it unchanged."),
    mark("A role can be lent to somebody else between two days.")};
constexpr std::array on_2026_11_22{
    mark("Plans go from draft to published here, with review, signatures and editions."),
    mark("The sheet of a plan is filled in by keyboard, with pasting and undoing."),
    mark("Every change, refusal and sign-in is in a log that can be verified.")};
constexpr std::array on_2026_11_21{
    mark("The public portal: plans, results, the why of each number and open data.")};

constexpr std::array days_0_1_0{NewsDay{"2026-11-29", on_2026_11_29},
                                NewsDay{"2026-11-22", on_2026_11_22},
                                NewsDay{"2026-11-21", on_2026_11_21}};

constexpr std::array by_version{VersionNews{"0.1.0", days_0_1_0}};

}  // namespace

std::span<VersionNews const> news() {
    return by_version;
}

}  // namespace web::staff
