// Every state by every action by every role, against procedure.md §1, §2 and F7, written down here
// once more by hand.
#include "domain/consultation/consultation.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

using enum domain::ConsultationAction;
using enum domain::ConsultationState;
using domain::Role;

constexpr base::EnumTable action_tokens{
    std::array{base::EnumToken{domain::ConsultationAction::comment, "comment"},
               base::EnumToken{domain::ConsultationAction::moderate, "moderate"},
               base::EnumToken{domain::ConsultationAction::classify, "classify"},
               base::EnumToken{domain::ConsultationAction::answer, "answer"},
               base::EnumToken{domain::ConsultationAction::publish, "publish"},
               base::EnumToken{domain::ConsultationAction::extend, "extend"},
               base::EnumToken{domain::ConsultationAction::erase, "erase"}}};

using Roles = std::set<Role>;

struct Expected {
    domain::ConsultationState to;
    std::optional<Roles> roles;  // none: everybody
};

Roles const office{Role::planning_analyst, Role::planning_head};

std::map<std::pair<domain::ConsultationState, domain::ConsultationAction>, Expected> const expected{
    {{open, comment}, {open, std::nullopt}},
    {{open, moderate}, {open, office}},
    {{open, classify}, {open, office}},
    {{open, answer}, {open, office}},
    {{open, extend}, {open, Roles{Role::planning_head}}},
    {{open, erase}, {open, office}},
    {{in_analysis, moderate}, {in_analysis, office}},
    {{in_analysis, classify}, {in_analysis, office}},
    {{in_analysis, answer}, {in_analysis, office}},
    {{in_analysis, erase}, {in_analysis, office}},
    {{in_analysis, publish}, {answered, Roles{Role::planning_head}}},
    {{answered, moderate}, {answered, office}},
    {{answered, erase}, {answered, office}},
};

TEST(ConsultationSteps, AreThoseOfTheProcedureForEveryStateActionAndRole) {
    int checked = 0;
    for (auto const& state : domain::consultation_state_tokens)
        for (auto const& action : action_tokens) {
            auto const row = domain::find_step(state.value, action.value);
            auto const wanted = expected.find({state.value, action.value});
            ASSERT_EQ(row.has_value(), wanted != expected.end())
                << state.token << " " << action.token;
            if (!row) continue;
            EXPECT_EQ(row->to, wanted->second.to) << state.token << " " << action.token;
            ASSERT_EQ(row->permission.has_value(), wanted->second.roles.has_value());
            for (auto const& role : domain::role_tokens) {
                bool const may = !row->permission || domain::grants(role.value, *row->permission);
                bool const should =
                    !wanted->second.roles || wanted->second.roles->contains(role.value);
                EXPECT_EQ(may, should) << state.token << " " << action.token << " " << role.token;
                ++checked;
            }
        }
    EXPECT_EQ(checked, 13 * 11);
}

TEST(ConsultationSteps, OpeningIsForTheHeadOfPlanningInDraftAndInReview) {
    for (auto const& role : domain::role_tokens)
        EXPECT_EQ(domain::grants(role.value, domain::Permission::hold_consultation),
                  role.value == Role::planning_head)
            << role.token;
    for (auto const& state : domain::plan_state_tokens)
        EXPECT_EQ(domain::may_be_consulted(state.value),
                  state.token == "draft" || state.token == "in-review")
            << state.token;
}

TEST(ConsultationSteps, AreThoseOfTheirPage) {
    std::ifstream page(RUMBO_DOCS "/consultation.md");
    std::vector<std::string> told;
    for (std::string line; std::getline(page, line);)
        if (line.starts_with("| ") && line.find("| F7 |") != std::string::npos)
            told.push_back(line);
    std::vector<std::string> wanted;
    for (auto const& row : domain::consultation_steps()) {
        std::string roles = row.permission ? "" : "everybody";
        if (row.permission)
            for (auto const role : domain::roles_with(*row.permission))
                roles.append(roles.empty() ? "" : ", ").append(domain::role_tokens.token(role));
        std::string line = "|";
        for (auto const column :
             {domain::consultation_state_tokens.token(row.from), action_tokens.token(row.action),
              domain::consultation_state_tokens.token(row.to), std::string_view(roles),
              std::string_view("F7")})
            line.append(" ").append(column).append(" |");
        wanted.push_back(std::move(line));
    }
    EXPECT_EQ(told, wanted);
}

base::Instant at(std::string_view text) {
    return *base::Instant::parse(text);
}

// Colombia keeps UTC−5: the closing day ends at 05:00 of the next one in UTC.
TEST(Consultation, ClosesAtTheEndOfItsLastDayInColombia) {
    domain::Consultation consultation;
    consultation.closes = base::Date(2026, 11, 30);
    auto const state = [&](std::string_view moment) {
        return consultation.state_on(at(moment).colombian_date());
    };
    EXPECT_EQ(state("2026-11-30T23:59:59Z"), open);
    EXPECT_EQ(state("2026-12-01T04:59:59Z"), open);
    EXPECT_EQ(state("2026-12-01T05:00:00Z"), in_analysis);
    consultation.published_at = at("2026-12-20T15:00:00Z");
    EXPECT_EQ(state("2026-12-20T15:00:00Z"), answered);
}

TEST(Consultation, TakesDaysOfTheYearAheadAlone) {
    using enum domain::RefusalKind;
    base::Date const today(2026, 11, 30);
    auto const flaws = [&](std::optional<base::Date> closes, std::optional<base::Date> answers) {
        std::vector<std::string> told;
        for (auto const& one : domain::flaws_of({.closes = closes,
                                                 .answers_due = answers,
                                                 .today = today,
                                                 .earliest = today,
                                                 .too_early = closing_day_past}))
            told.push_back(one.field + " " +
                           std::string(domain::refusal_kind_tokens.token(one.kind)));
        return told;
    };
    using Told = std::vector<std::string>;
    EXPECT_EQ(flaws(today, today), Told{});
    // 366 days after 2026-11-30 is 2027-12-01, and 366 after that 2028-12-01 (a leap year).
    EXPECT_EQ(flaws(base::Date(2027, 12, 1), base::Date(2028, 12, 1)), Told{});
    EXPECT_EQ(flaws(base::Date(2027, 12, 2), base::Date(2027, 12, 2)),
              Told{"cierre closing-day-far"});
    EXPECT_EQ(flaws(base::Date(2027, 12, 1), base::Date(2028, 12, 2)),
              Told{"respuestas answers-far"});
    EXPECT_EQ(flaws(base::Date(2030, 11, 30), base::Date(2050, 11, 29)),
              (Told{"cierre closing-day-far", "respuestas answers-far"}));
    EXPECT_EQ(flaws(base::Date(2026, 11, 29), base::Date(2026, 11, 28)),
              (Told{"cierre closing-day-past", "respuestas answers-before-closing"}));
    EXPECT_EQ(flaws(std::nullopt, std::nullopt),
              (Told{"cierre day-malformed", "respuestas day-malformed"}));
}

TEST(Consultation, KeepsPersonalDataSoManyDaysAfterItsResults) {
    domain::Consultation consultation;
    consultation.closes = base::Date(2026, 11, 30);
    // Without results: 365 days after 2026-11-30 is 2027-11-30; 90 more is 2028-02-28.
    EXPECT_EQ(consultation.personal_ends(90), base::Date(2028, 2, 28));
    consultation.published_at = at("2026-12-21T04:00:00Z");  // 20 December in Colombia
    EXPECT_EQ(consultation.personal_ends(90), base::Date(2027, 3, 20));
    EXPECT_EQ(consultation.personal_ends(0), base::Date(2026, 12, 20));
    consultation.published_at = at("2030-01-01T15:00:00Z");  // too late
    EXPECT_EQ(consultation.personal_ends(90), base::Date(2028, 2, 28));
}

}  // namespace
