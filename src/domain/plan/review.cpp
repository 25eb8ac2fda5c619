#include "domain/plan/review.hpp"

#include <algorithm>

#include "domain/plan/formulation.hpp"

namespace domain {

ObjectReview review_of(int object, std::string digest, std::span<ConformityMark const> marks,
                       std::span<Observation const> observations) {
    ObjectReview review{.digest = std::move(digest)};
    auto const mark = std::ranges::find(marks, object, &ConformityMark::object);
    if (mark != marks.end()) {
        review.mark = *mark;
        review.standing =
            mark->digest == review.digest ? ReviewStanding::conforming : ReviewStanding::lapsed;
    }
    bool const is_observed = std::ranges::any_of(observations, [&](Observation const& one) {
        return one.object == object && one.is_open();
    });
    if (is_observed) review.standing = ReviewStanding::observed;
    return review;
}

ReviewCounts count_goals(std::map<int, ObjectReview> const& reviews) {
    ReviewCounts counts;
    for (auto const& [object, review] : reviews) {
        if (object == 0) continue;
        ++counts.goals;
        counts.conforming += review.standing == ReviewStanding::conforming ? 1 : 0;
        counts.lapsed += review.standing == ReviewStanding::lapsed ? 1 : 0;
        counts.observed += review.standing == ReviewStanding::observed ? 1 : 0;
        counts.pending += review.standing == ReviewStanding::pending ? 1 : 0;
    }
    return counts;
}

}  // namespace domain
