#include "domain/plan/review_check.hpp"

namespace domain {

std::optional<ReviewCheck> review_check_of(CheckCode code) {
    switch (code) {
        case CheckCode::text_magnitude:
        case CheckCode::mixed_scale:
            return ReviewCheck::periods;
        case CheckCode::total_mismatch:
        case CheckCode::not_monotonic:
        case CheckCode::flat_increasing:
        case CheckCode::constant_varies:
        case CheckCode::baseline_missing:
        case CheckCode::baseline_beyond_target:
            return ReviewCheck::type;
        case CheckCode::weights_not_100:
        case CheckCode::weight_missing:
        case CheckCode::duplicate_code:
        case CheckCode::executed_unprogrammed:
        case CheckCode::unreported_period:
        case CheckCode::retreat:
        case CheckCode::ratio_mismatch:
        case CheckCode::published_percent:
        case CheckCode::published_status:
        case CheckCode::narrative_number:
        case CheckCode::unknown_key:
        case CheckCode::shared_goal:
            break;
    }
    return std::nullopt;
}

std::optional<ReviewCheck> review_check_of(Unmet const& unmet,
                                           std::vector<Finding> const& findings) {
    switch (unmet.kind) {
        case UnmetKind::orphan:
        case UnmetKind::unmoored:
        case UnmetKind::leads_nowhere:
            return ReviewCheck::objective;
        case UnmetKind::targets_missing:
            return ReviewCheck::periods;
        case UnmetKind::sentence_missing:
        case UnmetKind::indicator_missing:
        case UnmetKind::unit_missing:
            return ReviewCheck::indicator;
        case UnmetKind::finding:
            return review_check_of(findings[unmet.finding].code);
        case UnmetKind::no_goals:
        case UnmetKind::part_empty:
        case UnmetKind::block_weights:
        case UnmetKind::instrument_not_in_use:
            break;
    }
    return std::nullopt;
}

}  // namespace domain
