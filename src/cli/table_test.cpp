#include "cli/table.hpp"

#include <gtest/gtest.h>

namespace cli {
namespace {

std::vector<TableColumn> const columns{
    {"Meta", Align::left}, {"Avance", Align::right}, {"Estado", Align::left}};

TEST(Table, aligns_by_what_the_eye_sees) {
    EXPECT_EQ(
        table(columns, {{{"Gestión"}, {"98,45"}, {"Rezago"}}, {{"計画"}, {""}, {"N. P."}}}, 0, {}),
        "Meta     Avance  Estado\n"
        "Gestión   98,45  Rezago\n"
        "計画             N. P.\n");
}

TEST(Table, one_column_gives_way) {
    EXPECT_EQ(table(columns, {{{"Un nombre demasiado largo para aquí"}, {"1"}, {"Rezago"}}}, 0,
                    {40, Colours::none}),
              "Meta                      Avance  Estado\n"
              "Un nombre demasiado lar…       1  Rezago\n");
}

TEST(Table, leaves_out_what_is_empty_everywhere_and_ends_no_line_in_space) {
    EXPECT_EQ(table(columns, {{{"a"}, {""}, {""}}, {{"b"}, {""}, {""}}}, 0, {}), "Meta\na\nb\n");
}

TEST(Table, paint_takes_no_width) {
    EXPECT_EQ(table(columns, {{{"a", Paint::good}, {"1"}, {"x"}}}, 0, {80, Colours::ansi}),
              "\x1b[2mMeta\x1b[0m  \x1b[2mAvance\x1b[0m  \x1b[2mEstado\x1b[0m\n"
              "\x1b[32ma\x1b[0m          1  x\n");
}

}  // namespace
}  // namespace cli
