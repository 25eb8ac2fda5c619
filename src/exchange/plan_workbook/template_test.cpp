// The template as people fill it in, and an exported plan as they edit it: what is typed is read as
// in any other workbook, what was exported is exact. Expected values by hand.

#include <gmock/gmock.h>

#include <algorithm>

#include "exchange/plan_workbook/sample_sheet.hpp"
#include "exchange/plan_workbook/write_workbook.hpp"

namespace exchange {
namespace {

using sample::outline;
using sample::Texts;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Code = domain::WorkbookProblemCode;

using Filled =
    std::vector<std::pair<std::string, std::string>>;  // heading and value, as in sheet()

base::Date day() {
    return *base::Date::parse("2026-11-30");
}

xlsx::ReadWorkbook opened(std::string const& bytes) {
    auto book = xlsx::read_workbook(bytes);
    EXPECT_TRUE(book.has_value());
    return std::move(*book);
}

// The first row below the headings, in the columns of those headings.
xlsx::ReadWorkbook filled(xlsx::ReadWorkbook book, Filled const& row) {
    auto& cells = book.sheets.front().cells;
    auto const typed = sample::sheet("", {[&] {
                                         Texts values;
                                         for (auto const& one : row)
                                             values.push_back(one.second);
                                         return values;
                                     }()});
    for (auto cell : typed.cells) {
        auto const& heading = row[static_cast<std::size_t>(cell.column)].first;
        auto const at = std::ranges::find(cells, heading, &xlsx::ReadCell::text);
        EXPECT_NE(at, cells.end()) << heading;
        cell.row = 2;
        cell.column = at->column;
        std::erase_if(cells, [&](xlsx::ReadCell const& one) {
            return one.row == cell.row && one.column == cell.column;
        });
        cells.push_back(cell);
    }
    std::ranges::sort(cells, {},
                      [](xlsx::ReadCell const& one) { return std::pair(one.row, one.column); });
    return book;
}

xlsx::ReadWorkbook template_with(Filled const& row) {
    return filled(opened(plan_template(2027, 2027, day())), row);
}

Filled const percentages{{"N.º META", "#1"},
                         {"META", "Lograr el 100 % del avance"},
                         {"NOMBRE DEL INDICADOR", "Avance"},
                         {"TIPO DE PROGRAMACIÓN", "Creciente"},
                         {"UNIDAD DE MEDIDA", "%"},
                         {"I TRIM PROGRAMADO", "#0.25"},
                         {"IV TRIM PROGRAMADO", "#1"},
                         {"TOTAL PROGRAMACIÓN VIGENCIA", "#1"}};

TEST(Template, ThatIsFilledInIsAskedWhatAFractionOfAPercentageIs) {
    auto const reading = sample::read(template_with(percentages));
    EXPECT_THAT(sample::found(reading, Code::fraction_of_percent),
                ElementsAre("Plan!O3 0,25", "Plan!R3 1", "Plan!S3 1"));
    EXPECT_TRUE(reading.is_refused());
}

TEST(Template, IsNoPlanUntilItHasAGoal) {
    auto const reading = sample::read(template_with({}));
    EXPECT_THAT(sample::found(reading, Code::no_goals), ElementsAre("Plan"));
}

TEST(Template, SaysNeitherTheCodeNorTheNameOfThePlan) {
    auto const reading = sample::read(template_with(percentages), {});
    EXPECT_EQ(reading.draft.front().text("code"), "");
    EXPECT_EQ(reading.draft.front().text("name"), "");
    EXPECT_EQ(reading.draft.front().text("period/from"), "2027");
    auto const lacks = [&](domain::WorkbookProblem const& one) {
        return one.code == Code::plan_fact_missing && one.field == "code";
    };
    EXPECT_TRUE(std::ranges::any_of(reading.problems, lacks));
}

// By the number of the objective, or by the column of its own.
TEST(Template, GoalsHangFromTheStrategicPlanThatWasChosen) {
    Filled row{{"N.º OBJETIVO ESTRATÉGICO", "1"},
               {"OBJETIVO ESTRATÉGICO", "Promover la paz"},
               {"N.º META", "#1"},
               {"META", "Firmar 10 actas"},
               {"TIPO DE PROGRAMACIÓN", "Suma"},
               {"I TRIM PROGRAMADO", "#10"}};
    auto const aligned = [&] {
        auto const book = template_with(row);
        auto choice = choose_tables(book);
        choice.plan = sample::plan_facts();
        choice.strategic_plan = "pei-2024";
        return outline(read_plan_workbook(book, choice).draft, {"aligned_to"});
    };
    EXPECT_THAT(aligned(), Contains("  1 | =[\"pei-2024/1\"]"));
    row.emplace_back("ALINEACIÓN", "3");
    EXPECT_THAT(aligned(), Contains("  1 | =[\"pei-2024/3\"]"));
}

domain::Draft plan_of_a_percentage() {
    domain::Draft draft(1);
    draft.front().cells = {{"code", "plan"},
                           {"instrument", "management-plan"},
                           {"name", std::string("Nombre del plan")},
                           {"period/from", "2027"},
                           {"period/to", "2027"}};
    domain::DraftObject goal{.id = 7, .kind = domain::ObjectKind::goal};
    goal.cells = {{"code", "1"},
                  {"goal", "Lograr"},
                  {"schedule", "increasing"},
                  {"targets/2027-Q1", "0.25"},
                  {"targets/2027-Q4", "1"},
                  {"unit", "%"}};
    draft.push_back(goal);
    return draft;
}

TEST(Export, ComesBackExactly) {
    auto const draft = plan_of_a_percentage();
    auto const book = opened(plan_workbook(draft, {"plan/1", day()}));
    auto const reading = read_plan_workbook(book, choose_tables(book));
    EXPECT_EQ(reading.draft, draft);
    EXPECT_THAT(sample::found(reading, Code::fraction_of_percent), IsEmpty());
}

// Its hidden numbers tell it from a template, also where nothing says what it is from.
TEST(Export, IsKnownByTheNumbersOfItsObjects) {
    auto const draft = plan_of_a_percentage();
    auto const book = opened(plan_workbook(draft, {{}, day()}));
    EXPECT_EQ(read_plan_workbook(book, choose_tables(book)).draft, draft);
}

TEST(Export, IsAskedWhatAFractionIsThatWasTypedIntoIt) {
    auto const book = filled(opened(plan_workbook(plan_of_a_percentage(), {"plan/1", day()})),
                             {{"I TRIM PROGRAMADO", "#0.5"}});
    auto const reading = read_plan_workbook(book, choose_tables(book));
    ASSERT_EQ(sample::found(reading, Code::fraction_of_percent).size(), 1U);
    EXPECT_TRUE(sample::found(reading, Code::fraction_of_percent).front().ends_with(" 0,5"));
}

}  // namespace
}  // namespace exchange
