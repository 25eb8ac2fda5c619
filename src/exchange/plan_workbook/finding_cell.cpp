#include "exchange/plan_workbook/finding_cell.hpp"

#include <algorithm>

namespace exchange {
namespace {

std::string in_series(domain::Series series, domain::Period period) {
    return (series == domain::Series::targets ? "targets/" : "actuals/") + period.text();
}

struct CellOfEvidence {
    std::string operator()(domain::WeightSum const& sum) const {
        return sum.year ? "weight/" + std::to_string(*sum.year) : "weight";
    }
    std::string operator()(domain::MissingWeights const& missing) const {
        return missing.year ? "weight/" + std::to_string(*missing.year) : "weight";
    }
    std::string operator()(domain::SameCode const&) const { return "code"; }
    std::string operator()(domain::NoBaseline const&) const { return "baseline"; }
    std::string operator()(domain::TwoScales const& scales) const {
        return in_series(scales.series, scales.fraction.period);
    }
    std::string operator()(domain::ScheduledTotal const&) const { return "total"; }
    std::string operator()(domain::Step const& step) const { return "targets/" + step.to.text(); }
    std::string operator()(domain::FlatTargets const&) const { return "schedule"; }
    std::string operator()(domain::VaryingTargets const& varying) const {
        return "targets/" + varying.other.period.text();
    }
    std::string operator()(domain::BeyondTarget const&) const { return "baseline"; }
    std::string operator()(domain::PromisedMagnitude const&) const { return "goal"; }
    std::string operator()(domain::InPeriod const& in) const {
        return "actuals/" + in.period.text();
    }
    std::string operator()(domain::UnequalRatio const& ratio) const {
        return "actuals/" + ratio.period.text() + "/value";
    }
    std::string operator()(domain::PrintedPercent const&) const { return "published"; }
    std::string operator()(domain::PrintedStatus const&) const { return "status"; }
    std::string operator()(domain::NarrativeFigure const&) const { return "analysis"; }
    std::string operator()(domain::KeyName const& key) const { return key.key; }
};

bool is_retreat(domain::Finding const& finding) {
    return finding.code == domain::CheckCode::retreat;
}

}  // namespace

DraftPlace finding_cell(domain::Finding const& finding, domain::Draft const& draft, int object) {
    auto cell = std::visit(CellOfEvidence{}, finding.evidence);
    if (is_retreat(finding))
        if (auto const* const step = std::get_if<domain::Step>(&finding.evidence))
            cell = "actuals/" + step->to.text();
    bool const is_of_members = finding.code == domain::CheckCode::weights_not_100 ||
                               finding.code == domain::CheckCode::weight_missing;
    if (!is_of_members) return {object, std::move(cell)};
    bool const is_missing = finding.code == domain::CheckCode::weight_missing;
    auto const member = std::ranges::find_if(draft, [&](domain::DraftObject const& one) {
        bool const states = !one.text(cell).empty() || !one.text("weight").empty();
        return one.kind != domain::ObjectKind::plan && one.parent == object && states != is_missing;
    });
    return {member == draft.end() ? object : member->id, std::move(cell)};
}

}  // namespace exchange
