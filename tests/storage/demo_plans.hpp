#pragma once
// The plans of the demo, as the tests of the store read them.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "domain/plan/plan.hpp"
#include "exchange/plan_document/plan_document.hpp"

namespace demo {

inline std::vector<domain::Plan> plans() {
    std::vector<std::filesystem::path> files;
    for (auto const& entry : std::filesystem::directory_iterator("demo/plans"))
        files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<domain::Plan> plans;
    for (auto const& file : files) {
        std::ifstream stream(file, std::ios::binary);
        auto plan =
            exchange::read_plan_document(std::string(std::istreambuf_iterator<char>(stream), {}));
        EXPECT_TRUE(plan) << file;
        if (plan) plans.push_back(std::move(*plan));
    }
    return plans;
}

}  // namespace demo
