#include "documents/token_words.hpp"

#include <gtest/gtest.h>

namespace {

constexpr auto es = text::Language::spanish;
constexpr auto en = text::Language::english;

TEST(TokenWords, are_those_of_the_field) {
    EXPECT_EQ(documents::token_in_words(es, "status", "behind"), "Rezago");
    EXPECT_EQ(documents::token_in_words(es, "scope", "year"), "En la vigencia");
    EXPECT_EQ(documents::token_in_words(es, "schedule", "increasing"), "Creciente");
    EXPECT_EQ(documents::token_in_words(es, "frequency", "quarterly"), "Trimestral");
    EXPECT_EQ(documents::token_in_words(es, "kind", "strategic-objective"), "Objetivo estratégico");
    EXPECT_EQ(documents::token_in_words(es, "kind", "plan"), "Plan");
    EXPECT_EQ(documents::token_in_words(es, "values", "level"), "Nivel alcanzado");
    EXPECT_EQ(documents::token_in_words(es, "severity", "warning"), "Advertencia");
    EXPECT_EQ(documents::token_in_words(en, "severity", "error"), "Error");
}

TEST(TokenWords, leave_what_is_no_token_alone) {
    EXPECT_EQ(documents::token_in_words(es, "goal", "sum"), "sum");
    EXPECT_EQ(documents::token_in_words(es, "status", "another"), "another");
}

}  // namespace
