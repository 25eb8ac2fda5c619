#include "domain/plan/review_check.hpp"

#include <gtest/gtest.h>

namespace {

using domain::CheckCode;
using domain::ReviewCheck;
using domain::UnmetKind;

// By hand, from activity 4 of PLE-PIN-P005 v8.
TEST(ReviewCheck, EachFindingSpeaksOfOneOfTheFour) {
    EXPECT_EQ(domain::review_check_of(CheckCode::text_magnitude), ReviewCheck::periods);
    EXPECT_EQ(domain::review_check_of(CheckCode::mixed_scale), ReviewCheck::periods);
    for (auto const code : {CheckCode::total_mismatch, CheckCode::not_monotonic,
                            CheckCode::flat_increasing, CheckCode::constant_varies,
                            CheckCode::baseline_missing, CheckCode::baseline_beyond_target})
        EXPECT_EQ(domain::review_check_of(code), ReviewCheck::type);
    for (auto const code : {CheckCode::weights_not_100, CheckCode::duplicate_code,
                            CheckCode::retreat, CheckCode::narrative_number})
        EXPECT_EQ(domain::review_check_of(code), std::nullopt);
}

TEST(ReviewCheck, WhatIsMissingSpeaksOfOneOfTheFour) {
    auto const of = [](UnmetKind kind) {
        return domain::review_check_of({.kind = kind, .rule = "F2", .where = {}, .subject = {}},
                                       {});
    };
    EXPECT_EQ(of(UnmetKind::orphan), ReviewCheck::objective);
    EXPECT_EQ(of(UnmetKind::unmoored), ReviewCheck::objective);
    EXPECT_EQ(of(UnmetKind::targets_missing), ReviewCheck::periods);
    EXPECT_EQ(of(UnmetKind::sentence_missing), ReviewCheck::indicator);
    EXPECT_EQ(of(UnmetKind::unit_missing), ReviewCheck::indicator);
    EXPECT_EQ(of(UnmetKind::block_weights), std::nullopt);
    std::vector<domain::Finding> const findings{{.code = CheckCode::total_mismatch,
                                                 .severity = domain::Severity::warning,
                                                 .where = {},
                                                 .subject = {},
                                                 .evidence = domain::NoBaseline{}}};
    domain::Unmet const unmet{.kind = UnmetKind::finding, .rule = "F3", .where = {}, .subject = {}};
    EXPECT_EQ(domain::review_check_of(unmet, findings), ReviewCheck::type);
}

}  // namespace
