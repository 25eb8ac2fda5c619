#include "kit/text/search.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace {

using text::Language;

TEST(Fold, ForgetsCaseAndAccents) {
    EXPECT_EQ(text::fold("Gestión PÚBLICA"), "gestion publica");
    EXPECT_EQ(text::fold("AÑO"), "ano");
    EXPECT_EQ(text::fold("Bogotá D.C. 2024-Q1"), "bogota d.c. 2024-q1");
    EXPECT_EQ(text::fold("pingüino Straße"), "pinguino strasse");
    EXPECT_EQ(text::fold("gestio\u0301n"), "gestion");
    EXPECT_EQ(text::fold("4º"), "4o");
    EXPECT_EQ(text::fold(""), "");
}

TEST(Compare, IsDictionaryOrder) {
    std::vector<std::string> words{"oso", "ñame", "nube", "Árbol", "zorro", "arco", "nuez"};
    std::ranges::sort(words, [](auto const& left, auto const& right) {
        return text::compare(Language::spanish, left, right) < 0;
    });
    EXPECT_EQ(words,
              (std::vector<std::string>{"Árbol", "arco", "nube", "nuez", "ñame", "oso", "zorro"}));
    EXPECT_TRUE(text::compare(Language::english, "same", "same") == 0);
}

}  // namespace
