// The four real plans hold the findings that were reviewed by hand, no more and no less.

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "domain/plan/checks/check.hpp"
#include "exchange/plan_document/plan_document.hpp"
#include "kit/json/document.hpp"

namespace {

std::string file_bytes(std::string const& path) {
    std::ifstream stream(path, std::ios::binary);
    EXPECT_TRUE(stream) << path;
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string text_of(json::Value object, std::string_view key) {
    return std::string(object.find(key).value().text());
}

using Lines = std::vector<std::string>;

Lines reviewed(json::Value plan) {
    Lines lines;
    for (auto const row : plan.find("findings").value().elements()) {
        EXPECT_FALSE(text_of(row, "why").empty());
        lines.push_back(text_of(row, "where") + " " + text_of(row, "code") + " " +
                        text_of(row, "subject"));
    }
    return lines;
}

Lines found(std::string const& file) {
    auto const plan = exchange::read_plan_document(file_bytes("demo/plans/" + file));
    EXPECT_TRUE(plan) << file;
    Lines lines;
    for (auto const& finding : domain::check(plan.value()))
        lines.push_back(finding.where + " " +
                        std::string(domain::check_code_tokens.token(finding.code)) + " " +
                        finding.subject);
    return lines;
}

TEST(ReviewedFindings, NoMoreAndNoLess) {
    auto const bytes = file_bytes("tests/checks/reviewed_findings.json");
    auto const document = json::parse(bytes);
    ASSERT_TRUE(document);
    int plans = 0;
    for (auto const plan : document->root().find("plans").value().elements()) {
        auto const file = text_of(plan, "file");
        EXPECT_EQ(found(file), reviewed(plan)) << file;
        ++plans;
    }
    EXPECT_EQ(plans, 4);
}

}  // namespace
