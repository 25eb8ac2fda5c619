#pragma once
// The review of a plan (interface S8; procedure.md F3): who has it, and what they found of each
// goal and of the plan itself. A goal is conforming for what it said when it was read: once it says
// something else, the mark lapses and is seen to.

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/enum_table.hpp"
#include "base/instant.hpp"

namespace domain {

struct Observation;

// Who took it, and has it until somebody else does; a plan that is returned comes back to them.
struct ReviewHeld {
    std::string person;  // its number
    base::Instant since;

    friend bool operator==(ReviewHeld const&, ReviewHeld const&) = default;
};

struct ConformityMark {
    int object = 0;      // 0: the plan
    std::string digest;  // of what it said
    std::string person = {};
    base::Instant at = {};
};

// Of all four checks of a review at once (domain/plan/review_check.hpp).
enum class ReviewStanding : std::uint8_t {
    pending,
    conforming,
    lapsed,    // it was, and says something else now
    observed,  // by what was not returned or answered yet
};

inline constexpr base::EnumTable review_standing_tokens{
    std::array{base::EnumToken{ReviewStanding::pending, "pending"},
               base::EnumToken{ReviewStanding::conforming, "conforming"},
               base::EnumToken{ReviewStanding::lapsed, "lapsed"},
               base::EnumToken{ReviewStanding::observed, "observed"}}};

struct ObjectReview {
    std::string digest;  // of what it says now
    ReviewStanding standing = ReviewStanding::pending;
    std::optional<ConformityMark> mark = {};
};

ObjectReview review_of(int object, std::string digest, std::span<ConformityMark const> marks,
                       std::span<Observation const> observations);

// Goals alone: the plan itself, number 0, is none.
struct ReviewCounts {
    std::size_t goals = 0;
    std::size_t conforming = 0;
    std::size_t lapsed = 0;
    std::size_t observed = 0;
    std::size_t pending = 0;
};
ReviewCounts count_goals(std::map<int, ObjectReview> const& reviews);

}  // namespace domain
