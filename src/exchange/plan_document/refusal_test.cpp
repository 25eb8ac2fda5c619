// One row for each refusal. In the text of a row, @ stands where the problem is expected.
#include <gtest/gtest.h>

#include <string>

#include "exchange/plan_document/plan_document.hpp"

namespace {

using Code = domain::DocumentProblemCode;

struct Row {
    Code code;
    std::string text;
    std::string pointer;
    std::string found = "";
    std::string other = "";
    std::string key = "";
};

std::string plan(std::string const& members) {
    return "{\"format\":\"rumbo-plan/1\",\"code\":\"p\",\"instrument\":\"action-plan\",\n"
           "\"period\":{\"from\":\"2024\",\"to\":\"2025\"},\n" +
           members + "}";
}

std::string goal(std::string const& members) {
    return plan("\"goals\":[{\"code\":\"g\",\"schedule\":\"sum\"," + members + "}]");
}

std::string rules(std::string const& value) {
    return plan("\"rules\":" + value);
}

void expect_refused(std::vector<Row> const& rows) {
    for (auto const& row : rows) {
        auto text = row.text;
        auto const at = text.find('@');
        ASSERT_NE(at, text.npos) << text;
        text.erase(at, 1);
        auto const read = exchange::read_plan_document(text);
        ASSERT_FALSE(read.has_value()) << text;
        ASSERT_EQ(read.error().size(), 1U) << text;
        auto const& problem = read.error().front();
        EXPECT_EQ(problem.code, row.code) << text;
        EXPECT_EQ(problem.place.pointer, row.pointer) << text;
        auto const line_start = text.rfind('\n', at == 0 ? 0 : at - 1);
        EXPECT_EQ(problem.place.line,
                  1U + static_cast<std::size_t>(
                           std::count(text.begin(), text.begin() + std::ptrdiff_t(at), '\n')))
            << text;
        EXPECT_EQ(problem.place.column, at - (line_start == text.npos ? 0 : line_start + 1) + 1)
            << text;
        EXPECT_EQ(problem.found, row.found) << text;
        EXPECT_EQ(problem.other, row.other) << text;
        if (!row.key.empty()) {
            EXPECT_EQ(problem.key, row.key) << text;
        }
    }
}

TEST(PlanDocumentRefusal, WhatIsNoJson) {
    expect_refused({
        {Code::json_incomplete, "@", ""},
        {Code::json_syntax, "@plan", ""},
        {Code::json_syntax, "{\n \"format\" @\"rumbo-plan/1\"}", ""},
        {Code::json_incomplete, "{\"format\":\"rumbo-plan/1@", ""},
        {Code::json_extra_data, "{} @{}", ""},
        {Code::json_number_out_of_range, goal("\"total\":@1e99999999999"), ""},
        {Code::json_bad_escape, "{\"\\u12@xx\":1}", ""},
        {Code::invalid_utf8, "{\n\"format\":\"@\xFF\"}", ""},
        {Code::json_too_deep, std::string(256, '[') + "@[" + std::string(257, ']'), ""},
        {Code::duplicate_key, goal("\"unit\":\"%\",@\"unit\":\"%\""), "", "", "", "unit"},
        {Code::duplicate_key, goal("\"targets\":{\"2024\":\"1\",@\"2024\":\"1\"}"), "", "", "",
         "2024"},
    });
}

TEST(PlanDocumentRefusal, WhatIsAnotherFormat) {
    expect_refused({
        {Code::wrong_format, "@[]", "", "", "rumbo-plan/1"},
        {Code::wrong_format, "@null", "", "", "rumbo-plan/1"},
        {Code::wrong_format, "@{\"code\":\"p\"}", "", "", "rumbo-plan/1"},
        {Code::wrong_format, "{\"format\":@1}", "/format", "", "rumbo-plan/1"},
        {Code::wrong_format, "{\"format\":@\"rumbo-plan/2\"}", "/format", "rumbo-plan/2",
         "rumbo-plan/1"},
    });
}

TEST(PlanDocumentRefusal, WhatIsMissing) {
    std::string const format = "\"format\":\"rumbo-plan/1\",";
    std::string const period = "\"period\":{\"from\":\"2024\",\"to\":\"2025\"}";
    expect_refused({
        {Code::missing_key, "@{" + format + "\"instrument\":\"action-plan\"," + period + "}", "",
         "", "", "code"},
        {Code::missing_key, "@{" + format + "\"code\":\"p\",\"instrument\":null," + period + "}",
         "", "", "", "instrument"},
        {Code::missing_key, "@{" + format + "\"code\":\"p\",\"instrument\":\"action-plan\"}", "",
         "", "", "period"},
        {Code::missing_key, plan("\"children\":[@{\"code\":\"1\"}]"), "/children/0", "", "",
         "kind"},
        {Code::missing_key, plan("\"children\":[@{\"kind\":\"group\"}]"), "/children/0", "", "",
         "code"},
        {Code::missing_key, plan("\"goals\":[@{\"schedule\":\"sum\"}]"), "/goals/0", "", "",
         "code"},
        {Code::missing_key, plan("\"goals\":[{\"code\":@\"\",\"schedule\":\"sum\"}]"),
         "/goals/0/code", "", "", "code"},
        {Code::missing_key, plan("\"goals\":[@{\"code\":\"g\"}]"), "/goals/0", "", "", "schedule"},
        {Code::missing_key,
         plan("\"children\":[{\"kind\":\"group\",\"code\":\"1\",\"period\":@{\"from\":\"2024\"}}]"),
         "/children/0/period", "", "", "to"},
        {Code::missing_key, rules("{\"bands\":[@{}]}"), "/rules/bands/0", "", "", "name"},
    });
}

TEST(PlanDocumentRefusal, WrongTypes) {
    expect_refused({
        {Code::wrong_type, plan("\"name\":@1"), "/name", "", "", "name"},
        {Code::wrong_type, plan("\"owner\":@\"SG\""), "/owner", "", "", "owner"},
        {Code::wrong_type, plan("\"legal_basis\":[\"a\",@2]"), "/legal_basis/1", "", "",
         "legal_basis"},
        {Code::wrong_type, plan("\"children\":@{}"), "/children", "", "", "children"},
        {Code::wrong_type, plan("\"children\":[@1]"), "/children/0", "", "", "children"},
        {Code::wrong_type, plan("\"goals\":@\"g\""), "/goals", "", "", "goals"},
        {Code::wrong_type, plan("\"goals\":[@[]]"), "/goals/0", "", "", "goals"},
        {Code::wrong_type, goal("\"baseline\":@true"), "/goals/0/baseline", "", "", "baseline"},
        {Code::wrong_type, goal("\"targets\":@[]"), "/goals/0/targets", "", "", "targets"},
        {Code::wrong_type, goal("\"actuals\":{\"2024\":@[]}"), "/goals/0/actuals/2024"},
        {Code::wrong_type, goal("\"weight\":@[]"), "/goals/0/weight", "", "", "weight"},
        {Code::wrong_type, goal("\"decimals\":@\"1.5\""), "/goals/0/decimals"},
        {Code::wrong_type, goal("\"transversal\":@\"yes\""), "/goals/0/transversal"},
        {Code::wrong_type, goal("\"eliminated\":@2024"), "/goals/0/eliminated"},
        {Code::wrong_type, rules("@\"none\""), "/rules", "", "", "rules"},
        {Code::wrong_type, rules("{\"bands\":@{}}"), "/rules/bands"},
        {Code::null_character, plan("\"name\":@\"a\\u0000b\""), "/name"},
        {Code::null_character, plan("@\"k\\u0000\":1"), ""},
    });
}

TEST(PlanDocumentRefusal, UnknownValues) {
    expect_refused({
        {Code::unknown_value,
         "{\"format\":\"rumbo-plan/"
         "1\",\"code\":\"p\",\"period\":{\"from\":\"2024\",\"to\":\"2024\"},"
         "\"instrument\":@\"plan\"}",
         "/instrument", "plan",
         "development-plan, sector-strategic-plan, institutional-strategic-plan, action-plan, "
         "management-plan, institutional-plan",
         "instrument"},
        {Code::unknown_value, plan("\"combine\":@\"sum\""), "/combine", "sum",
         "weighted, independent", "combine"},
        {Code::unknown_value, plan("\"children\":[{\"code\":\"1\",\"kind\":@\"Group\"}]"),
         "/children/0/kind", "Group",
         "strategic-objective, general-objective, specific-objective, component, strategy, "
         "programme, investment-project, process, institutional-plan, group",
         "kind"},
        {Code::unknown_value, plan("\"goals\":[{\"code\":\"g\",\"schedule\":@\"suma\"}]"),
         "/goals/0/schedule", "suma", "sum, constant, increasing, decreasing", "schedule"},
        {Code::unknown_value, goal("\"frequency\":@\"weekly\""), "/goals/0/frequency", "weekly",
         "yearly, half-yearly, four-monthly, quarterly, bimonthly, monthly", "frequency"},
        {Code::unknown_value, goal("\"values\":@\"\""), "/goals/0/values", "", "level, increment",
         "values"},
        {Code::unknown_value, rules("{\"constant\":@\"first\"}"), "/rules/constant", "first",
         "mean, last", "constant"},
        {Code::unknown_value, rules("{\"unreported\":@\"keep\"}"), "/rules/unreported", "keep",
         "zero, exclude", "unreported"},
        {Code::unknown_value, rules("[{},{\"from\":\"2024-01-01\",\"unprogrammed\":@\"no\"}]"),
         "/rules/1/unprogrammed", "no", "exclude, zero", "unprogrammed"},
    });
}

TEST(PlanDocumentRefusal, PeriodsAndDates) {
    std::vector<Row> rows;
    for (std::string const period :
         {"2024-Q5", "2024-Q0", "2024-13", "2024-00", "2024-H3", "2024-C4", "2024-B7", "24-Q1",
          "2024-q1", "2024Q1", "2024-1", "20245", "0999", "", "2024-01-01", " 2024"}) {
        rows.push_back({Code::no_such_period, goal("\"targets\":{@\"" + period + "\":\"1\"}"),
                        "/goals/0/targets/" + period, period});
    }
    rows.push_back({Code::no_such_period, goal("\"actuals\":{@\"2024-Q7\":null}"),
                    "/goals/0/actuals/2024-Q7", "2024-Q7"});
    rows.push_back({Code::no_such_period, goal("\"eliminated\":@\"2024-W1\""),
                    "/goals/0/eliminated", "2024-W1"});
    rows.push_back({Code::no_such_date, plan("\"at\":@\"2023-02-29\""), "/at", "2023-02-29"});
    rows.push_back({Code::no_such_date, plan("\"at\":@\"2024-3-31\""), "/at", "2024-3-31"});
    rows.push_back({Code::no_such_date, plan("\"at\":@\"2024\""), "/at", "2024"});
    rows.push_back(
        {Code::no_such_date, rules("{\"from\":@\"2024-04-31\"}"), "/rules/from", "2024-04-31"});
    expect_refused(rows);
    std::string const head =
        "{\"format\":\"rumbo-plan/1\",\"code\":\"p\",\"instrument\":\"action-plan\",\"period\":";
    expect_refused({
        {Code::no_such_day_or_period, head + "{\"from\":@\"2024-02-30\",\"to\":\"2025\"}}",
         "/period/from", "2024-02-30"},
        {Code::no_such_day_or_period, head + "{\"from\":\"2024\",\"to\":@\"always\"}}",
         "/period/to", "always"},
        {Code::reversed_span, head + "@{\"from\":\"2025\",\"to\":\"2024-12\"}}", "/period", "2025",
         "2024-12"},
        {Code::reversed_span, head + "@{\"from\":\"2024-06-02\",\"to\":\"2024-06-01\"}}", "/period",
         "2024-06-02", "2024-06-01"},
    });
}

TEST(PlanDocumentRefusal, Decimals) {
    std::string const digits40(40, '7');
    expect_refused({
        {Code::too_many_digits, goal("\"total\":@" + digits40), "/goals/0/total", digits40},
        {Code::too_many_digits, goal("\"total\":@\"" + digits40 + "\""), "/goals/0/total",
         digits40},
        {Code::too_many_digits, goal("\"total\":@\"1.0000000000\""), "/goals/0/total",
         "1.0000000000"},
        {Code::too_many_digits, goal("\"total\":@1000000000000000"), "/goals/0/total",
         "1000000000000000"},
        {Code::exponent, goal("\"total\":@1e3"), "/goals/0/total", "1e3"},
        {Code::not_a_decimal, goal("\"total\":@\"1e3\""), "/goals/0/total", "1e3"},
        {Code::not_a_decimal, goal("\"total\":@\"66,63\""), "/goals/0/total", "66,63"},
        {Code::not_a_decimal, goal("\"total\":@\"+1\""), "/goals/0/total", "+1"},
        {Code::not_a_decimal, goal("\"total\":@\".5\""), "/goals/0/total", ".5"},
        {Code::not_a_decimal, goal("\"total\":@\"5.\""), "/goals/0/total", "5."},
        {Code::not_a_decimal, goal("\"total\":@\"\""), "/goals/0/total", ""},
        {Code::not_a_decimal, goal("\"total\":@\"NaN\""), "/goals/0/total", "NaN"},
        {Code::not_a_decimal, goal("\"actuals\":{\"2024\":@\"--1\"}"), "/goals/0/actuals/2024",
         "--1"},
        {Code::number_out_of_range, goal("\"decimals\":@10"), "/goals/0/decimals", "10", "",
         "decimals"},
        {Code::number_out_of_range,
         plan("\"children\":[{\"kind\":\"group\",\"code\":\"1\",\"count\":@-1}]"),
         "/children/0/count", "-1", "", "count"},
        {Code::number_out_of_range, rules("{\"tolerance\":@\"-0.5\"}"), "/rules/tolerance", "-0.5",
         "", "tolerance"},
        {Code::zero_denominator,
         goal("\"actuals\":{\"2024\":{\"value\":\"1\",\"numerator\":\"1\",\"denominator\":@\"0."
              "00\"}}"),
         "/goals/0/actuals/2024/denominator"},
        {Code::not_a_year, goal("\"weight\":{@\"24\":\"1\"}"), "/goals/0/weight/24", "24"},
        {Code::not_a_year, goal("\"weight\":{\"2024\":\"1\",@\"2024-Q1\":null}"),
         "/goals/0/weight/2024-Q1", "2024-Q1"},
    });
}

TEST(PlanDocumentRefusal, TargetsAndActualsOffTheFrequency) {
    auto const row = [](Code code, std::string const& members, std::string const& pointer,
                        std::string const& found, std::string const& other) {
        return Row{code, goal(members), "/goals/0/" + pointer, found, other};
    };
    expect_refused({
        row(Code::overlapping_periods, "\"targets\":{\"2024\":@\"1\",\"2024-Q1\":\"1\"}",
            "targets/2024", "2024", "2024-Q1"),
        row(Code::overlapping_periods,
            "\"targets\":{\"2025-12\":\"1\",\"2025\":@\"0\",\"2024\":\"1\"}", "targets/2025",
            "2025", "2025-12"),
        row(Code::coarser_than_frequency, "\"targets\":{\"2024-H1\":@\"1\",\"2024-Q3\":\"1\"}",
            "targets/2024-H1", "2024-H1", "quarterly"),
        row(Code::coarser_than_frequency, "\"targets\":{\"2024-C1\":@\"1\",\"2024-Q3\":\"1\"}",
            "targets/2024-C1", "2024-C1", "quarterly"),
        row(Code::finer_than_frequency,
            "\"frequency\":\"quarterly\",\"targets\":{\"2024-03\":@\"1\"}", "targets/2024-03",
            "2024-03", "quarterly"),
        row(Code::finer_than_frequency, "\"frequency\":\"yearly\",\"actuals\":{\"2024-Q1\":@\"1\"}",
            "actuals/2024-Q1", "2024-Q1", "yearly"),
        row(Code::coarser_than_frequency,
            "\"targets\":{\"2024-Q1\":\"1\"},\"actuals\":{\"2024\":@\"1\"}", "actuals/2024", "2024",
            "quarterly"),
        row(Code::coarser_than_frequency, "\"actuals\":{\"2024\":@\"1\",\"2024-Q2\":\"1\"}",
            "actuals/2024", "2024", "quarterly"),
        row(Code::coarser_than_frequency,
            "\"frequency\":\"monthly\",\"actuals\":{\"2024\":@{\"numerator\":\"1\","
            "\"denominator\":\"2\"}}",
            "actuals/2024", "2024", "monthly"),
    });
}

TEST(PlanDocumentRefusal, RulesThatDoNotFitTogether) {
    expect_refused({
        {Code::rules_without_date, rules("[{\"from\":\"2024-01-01\"},@{\"cap\":\"100\"}]"),
         "/rules/1"},
        {Code::repeated_rules_date,
         rules("[{\"from\":\"2024-01-01\"},{\"from\":\"2025-01-01\"},@{\"from\":\"2024-01-01\"}]"),
         "/rules/2", "2024-01-01"},
        {Code::bands_not_consecutive,
         rules("{\"bands\":[{\"name\":\"a\",\"to\":\"60\"},@{\"name\":\"b\",\"from\":\"60\"}]}"),
         "/rules/bands/1", "b", "a"},
        {Code::bands_not_consecutive,
         rules("{\"bands\":[{\"name\":\"a\",\"to\":\"60\",\"to_inclusive\":true},"
               "@{\"name\":\"b\",\"from\":\"61\"}]}"),
         "/rules/bands/1", "b", "a"},
        {Code::bands_not_consecutive,
         rules("{\"bands\":[{\"name\":\"a\"},@{\"name\":\"b\",\"from\":\"61\"}]}"),
         "/rules/bands/1", "b", "a"},
        {Code::bands_not_consecutive,
         rules("{\"bands\":[@{\"name\":\"a\",\"from\":\"61\",\"to\":\"60\"}]}"), "/rules/bands/0",
         "a", ""},
    });
}

std::string nested_nodes(int levels) {
    std::string text;
    for (int i = 0; i < levels; ++i)
        text += "\"children\":[{\"kind\":\"group\",\"code\":\"1\",";
    text += "\"name\":\"deepest\"";
    for (int i = 0; i < levels; ++i)
        text += "}]";
    return plan(text);
}

TEST(PlanDocumentRefusal, MoreThan64LevelsOfNodes) {
    EXPECT_TRUE(exchange::read_plan_document(nested_nodes(64)).has_value());
    auto const problems = exchange::read_plan_document(nested_nodes(65)).error();
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, Code::too_many_levels);
    EXPECT_EQ(problems[0].limit, 64);
    EXPECT_EQ(problems[0].place.line, 3U);
    EXPECT_EQ(exchange::read_plan_document(nested_nodes(10'000)).error()[0].code,
              Code::json_too_deep);
}

TEST(PlanDocumentRefusal, MoreThanAMillionGoals) {
    std::string goals = "\"goals\":[";
    for (int i = 0; i < 1'000'001; ++i)
        goals += "0,";
    goals.back() = ']';
    auto const problems = exchange::read_plan_document(plan(goals)).error();
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, Code::too_many_goals);
    EXPECT_EQ(problems[0].place.pointer, "/goals");
}

TEST(PlanDocumentRefusal, MoreThan64MebibytesWithoutReadingThem) {
    std::string const large(70U << 20, '[');
    auto const problems = exchange::read_plan_document(large).error();
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, Code::too_large);
    EXPECT_EQ(problems[0].limit, 64);
    EXPECT_EQ(problems[0].place.line, 0U);
}

TEST(PlanDocumentRefusal, APlanAlignedToItselfInACircle) {
    auto const problems =
        exchange::read_plan_document(
            plan("\"goals\":[{\"code\":\"a\",\"schedule\":\"sum\",\"aligned_to\":[\"q/a\",\"p/"
                 "z\"]},\n"
                 "{\"code\":\"b\",\"schedule\":\"sum\",\"aligned_to\":[\"p/c\"]},"
                 "{\"code\":\"c\",\"schedule\":\"sum\",\"aligned_to\":[\"p/b\"]}]"))
            .error();
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, Code::alignment_circle);
    EXPECT_EQ(problems[0].found, "b → c → b");
    EXPECT_EQ(problems[0].place, (domain::DocumentPlace{"/goals/1", 4, 1}));
}

TEST(PlanDocumentRefusal, OfALongCircleItsEndsAreNamed) {
    std::string goals = "\"goals\":[";
    for (int i = 0; i < 100; ++i)
        goals += "{\"code\":\"" + std::to_string(i) +
                 "\",\"schedule\":\"sum\",\"aligned_to\":[\"p/" + std::to_string((i + 1) % 100) +
                 "\"]},";
    goals.back() = ']';
    EXPECT_EQ(exchange::read_plan_document(plan(goals)).error().at(0).found,
              "0 → 1 → 2 → 3 → 4 → 5 → 6 → 7 → 8 → 9 → … → 99 → 0");
}

TEST(PlanDocumentRefusal, AllProblemsAreReportedUpToOneHundred) {
    auto const several = exchange::read_plan_document(
        plan("\"at\":\"never\",\"combine\":\"x\",\"goals\":[{\"code\":\"g\",\"schedule\":\"x\","
             "\"targets\":{\"2024-Q9\":\"y\",\"2024\":\"y\"},\"total\":{}},{}]"));
    std::vector<std::string> pointers;
    for (auto const& problem : several.error())
        pointers.push_back(problem.place.pointer);
    EXPECT_EQ(pointers, (std::vector<std::string>{
                            "/at", "/combine", "/goals/0/schedule", "/goals/0/targets/2024-Q9",
                            "/goals/0/targets/2024", "/goals/0/total", "/goals/1", "/goals/1"}));
    std::string many = "\"goals\":[";
    for (int i = 0; i < 300; ++i)
        many += "{},";
    many.back() = ']';
    EXPECT_EQ(exchange::read_plan_document(plan(many)).error().size(), 100U);
}

TEST(PlanDocumentRefusal, QuotesLittleAndNothingThatSteersATerminal) {
    auto const found = [](std::string const& value) {
        return exchange::read_plan_document(plan("\"at\":\"" + value + "\"")).error()[0].found;
    };
    EXPECT_EQ(found("\\u001b[31mred\\u009b\\n"), "\uFFFD[31mred\uFFFD\uFFFD");
    EXPECT_EQ(found(std::string(79, 'x') + "ñ" + std::string(500, 'y')),
              std::string(79, 'x') + "…");
}

}  // namespace
