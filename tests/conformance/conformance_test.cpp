// Runs the conformance suite (README.md) on the program and on the reference.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>

#include "conformance/match.hpp"
#include "conformance/pairwise.hpp"
#include "conformance/suite.hpp"
#include "exchange/evaluation_json.hpp"
#include "exchange/plan_document/plan_document.hpp"
#include "measurement/answer.hpp"

namespace {

using conformance::differences;

std::string contents(std::filesystem::path const& path) {
    std::ifstream in{path, std::ios::binary};
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::vector<std::filesystem::path> suite_files() {
    std::vector<std::filesystem::path> files;
    for (auto const& entry : std::filesystem::directory_iterator{RUMBO_CONFORMANCE})
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

std::string differences_from(json::Value expect, std::string const& answer) {
    return differences(expect, json::parse(answer)->root());
}

// `bands`: the name of the band that holds the raw percentage of each goal, or null.
void expect_bands(json::Value expected, domain::Evaluation const& evaluation) {
    auto const bands = domain::bands_of(evaluation.rules);
    for (auto const& goal : evaluation.root.goals) {
        auto const wanted = expected.find(goal.goal->code);
        ASSERT_TRUE(wanted) << goal.goal->code;
        auto const* const band = goal.percent ? domain::band_of(bands, *goal.percent) : nullptr;
        EXPECT_EQ(band == nullptr ? "none" : band->name,
                  wanted->is_null() ? "none" : wanted->text())
            << goal.goal->code;
    }
}

using Plans = std::map<std::string, domain::Plan, std::less<>>;

Plans read_documents(json::Value documents) {
    Plans plans;
    for (auto const document : documents.members()) {
        auto plan = exchange::read_plan_document(document.value.raw());
        EXPECT_TRUE(plan) << document.key.text();
        if (plan) plans.emplace(document.key.text(), std::move(*plan));
    }
    return plans;
}

void run_case(json::Value test, Plans const& plans) {
    auto const plan = plans.find(test.find("document")->text());
    ASSERT_NE(plan, plans.end());
    auto const at = base::Date::parse(test.find("at")->text());
    auto const scope = domain::scope_tokens.find(test.find("scope")->text());
    ASSERT_TRUE(at && scope);
    auto const expect = *test.find("expect");

    auto const evaluation = domain::evaluate(plan->second, *at, *scope);
    EXPECT_EQ(
        differences_from(expect, exchange::evaluation_json(evaluation, json::Layout::compact)), "");
    EXPECT_EQ(
        differences_from(expect, answer::json(answer::of_reference(plan->second, *at, *scope))), "")
        << "the reference";
    if (auto const bands = test.find("bands")) expect_bands(*bands, evaluation);
}

TEST(Conformance, EveryCase) {
    int cases = 0;
    std::set<std::string, std::less<>> ids;
    for (auto const& path : suite_files()) {
        auto const text = contents(path);
        auto const suite = json::parse(text);
        ASSERT_TRUE(suite) << path;
        ASSERT_EQ(suite->root().find("format")->text(), "rumbo-conformance/1");
        auto const plans = read_documents(*suite->root().find("documents"));
        for (auto const test : suite->root().find("cases")->elements()) {
            std::string const id{test.find("id")->text()};
            SCOPED_TRACE(path.filename().string() + ": " + id);
            EXPECT_TRUE(ids.insert(id).second) << "the same id twice";
            run_case(test, plans);
            ++cases;
        }
    }
    std::cout << "conformance: " << cases << " cases" << std::endl;
    EXPECT_GE(cases, 2400);
}

// What is committed is what the reference says: conformance_generate tests/conformance
TEST(Conformance, GeneratedFilesAreUpToDate) {
    for (auto const& file : conformance::generated_files())
        EXPECT_TRUE(contents(std::filesystem::path{RUMBO_CONFORMANCE} / file.name) == file.text)
            << file.name << " differs: run conformance_generate and read the difference";
}

TEST(Conformance, ADifferenceIsSeen) {
    auto const found = [](char const* expected, char const* answer) {
        std::string const left{expected};
        std::string const right{answer};
        return differences(json::parse(left)->root(), json::parse(right)->root());
    };
    EXPECT_EQ(found(R"({"a":["1",null]})", R"({"b":"2","a":["1",null]})"), "");
    EXPECT_EQ(found(R"({"a":"1"})", R"({"a":"2"})"), "/a: expected \"1\", not \"2\"\n");
    EXPECT_EQ(found(R"({"a":null})", R"({"a":"2"})"), "/a: expected null, not \"2\"\n");
    EXPECT_EQ(found(R"({"a":[]})", R"({"a":["2"]})"), "/a: expected [], not [\"2\"]\n");
    EXPECT_EQ(found(R"({"a":"1"})", R"({})"), "/a: missing\n");
}

TEST(Pairwise, EveryPairMeets) {
    std::vector<int> const sizes{4, 6, 2, 3, 5, 2};
    auto const rows = pairwise::covering_rows(sizes, 1);
    for (std::size_t f = 0; f < sizes.size(); ++f)
        for (std::size_t g = 0; g < f; ++g) {
            std::set<std::pair<int, int>> met;
            for (auto const& row : rows)
                met.emplace(row[f], row[g]);
            EXPECT_EQ(met.size(), static_cast<std::size_t>(sizes[f] * sizes[g]));
        }
    EXPECT_LT(rows.size(), 45U);  // at least 6 × 5
}

}  // namespace
