// Whatever a plan holds and whatever its prose says, check finds it in order and every finding can
// be said; and what is published as it was computed is never objected to.

#include <gtest/gtest.h>

#include <algorithm>

#include "documents/finding_text.hpp"
#include "domain/measurement/evaluation.hpp"
#include "domain/plan/checks/check.hpp"
#include "support/plan_generator.hpp"

namespace {

using domain::CheckCode;

constexpr int rounds = 200;

std::string random_prose(generator::Engine& engine) {
    std::string prose;
    for (int words = engine.below(25); words > 0; --words) {
        prose += engine.among<std::string_view>({"rezago",
                                                 "diferencia",
                                                 "de",
                                                 "del",
                                                 "lo",
                                                 "programado",
                                                 "se ejecutaron",
                                                 "avance",
                                                 "Meta",
                                                 "Sectorial",
                                                 "proyecto",
                                                 "Participar",
                                                 "en",
                                                 "solicitudes",
                                                 "y",
                                                 "entre",
                                                 "sobre ejecución",
                                                 "faltan",
                                                 "corresponde a",
                                                 "Ley",
                                                 "mayo",
                                                 "para",
                                                 "cumplimiento",
                                                 "12",
                                                 "3,36%",
                                                 "2.946,975",
                                                 "112,200",
                                                 "2024",
                                                 "2153",
                                                 "-4",
                                                 "100%",
                                                 "1'000.000",
                                                 "millones",
                                                 ":",
                                                 ";",
                                                 ".",
                                                 ",",
                                                 "(",
                                                 "\xC3",
                                                 "°",
                                                 "%"});
        prose += ' ';
    }
    return prose;
}

// Few codes, so that they meet; keys that nobody knows.
void write_prose(domain::Members& members, generator::Engine& engine) {
    for (auto& goal : members.goals) {
        goal.code = std::to_string(engine.below(20));
        if (engine.in_hundred(10)) goal.unknown.push_back({"color", "1"});
        goal.goal = random_prose(engine);
        goal.unit = engine.among<std::string_view>({"%", "solicitudes", "", goal.unit});
        goal.sheet.analysis = random_prose(engine);
        goal.sheet.status = random_prose(engine);
        if (engine.in_hundred(50)) goal.sheet.published = base::Decimal{engine.between(-5, 200)};
    }
    for (auto& child : members.children) {
        if (engine.in_hundred(50)) child.published = base::Decimal{engine.between(-5, 200)};
        write_prose(child, engine);
    }
}

TEST(RandomPlans, EveryFindingCanBeSaid) {
    generator::Engine engine(20240331);
    std::vector<int> times(domain::check_code_tokens.size());
    for (int round = 0; round < rounds; ++round) {
        auto plan = generator::random_plan(engine, {});
        write_prose(plan, engine);
        if (engine.in_hundred(70)) plan.at = generator::random_cut_off(engine, plan);
        auto const findings = domain::check(plan);
        for (auto const& finding : findings) {
            ++times[static_cast<std::size_t>(finding.code)];
            for (auto const language : {text::Language::spanish, text::Language::english})
                EXPECT_FALSE(documents::sentence(language, finding).empty());
        }
        EXPECT_TRUE(std::ranges::is_sorted(findings, [](auto const& left, auto const& right) {
            if (left.where != right.where) return domain::stands_before(left.where, right.where);
            return left.code < right.code;
        }));
    }
    for (auto const& [code, token] : domain::check_code_tokens)
        EXPECT_GT(times[static_cast<std::size_t>(code)], 0) << token;
}

bool is_of_published(CheckCode code) {
    return code == CheckCode::published_percent || code == CheckCode::published_status;
}

// As an honest document would print it.
std::string honest_status(base::Rational const& percent) {
    auto const distance = percent - base::Rational(100);
    auto printed = (distance.sign() < 0 ? -distance : distance).fixed(2);
    std::ranges::replace(printed, '.', ',');
    return (distance.sign() < 0 ? "Rezago del " : "Sobre ejecución del ") + printed + "%";
}

void publish(domain::NodeResult const& result, domain::Members& members, int decimals) {
    for (std::size_t i = 0; i < members.goals.size(); ++i) {
        auto const& percent = result.goals[i].percent;
        if (!percent) continue;
        auto const printed = base::Decimal::parse(percent->fixed(decimals));
        if (!printed) continue;  // more digits than a document may print
        members.goals[i].sheet.published = *printed;
        members.goals[i].sheet.status = honest_status(percent->exact());
    }
    for (std::size_t i = 0; i < members.children.size(); ++i) {
        if (auto const& percent = result.children[i].percent) {
            auto const printed = base::Decimal::parse(percent->fixed(decimals));
            if (printed) members.children[i].published = *printed;
        }
        publish(result.children[i], members.children[i], decimals);
    }
}

TEST(RandomPlans, WhatIsPublishedAsComputedIsRight) {
    generator::Engine engine(54);
    int published = 0;
    for (int round = 0; round < rounds; ++round) {
        auto plan = generator::random_plan(engine, {});
        plan.at = generator::random_cut_off(engine, plan);
        auto const evaluation = domain::evaluate(plan, *plan.at, domain::Scope::year);
        publish(evaluation.root, plan, engine.between(0, 4));
        for (auto const& finding : domain::check(plan)) {
            EXPECT_FALSE(is_of_published(finding.code))
                << documents::sentence(text::Language::english, finding);
        }
        domain::for_each_goal(plan, [&](domain::Goal const& goal, std::string const&) {
            published += goal.sheet.published ? 1 : 0;
        });
    }
    EXPECT_GT(published, rounds);
}

}  // namespace
