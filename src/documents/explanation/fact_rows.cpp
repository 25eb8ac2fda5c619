#include "documents/explanation/fact_rows.hpp"

#include "documents/explanation/phrases.hpp"
#include "documents/names.hpp"

namespace documents {
namespace {

using text::Language;
using text::tr;

std::string_view origin_note(Language language, domain::TargetOrigin origin) {
    switch (origin) {
        case domain::TargetOrigin::stated:
            return {};
        case domain::TargetOrigin::spread:
            return tr(language, "part of the yearly target");
        case domain::TargetOrigin::accumulated:
            return tr(language, "increments added up");
    }
    return {};
}

std::string decimal(Language language, base::Decimal value) {
    return term(language, domain::Figure(value));
}

std::string ratio_of(Language language, domain::Goal const& goal, domain::Actual const& report) {
    if (report.value || !report.numerator || !report.denominator) return {};
    return decimal(language, *report.numerator) + " ÷ " + decimal(language, *report.denominator) +
           (goal.unit == "%" ? " × 100" : "");
}

}  // namespace

std::vector<FactRow> fact_rows(Language language, domain::Goal const& goal,
                               domain::GoalDerivation const& derivation) {
    std::vector<FactRow> rows;
    for (auto const& period : derivation.periods) {
        FactRow row;
        row.period = period_short(language, period.period);
        row.enters = period.enters;
        if (period.programmed) {
            row.programmed = amount(language, *period.programmed);
            row.note = origin_note(language, period.origin);
        }
        if (period.executed) row.executed = amount(language, *period.executed);
        if (auto const* const report = period.report) {
            row.ratio = ratio_of(language, goal, *report);
            row.reported_by = report->reported_by;
            row.analysis = report->analysis;
            row.evidence = report->evidence;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace documents
