#include "documents/finding_text.hpp"

#include <gtest/gtest.h>

#include <set>

#include "domain/plan/checks/check.hpp"

namespace {

using domain::CheckCode;
using domain::Figure;
using text::Language;

base::Decimal decimal(std::string_view written) {
    return base::Decimal::parse(written).value();
}

domain::Measured measured(std::string_view programmed, std::string_view executed) {
    auto const percent = base::Rational(decimal(executed)) / base::Rational(decimal(programmed)) *
                         base::Rational(100);
    return {domain::Schedule::sum,
            Figure(percent),
            Figure(decimal(programmed)),
            Figure(decimal(executed)),
            {}};
}

std::string spanish(CheckCode code, domain::Evidence evidence) {
    return documents::sentence(Language::spanish,
                               {code, domain::severity_of(code), "", "543", std::move(evidence)});
}
std::string english(CheckCode code, domain::Evidence evidence) {
    return documents::sentence(Language::english,
                               {code, domain::severity_of(code), "", "543", std::move(evidence)});
}

TEST(FindingText, SetsThePublishedStatusBesideTheComputed) {
    domain::PrintedStatus const rezago{domain::StatusClaim::behind, "3,36%", 2,
                                       measured("8.58", "8.12")};
    EXPECT_EQ(spanish(CheckCode::published_status, rezago),
              "El documento dice que hay un rezago de «3,36%». Sus propias cifras dan un rezago de "
              "5,36. 8,12 ÷ 8,58 = 94,64\u202F%.");
    EXPECT_EQ(english(CheckCode::published_status, rezago),
              "The document says that the goal is “3,36%” behind. Its own figures give 5.36 "
              "behind. 8.12 ÷ 8.58 = 94.64%.");
}

TEST(FindingText, SaysWhereAStatusPointsTheOtherWay) {
    domain::PrintedStatus const ahead{domain::StatusClaim::on_track, "", 0,
                                      measured("5400", "9557")};
    EXPECT_EQ(spanish(CheckCode::published_status, ahead),
              "El documento dice que la meta está en cumplimiento. Sus propias cifras dan una "
              "sobre ejecución de 76,98. 9.557 ÷ 5.400 = 176,98\u202F%.");
}

TEST(FindingText, RoundsThePercentageAsItIsPrinted) {
    auto const goal = measured("5400", "9557");
    EXPECT_EQ(spanish(CheckCode::published_percent,
                      domain::PrintedPercent{decimal("176"), *goal.percent, goal, {}}),
              "El documento imprime 176\u202F%; sus propias cifras dan 177\u202F%. 9.557 ÷ 5.400 = "
              "176,98\u202F%.");
}

TEST(FindingText, TakesTheBaselineIntoTheArithmetic) {
    domain::Measured const falling{domain::Schedule::decreasing, Figure(decimal("50")),
                                   Figure(decimal("80")), Figure(decimal("90")), decimal("100")};
    EXPECT_EQ(english(CheckCode::published_percent,
                      domain::PrintedPercent{decimal("51"), *falling.percent, falling, {}}),
              "The document prints 51%; its own figures give 50%. (90 − 100) ÷ (80 − 100) = "
              "50.00%.");
}

TEST(FindingText, AddsUpANodeFromItsMembers) {
    Figure const half(decimal("50"));
    domain::PrintedPercent const objective{
        decimal("72.54"),
        Figure(decimal("72.5268")),
        {},
        {{"545", Figure(decimal("22.3283")), half}, {"546", Figure(decimal("122.7252")), half}}};
    EXPECT_EQ(english(CheckCode::published_percent, objective),
              "The document prints 72.54%; its members give 72.53%. 50.00% × 22.33 (545) + 50.00% "
              "× 122.73 (546) = 72.53.");
}

TEST(FindingText, SetsAFigureOfTheAnalysisBesideTheData) {
    EXPECT_EQ(spanish(CheckCode::narrative_number,
                      domain::NarrativeFigure{domain::FigureClaim::behind, "2.946,975",
                                              measured("2493000", "556646")}),
              "El análisis da «2.946,975» como rezago. Programado 2.493.000, ejecutado 556.646: la "
              "diferencia es 1.936.354. 556.646 ÷ 2.493.000 = 22,33\u202F%.");
}

TEST(FindingText, SetsThePromiseBesideTheTotal) {
    EXPECT_EQ(spanish(CheckCode::text_magnitude,
                      domain::PromisedMagnitude{"50", decimal("64"), base::Rational(64), ""}),
              "El texto promete «50»; el total dice 64, y la programación también.");
    EXPECT_EQ(english(CheckCode::text_magnitude,
                      domain::PromisedMagnitude{"50", {}, base::Rational(64), ""}),
              "The sentence promises “50”; the targets give 64.");
}

TEST(FindingText, NamesThoseWithoutAWeight) {
    EXPECT_EQ(english(CheckCode::weight_missing, domain::MissingWeights{{}, {"a"}}),
              "a has no weight, though its siblings have one: it weighs 0.");
    EXPECT_EQ(english(CheckCode::weight_missing, domain::MissingWeights{2025, {"a", "b"}}),
              "2025: a, b have no weight, though their siblings have one: they weigh 0.");
    domain::MissingWeights const twins{{}, {"1", "1"}, {"Metas propias", "Metas transversales"}};
    EXPECT_EQ(spanish(CheckCode::weight_missing, twins),
              "1 Metas propias, 1 Metas transversales no tienen ponderación y las demás sí: "
              "pesan 0.");
}

TEST(FindingText, SaysHowManyPointsAreMissingOrTooMany) {
    EXPECT_EQ(spanish(CheckCode::weights_not_100, domain::WeightSum{{}, base::Rational(95)}),
              "Las ponderaciones suman 95 y no 100: faltan 5.");
    EXPECT_EQ(english(CheckCode::weights_not_100, domain::WeightSum{2027, base::Rational(120)}),
              "2027: The weights add up to 120, not to 100: 20 too many.");
}

TEST(FindingText, NamesTheGoalThatHasTheCodeAlready) {
    EXPECT_EQ(spanish(CheckCode::duplicate_code,
                      domain::SameCode{"/goals/0", "M1", "Transferir 1.200 cajas"}),
              "El código 543 es también el de «Transferir 1.200 cajas».");
}

TEST(FindingText, TellsAFallFromTheBaselineFromOneBetweenPeriods) {
    auto const year = domain::Period::year_of(2025);
    domain::Step step{
        domain::Schedule::increasing, {}, base::Rational(40), year, base::Rational(35)};
    EXPECT_EQ(english(CheckCode::retreat, step),
              "The goal is increasing, and the level reported fell from 40 (baseline) to 35 "
              "(2025).");
    step.from = domain::Period::year_of(2024);
    EXPECT_EQ(spanish(CheckCode::not_monotonic, step),
              "La meta es creciente y su programación baja de 40 (2024) a 35 (2025).");
}

TEST(FindingText, EveryCodeHasItsOwnTitleAndARemedyInBothLanguages) {
    for (auto const language : {Language::spanish, Language::english}) {
        std::set<std::string_view> titles;
        for (auto const& [code, token] : domain::check_code_tokens) {
            titles.insert(documents::finding_title(language, code));
            EXPECT_TRUE(documents::remedy(language, code).ends_with('.')) << token;
        }
        EXPECT_EQ(titles.size(), domain::check_code_tokens.size());
    }
    EXPECT_NE(documents::finding_title(Language::spanish, CheckCode::retreat),
              documents::finding_title(Language::english, CheckCode::retreat));
    EXPECT_EQ(documents::severity_name(Language::spanish, domain::Severity::warning),
              "advertencia");
}

}  // namespace
