#include "web/staff/import_choice_words.hpp"

#include <gtest/gtest.h>

#include "exchange/plan_import/choices.hpp"

namespace {

using Words = std::vector<std::string>;

TEST(ImportChoiceWords, SayEachColumnAndFact) {
    exchange::ImportChoices choices;
    choices.sheets.push_back(
        {.sheet = "Plan", .headings = {2, 3}, .mapping = "meta\tgoal/goal\ncolor\t\n"});
    choices.plan = {{"instrument", "action-plan"}, {"name", ""}};
    choices.unit = "GDI";
    auto const text = exchange::choice_text(choices);
    EXPECT_EQ(web::staff::import_choice_words(text::Language::spanish, text),
              (Words{"Hoja Plan: «meta» es Meta: texto", "Hoja Plan: «color» no se lee",
                     "Instrumento: Plan de acción", "Unidad: GDI"}));
    EXPECT_EQ(web::staff::import_choice_words(text::Language::english, text)[0],
              "Sheet Plan: “meta” is Goal: what it promises");
    EXPECT_EQ(web::staff::import_choice_words(text::Language::spanish, ""), Words{});
}

}  // namespace
