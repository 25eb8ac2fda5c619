#include "documents/plan/cell_words.hpp"

#include <gtest/gtest.h>

namespace documents {
namespace {

constexpr auto es = text::Language::spanish;
constexpr auto en = text::Language::english;

// Each member of the plan document that a draft holds as a cell (docs/schema).
TEST(CellWords, no_cell_is_called_by_its_member) {
    for (std::string_view const cell : {"adopted_by",
                                        "aligned_to",
                                        "analysis",
                                        "at",
                                        "baseline",
                                        "budget/currency",
                                        "budget/programmed",
                                        "code",
                                        "combine",
                                        "count",
                                        "data_source",
                                        "decimals",
                                        "deliverable",
                                        "eliminated",
                                        "formula",
                                        "frequency",
                                        "goal",
                                        "goal_type",
                                        "indicator",
                                        "indicator_type",
                                        "instrument",
                                        "kind",
                                        "legal_basis",
                                        "mission",
                                        "name",
                                        "note",
                                        "origin",
                                        "owner/code",
                                        "owner/kind",
                                        "owner/name",
                                        "owner/sector",
                                        "period/from",
                                        "period/to",
                                        "programmed",
                                        "published",
                                        "responsible",
                                        "rules",
                                        "schedule",
                                        "short_name",
                                        "source",
                                        "status",
                                        "total",
                                        "transversal",
                                        "unit",
                                        "values",
                                        "verification",
                                        "vision",
                                        "weight"}) {
        EXPECT_NE(cell_name(es, cell), cell);
        EXPECT_EQ(cell_name(es, cell).find_first_of("_/"), std::string::npos) << cell;
    }
    EXPECT_EQ(cell_name(es, "targets/2027-Q1"), "T1 2027");
    EXPECT_EQ(cell_name(es, "actuals/2027-Q1"), "Reportado en T1 2027");
    EXPECT_EQ(cell_name(en, "weight/2027"), "Weight (%) 2027");
}

TEST(CellWords, what_a_cell_says_has_neither_tokens_nor_json) {
    EXPECT_EQ(cell_value(es, "aligned_to", R"(=["pei-2024-2027/1","pei-2024-2027/2"])"),
              "pei-2024-2027/1; pei-2024-2027/2");
    EXPECT_EQ(cell_value(es, "transversal", "=true"), "Sí");
    EXPECT_EQ(cell_value(en, "transversal", "=false"), "No");
    EXPECT_EQ(cell_value(es, "rules", R"(=[{"cap":null},{"cap":"100"}])"), "2 elementos");
    EXPECT_EQ(cell_value(es, "instrument", "management-plan"), "Plan de gestión");
    EXPECT_EQ(cell_value(es, "owner/kind", "process"), "Proceso");
    EXPECT_EQ(cell_value(es, "decimals", "=2"), "2");
    EXPECT_EQ(cell_value(es, "total", "1200"), "1.200");
    EXPECT_EQ(cell_value(en, "total", "1200"), "1,200");
    EXPECT_EQ(cell_value(es, "at", "2026-12-31"), "31/12/2026");
    EXPECT_EQ(cell_value(es, "period/from", "2027"), "2027");
    EXPECT_EQ(cell_value(es, "goal", "Hacer 3 cosas"), "Hacer 3 cosas");
}

}  // namespace
TEST(CellWords, rules_are_named_by_their_step) {
    EXPECT_EQ(cell_name(es, "rules"), "Reglas de medición");
    EXPECT_EQ(cell_name(es, "rules/tolerance"), "Tolerancia (puntos)");
    EXPECT_EQ(cell_name(es, "rules/1/cap"), "Tope de una meta (%)");
    EXPECT_EQ(cell_name(es, "rules/bands/2/from"), "Rangos de las reglas de medición");
    EXPECT_EQ(cell_name(es, "rules/later"), "Reglas de medición");
}

}  // namespace documents
