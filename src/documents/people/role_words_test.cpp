// The words by which the people of an entity call their roles.
#include "documents/people/role_words.hpp"

#include <gtest/gtest.h>

#include "documents/names.hpp"
#include "documents/people/people_names.hpp"

namespace {

using documents::role_called;
using domain::Role;

TEST(RoleWords, EveryRoleIsCalledByItsNameAndToken) {
    for (auto const& one : domain::role_tokens) {
        EXPECT_EQ(role_called(one.token), one.value) << one.token;
        for (auto const language : {text::Language::spanish, text::Language::english}) {
            auto const name = documents::role_name(language, one.value);
            EXPECT_EQ(role_called(name), one.value) << name;
            EXPECT_EQ(role_called(documents::capitalized(name)), one.value) << name;
        }
    }
}

TEST(RoleWords, OthersAreInTheTableWhateverTheirCaseAndAccents) {
    EXPECT_EQ(role_called("Líder de proceso"), Role::process_leader);
    EXPECT_EQ(role_called("LIDER DE PROCESO"), Role::process_leader);
    EXPECT_EQ(role_called("Profesional OAP"), Role::planning_analyst);
    EXPECT_EQ(role_called("Jefe de planeación"), Role::planning_head);
    EXPECT_EQ(role_called("Promotor de mejora"), Role::improvement_promoter);
    EXPECT_EQ(role_called("gerente"), std::nullopt);
    EXPECT_EQ(role_called(""), std::nullopt);
}

}  // namespace
