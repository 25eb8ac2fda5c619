#include "domain/plan/checks/sample_plan.hpp"

namespace domain {
namespace {

using namespace sample;

Goal measured_goal(std::string_view programmed, std::string_view executed) {
    return goal(Schedule::sum, {{"2024-Q1", programmed}}, {{"2024-Q1", executed}});
}

Lines of_published(Goal made, std::string_view percent) {
    made.sheet.published = decimal(percent);
    return found(made);
}

Lines of_status(Goal made, std::string_view status) {
    made.sheet.status = status;
    return found(made);
}

TEST(CheckPublished, ThePercentageIsTheComputedOneAtItsDecimals) {
    auto const teletrabajo = measured_goal("5400", "9557");  // 176.98148…
    EXPECT_EQ(of_published(teletrabajo, "176"), Lines{"published-percent"});
    EXPECT_EQ(of_published(teletrabajo, "177"), Lines{});
    EXPECT_EQ(of_published(teletrabajo, "177.0"), Lines{});
    EXPECT_EQ(of_published(teletrabajo, "176.98"), Lines{});
    EXPECT_EQ(of_published(teletrabajo, "176.981481481"), Lines{});
    EXPECT_EQ(of_published(teletrabajo, "176.981481482"), Lines{"published-percent"});
    auto const half = measured_goal("200", "125");  // 62.5
    EXPECT_EQ(of_published(half, "63"), Lines{});
    EXPECT_EQ(of_published(half, "62"), Lines{"published-percent"});
}

TEST(CheckPublished, NothingIsComparedWithoutAPercentage) {
    auto const unprogrammed = goal(Schedule::sum, {{"2024-Q2", "5"}}, {{"2024-Q1", "0"}});
    EXPECT_EQ(of_published(unprogrammed, "55"), Lines{"executed-unprogrammed"});
    EXPECT_EQ(of_published(goal(Schedule::sum, {{"2024-Q1", "5"}}), "55"), Lines{});  // no cut-off
}

TEST(CheckPublished, OfNodesToo) {
    auto made = plan({});
    made.children = {
        node("5", {measured_goal("2493000", "556646"), measured_goal("67775", "83177")})};
    made.children[0].goals[1].code = "H";
    made.children[0].published = decimal("72.54");  // 72.5268…
    EXPECT_EQ(found(made), Lines{"/children/0 published-percent"});
    auto const findings = check(made);
    EXPECT_EQ(std::get<PrintedPercent>(findings.at(0).evidence).terms.size(), 2U);
    made.children[0].published = decimal("72.53");
    EXPECT_EQ(found(made), Lines{});
    made.children[0].published = decimal("1");
    made.children[0].combine = Combine::independent;
    EXPECT_EQ(found(made), Lines{});
}

TEST(CheckPublished, RezagoIsWhatLacksTo100) {
    auto const behind = measured_goal("8.58", "8.12");  // 94.6386…
    EXPECT_EQ(of_status(behind, "Rezago del 3,36%"), Lines{"published-status"});
    EXPECT_EQ(of_status(behind, "Rezago del 5,36%: asociado a dos productos de 2023"), Lines{});
    EXPECT_EQ(of_status(behind, "REZAGO DE 5.4 %"), Lines{});
    EXPECT_EQ(of_status(behind, "Rezago: 5 por ciento"), Lines{});
    EXPECT_EQ(of_status(behind, "Rezago de 5,36 puntos porcentuales"), Lines{});
    EXPECT_EQ(of_status(behind, "Rezago de 0,46"), Lines{});  // in the goal's unit
    EXPECT_EQ(of_status(behind, "Rezago"), Lines{});
    EXPECT_EQ(of_status(behind, "Presenta un retraso del 6%"), Lines{"published-status"});
}

TEST(CheckPublished, SobreEjecucionIsWhatExceeds100) {
    auto const ahead = measured_goal("5400", "9557");
    EXPECT_EQ(of_status(ahead, "Sobre ejecución del 76%"), Lines{"published-status"});
    EXPECT_EQ(of_status(ahead, "Sobre ejecución del 77%"), Lines{});
    EXPECT_EQ(of_status(ahead, "Sobreejecución de 76,98 %"), Lines{});
    EXPECT_EQ(of_status(ahead, "Sobre ejecución"), Lines{});
}

TEST(CheckPublished, AStatusDoesNotPointTheOtherWay) {
    auto const behind = measured_goal("100", "76");
    auto const ahead = measured_goal("100", "124");
    EXPECT_EQ(of_status(behind, "Sobre ejecución del 24%"), Lines{"published-status"});
    EXPECT_EQ(of_status(ahead, "Rezago del 24%"), Lines{"published-status"});
    EXPECT_EQ(of_status(behind, "Sobre ejecución"), Lines{"published-status"});
    EXPECT_EQ(of_status(ahead, "Rezago"), Lines{"published-status"});
}

TEST(CheckPublished, EnCumplimientoIsWithinTheTolerance) {
    EXPECT_EQ(of_status(measured_goal("100", "99"), "En cumplimiento"), Lines{});
    EXPECT_EQ(of_status(measured_goal("100", "101"), "En cumplimiento"), Lines{});
    EXPECT_EQ(of_status(measured_goal("100", "98.999"), "En cumplimiento"),
              Lines{"published-status"});
    EXPECT_EQ(of_status(measured_goal("100", "101.001"), "En cumplimiento"),
              Lines{"published-status"});
    auto made = plan({measured_goal("100", "95")});
    made.goals[0].sheet.status = "En cumplimiento";
    made.rules.emplace_back().rules.tolerance = 5;
    EXPECT_EQ(found(made), Lines{});
}

TEST(CheckPublished, AStatusThatClaimsNothingIsLeftAlone) {
    auto const behind = measured_goal("100", "50");
    EXPECT_EQ(of_status(behind, "Sin rezago frente a lo previsto"), Lines{});
    EXPECT_EQ(of_status(behind, "En lo corrido del Plan se avanzó en el 67.25 %"), Lines{});
}

}  // namespace
}  // namespace domain
