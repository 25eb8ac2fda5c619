#include "exchange/findings_json.hpp"

#include <gtest/gtest.h>

namespace exchange {
namespace {

using domain::CheckCode;

TEST(FindingsJson, is_the_contract) {
    std::vector<domain::Finding> const findings{
        {CheckCode::duplicate_code, domain::Severity::error, "/children/3/goals/1", "543",
         domain::NoBaseline{}},
        {CheckCode::shared_goal, domain::Severity::note, "", "p", domain::NoBaseline{}}};
    auto const quoted = [](domain::Finding const& finding) { return "\"" + finding.subject; };
    EXPECT_EQ(findings_json(findings, quoted, json::Layout::compact),
              R"([{"code":"duplicate-code","severity":"error","where":"/children/3/goals/1",)"
              R"("message":"\"543"},{"code":"shared-goal","severity":"note","where":"",)"
              R"("message":"\"p"}])");
    EXPECT_EQ(findings_json({}, quoted, json::Layout::compact), "[]");
}

}  // namespace
}  // namespace exchange
