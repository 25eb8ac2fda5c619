#include "exchange/plan_document/plan_document.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

using domain::DocumentProblemCode;

std::string file_bytes(std::filesystem::path const& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::filesystem::path> cases() {
    std::vector<std::filesystem::path> paths;
    auto const folder = std::filesystem::path("demo/plans");  // tests run at the root
    for (auto const& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".json") paths.push_back(entry.path());
    return paths;
}

domain::Plan read(std::string_view text) {
    auto plan = exchange::read_plan_document(text);
    if (plan) return *std::move(plan);
    ADD_FAILURE() << static_cast<int>(plan.error()[0].code) << plan.error()[0].place.pointer;
    return {};
}

TEST(PlanDocument, TheFourCasesSurviveExportAndImport) {
    ASSERT_GE(cases().size(), 4U);
    for (auto const& path : cases()) {
        auto const plan = read(file_bytes(path));
        auto const text = exchange::write_plan_document(plan);
        EXPECT_EQ(read(text), plan) << path;
        EXPECT_EQ(exchange::write_plan_document(read(text)), text) << path;
    }
}

}  // namespace
