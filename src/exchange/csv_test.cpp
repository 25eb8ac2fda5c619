#include "exchange/csv.hpp"

#include <gtest/gtest.h>

namespace exchange {
namespace {

Table a_table(std::vector<Row> rows) {
    return {"t",
            "",
            "",
            {{"goal", "Meta", "", ColumnType::text},
             {"percent", "Avance (%)", "", ColumnType::percent}},
            std::move(rows)};
}

TEST(Csv, open_data_have_commas_and_points) {
    EXPECT_EQ(
        csv(a_table({{"569", "100.9305"}, {"75; 76, y \"77\"", std::nullopt}}), CsvDialect::open),
        "goal,percent\r\n"
        "569,100.9305\r\n"
        "\"75; 76, y \"\"77\"\"\",\r\n");
}

TEST(Csv, a_spreadsheet_in_spanish_reads_its_own) {
    EXPECT_EQ(csv(a_table({{"569, a", "-5.5000"}, {"a;b", "0.0000"}}), CsvDialect::spreadsheet),
              "\xEF\xBB\xBF"
              "Meta;Avance (%)\r\n"
              "569, a;-5,5000\r\n"
              "\"a;b\";0,0000\r\n");
}

TEST(Csv, no_text_runs_as_a_formula) {
    for (std::string const text : {"=1+1", "+57", "-2", "@SUM(A1)", "\t=1", "\r=1"}) {
        auto const out = csv(a_table({{text, std::nullopt}}), CsvDialect::open);
        EXPECT_NE(out.find("'" + text), out.npos) << text;
    }
    // A negative number is a number, and a dash within a text harms nobody.
    auto const out = csv(a_table({{"a=1", "-2.0000"}}), CsvDialect::open);
    EXPECT_EQ(out.find('\''), out.npos);
}

TEST(Csv, a_guarded_text_with_line_breaks_is_quoted_whole) {
    EXPECT_EQ(csv(a_table({{"=a\nb", std::nullopt}}), CsvDialect::open),
              "goal,percent\r\n\"'=a\nb\",\r\n");
}

}  // namespace
}  // namespace exchange
