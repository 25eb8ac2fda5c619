// Every token of a closed enum that may stand in a change has words, in both languages.
#include "documents/record/change_words.hpp"

#include <gtest/gtest.h>

#include "domain/consultation/comment.hpp"
#include "domain/people/mail.hpp"
#include "domain/people/person.hpp"
#include "domain/people/preferences.hpp"
#include "domain/people/token_scope.hpp"
#include "domain/people/unit.hpp"
#include "domain/plan/destination.hpp"
#include "domain/plan/life_cycle.hpp"
#include "domain/plan/plan.hpp"
#include "domain/plan/rules.hpp"
#include "domain/refusal.hpp"
#include "kit/oidc/trouble.hpp"

namespace {

using text::Language;

void in_words(std::string_view field, std::string_view token) {
    auto const spanish = documents::change_in_words(Language::spanish, field, token);
    auto const english = documents::change_in_words(Language::english, field, token);
    ASSERT_TRUE(spanish && english) << field << " " << token;
    EXPECT_FALSE(spanish->empty()) << field << " " << token;
    // What a sentence would name, and the log does not keep, leaves no hole in it.
    for (auto const& words : {*spanish, *english})
        for (auto const* const hole : {"{", "  ", " . ", ": .", "«»", "“”", " 0 "})
            EXPECT_EQ(words.find(hole), std::string::npos) << token << ": " << words;
    bool const is_plainly_a_token = token.find('-') != token.npos;
    EXPECT_FALSE(is_plainly_a_token && *spanish == token) << token;
}

void all_in_words(std::string_view field, auto const& tokens) {
    for (auto const& one : tokens)
        in_words(field, one.token);
}

TEST(ChangeWords, EveryTokenHasThem) {
    all_in_words("refusal", domain::refusal_kind_tokens);
    all_in_words("refusal", oidc::trouble_tokens);
    all_in_words("moderation", domain::moderation_tokens);
    all_in_words("decision", domain::decision_tokens);
    all_in_words("topic", domain::topic_tokens);
    all_in_words("destination", domain::destination_tokens);
    all_in_words("instruments", domain::instrument_tokens);
    all_in_words("kind", domain::unit_kind_tokens);
    all_in_words("kind", domain::mail_kind_tokens);
    all_in_words("reports", domain::frequency_tokens);
    all_in_words("role", domain::role_tokens);
    all_in_words("scopes", domain::token_scope_tokens);
    all_in_words("shortcuts", domain::wish_tokens);
    all_in_words("daily_mail", domain::wish_tokens);
    all_in_words("language", domain::mail_language_tokens);
    all_in_words("state", domain::person_state_tokens);
    all_in_words("state", domain::plan_state_tokens);
    for (auto const* const token : {"second", "signature"})
        in_words("factor", token);
    for (auto const* const token : {"state", "cancelled"})
        in_words("refusal", token);
    in_words("way", "provider");
    in_words("separation", "only-administrator");
}

TEST(ChangeWords, ListsAndRulesAreReadPartByPart) {
    auto const words = [](std::string_view field, std::string_view token) {
        return documents::change_in_words(Language::spanish, field, token).value_or("");
    };
    EXPECT_EQ(words("rules", "cap 110, floor none, constant mean, tolerance 0.5"),
              "tope: 110, piso: ninguno, metas constantes: promedio de lo reportado, "
              "tolerancia: 0.5");
    EXPECT_EQ(words("scopes", "read,audit"), "leer los planes en formulación, leer el registro");
    EXPECT_EQ(words("moderation", "of a later version"), "");
    EXPECT_EQ(words("name", "accepted"), "");  // a field that holds no tokens
}

}  // namespace
