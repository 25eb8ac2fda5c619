// Which passwords are refused, and that nothing else is.
#include "domain/people/password_rule.hpp"

#include <gtest/gtest.h>

namespace {

using domain::PasswordFlaw;

std::optional<PasswordFlaw> flaw(std::string_view password) {
    std::vector<std::string> const own{"Ana Pérez", "ana.castellanos@gobierno.gov.co",
                                       "Alcaldía de Ejemplo"};
    return domain::flaw_of_password(password, own);
}

TEST(PasswordRule, TwelveCharactersAreEnough) {
    EXPECT_EQ(flaw("gato azul 7z"), std::nullopt);
    EXPECT_EQ(flaw("gato azul 7"), PasswordFlaw::too_short);
    EXPECT_EQ(flaw(""), PasswordFlaw::too_short);
}

// Letters with marks are one character, though two bytes.
TEST(PasswordRule, CharactersCountAndNotBytes) {
    EXPECT_EQ(flaw("ñandúes áéíó"), std::nullopt);
    EXPECT_EQ(flaw("ñandúes áéí"), PasswordFlaw::too_short);
}

TEST(PasswordRule, BytesHaveALimit) {
    std::string sentence;
    while (sentence.size() < 505)
        sentence += "cinco ranas ";
    sentence.resize(512, 'z');
    EXPECT_EQ(flaw(sentence), std::nullopt);
    EXPECT_EQ(flaw(sentence + "z"), PasswordFlaw::too_long);
}

TEST(PasswordRule, OwnWordsDoNotCount) {
    EXPECT_EQ(flaw("Castellanos2026"), PasswordFlaw::own_words);
    EXPECT_EQ(flaw("gobierno 2026!"), PasswordFlaw::own_words);
    EXPECT_EQ(flaw("castellanos come cinco ranas"), std::nullopt);
}

// Each alone would leave enough; together they leave « de  2026».
TEST(PasswordRule, OwnWordsCountTogetherAndWithoutTheirAccents) {
    EXPECT_EQ(flaw("alcaldia de ejemplo 2026"), PasswordFlaw::own_words);
    EXPECT_EQ(flaw("ALCALDÍA de ejemplo 2026"), PasswordFlaw::own_words);
    EXPECT_EQ(flaw("pérez castellanos 26"), PasswordFlaw::own_words);
    EXPECT_EQ(flaw("ejemplo de cinco ranas verdes"), std::nullopt);
}

TEST(PasswordRule, WhatAnybodyWouldTryIsRefused) {
    EXPECT_EQ(flaw("aaaaaaaaaaaaaaa"), PasswordFlaw::easy);
    EXPECT_EQ(flaw("Contrasena2026"), PasswordFlaw::easy);
    EXPECT_EQ(flaw("123456123456"), PasswordFlaw::easy);
    EXPECT_EQ(flaw("123456-123456-123456"), PasswordFlaw::easy);  // as often as it stands there
    EXPECT_EQ(flaw("qwertyuiop12"), PasswordFlaw::easy);
}

TEST(PasswordRule, NoKindOfCharacterIsDemanded) {
    EXPECT_EQ(flaw("solo letras minusculas"), std::nullopt);
    EXPECT_EQ(flaw("            4e7u9"), std::nullopt);
}

}  // namespace
