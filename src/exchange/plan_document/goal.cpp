#include <algorithm>

#include "domain/plan/series.hpp"
#include "exchange/plan_document/fields.hpp"
#include "exchange/plan_document/objects.hpp"
#include "exchange/plan_document/plan_document.hpp"

namespace exchange {
namespace {

using domain::DocumentProblemCode;
using domain::Goal;
using domain::GoalSheet;

constexpr auto sheet = &Goal::sheet;

constexpr std::array goal_fields{
    field<Goal, NonEmptyTextCodec, &Goal::code>("code", Need::required),
    field<Goal, TextCodec, &Goal::goal>("goal"),
    field<Goal, TextCodec, sheet, &GoalSheet::short_name>("short_name"),
    field<Goal, TextCodec, &Goal::indicator>("indicator"),
    field<Goal, TextCodec, sheet, &GoalSheet::formula>("formula"),
    field<Goal, TextCodec, &Goal::unit>("unit"),
    field<Goal, WholeNumberCodec<int, base::Decimal::scale_max>, sheet, &GoalSheet::decimals>(
        "decimals"),
    field<Goal, StatedTokenCodec<domain::schedule_tokens, domain::Schedule>, &Goal::schedule>(
        "schedule", Need::required),
    field<Goal, StatedTokenCodec<domain::frequency_tokens, domain::Frequency>, &Goal::frequency>(
        "frequency"),
    field<Goal, TokenCodec<domain::values_tokens, domain::Values::level>, &Goal::values>("values"),
    field<Goal, DecimalCodec, &Goal::baseline>("baseline"),
    field<Goal, WeightsCodec, &Goal::weights>("weight"),
    field<Goal, DecimalCodec, &Goal::total>("total"),
    field<Goal, TargetsCodec, &Goal::targets>("targets"),
    field<Goal, ActualsCodec, &Goal::actuals>("actuals"),
    field<Goal, PeriodCodec, &Goal::eliminated>("eliminated"),
    field<Goal, TextCodec, sheet, &GoalSheet::goal_type>("goal_type"),
    field<Goal, TextCodec, sheet, &GoalSheet::indicator_type>("indicator_type"),
    field<Goal, TextCodec, sheet, &GoalSheet::deliverable>("deliverable"),
    field<Goal, TextCodec, sheet, &GoalSheet::data_source>("data_source"),
    field<Goal, TextCodec, sheet, &GoalSheet::verification>("verification"),
    field<Goal, TextCodec, sheet, &GoalSheet::responsible>("responsible"),
    field<Goal, TextCodec, sheet, &GoalSheet::origin>("origin"),
    field<Goal, TruthCodec, sheet, &GoalSheet::transversal>("transversal"),
    field<Goal, TextListCodec, sheet, &GoalSheet::aligned_to>("aligned_to"),
    field<Goal, DecimalCodec, sheet, &GoalSheet::published>("published"),
    field<Goal, TextCodec, sheet, &GoalSheet::status>("status"),
    field<Goal, TextCodec, sheet, &GoalSheet::analysis>("analysis"),
    field<Goal, TextCodec, sheet, &GoalSheet::note>("note"),
};

DocumentProblemCode code_of(domain::SeriesRefusal refusal) {
    switch (refusal) {
        case domain::SeriesRefusal::finer:
            return DocumentProblemCode::finer_than_frequency;
        case domain::SeriesRefusal::coarser:
            return DocumentProblemCode::coarser_than_frequency;
        case domain::SeriesRefusal::overlapping:
            break;
    }
    return DocumentProblemCode::overlapping_periods;
}

void check_series(Reader& reader, json::Value value, Goal const& goal) {
    for (auto const& problem : series_problems(goal)) {
        if (reader.is_full()) return;
        std::string_view const series =
            problem.series == domain::SeriesName::targets ? "targets" : "actuals";
        auto const period = problem.period.text();
        Reader::Step const into_series(reader, series);
        Reader::Step const into_period(reader, period);
        bool const overlaps = problem.refusal == domain::SeriesRefusal::overlapping;
        reader.refuse(
            *value.find(series)->find(period),
            {.code = code_of(problem.refusal),
             .found = period,
             .other = overlaps ? problem.other.text()
                               : std::string(domain::frequency_tokens.token(frequency_of(goal)))});
    }
}

void read_goal(Reader& reader, json::Value value, Goal& goal) {
    auto const problems = reader.problem_count();
    read_object<Goal>(reader, value, goal_fields, goal);
    if (reader.problem_count() == problems && !reader.is_full()) check_series(reader, value, goal);
}

}  // namespace

void GoalsCodec::read(Reader& reader, json::Value value, std::vector<Goal>& goals) {
    if (value.kind() != json::Kind::array)
        return reader.refuse_type(value, domain::ExpectedType::list);
    auto const size = static_cast<std::int64_t>(value.size());
    if (reader.goals <= goals_max && reader.goals + size > goals_max)
        reader.refuse(value, {.code = DocumentProblemCode::too_many_goals, .limit = goals_max});
    reader.goals += size;
    if (reader.goals > goals_max) return;
    goals.reserve(value.size());
    for (auto const element : value.elements()) {
        if (reader.is_full()) return;
        Reader::Step const step(reader, goals.size());
        read_goal(reader, element, goals.emplace_back());
    }
}

void GoalsCodec::write(json::Writer& writer, std::vector<Goal> const& goals) {
    writer.begin_array();
    for (auto const& goal : goals)
        write_goal(writer, goal);
    writer.end_array();
}

void write_goal(json::Writer& writer, Goal const& goal) {
    write_object<Goal>(writer, goal_fields, goal);
}

}  // namespace exchange
