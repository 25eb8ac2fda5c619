#include "documents/finding_text.hpp"

#include <algorithm>
#include <array>

#include "documents/coded_name.hpp"
#include "documents/figures.hpp"
#include "documents/names.hpp"
#include "kit/text/message.hpp"
#include "kit/text/number.hpp"

namespace documents {
namespace {

using domain::CheckCode;
using text::Language;
using text::mark;
using text::tr;

constexpr std::array severities{mark("error"), mark("warning"), mark("note")};

constexpr std::array<char const*, domain::check_code_tokens.size()> titles{
    mark("The weights do not add up to 100"),
    mark("Some have a weight and others have none"),
    mark("A code is given twice"),
    mark("The baseline is missing"),
    mark("Two scales in one series"),
    mark("The targets and the total differ"),
    mark("The targets turn back"),
    mark("Declared increasing, programmed flat"),
    mark("Declared constant, programmed otherwise"),
    mark("The last target is not beyond the baseline"),
    mark("The sentence promises another magnitude"),
    mark("Executed without being programmed"),
    mark("A period that is due has no report"),
    mark("The level turned back"),
    mark("The value and its ratio differ"),
    mark("The published percentage is not what the figures give"),
    mark("The published status is not what the figures give"),
    mark("A figure of the analysis contradicts the data"),
    mark("A key that the format does not know"),
    mark("The goal stands in two places"),
};

constexpr std::array<char const*, domain::check_code_tokens.size()> remedies{
    mark("Correct the weights so that they add up to 100."),
    mark("Give every goal and node beside them a weight, or none of them."),
    mark("Give each its own code."),
    mark("State the baseline from which the goal falls."),
    mark("Write the whole series in percent, from 0 to 100."),
    mark("Correct the total or the targets."),
    mark("Correct the target, or the type of schedule."),
    mark("Declare the goal constant, or state the level of each period."),
    mark("Correct the target, or declare another type of schedule."),
    mark("Correct the last target or the baseline."),
    mark("Correct the sentence, or the total and the targets."),
    mark("Programme the period, or correct where the report stands."),
    mark("Report the period, or say in a modification that it is not programmed."),
    mark("Correct the report, or explain in it why the level turned back."),
    mark("Correct the value, the numerator or the denominator."),
    mark("Publish the percentage that the figures give, or correct the figures."),
    mark("Publish the status that the figures give, or correct the figures."),
    mark("Correct the figure in the analysis, or the data."),
    mark("Correct the key, or take it out."),
    mark("Nothing, if both places mean the same goal. Keep their figures equal."),
};

std::string amount_of(Language language, base::Rational const& value) {
    return text::number(language, value.plain(amount_decimals_max));
}

std::string stated(Language language, base::Decimal value) {
    return text::number(language, value.text());
}

// «8,12 ÷ 8,58 = 94,64 %»; with a baseline «(90 − 100) ÷ (80 − 100) = 50 %».
std::string arithmetic(Language language, domain::Measured const& goal) {
    if (!goal.percent || !goal.programmed || !goal.executed) return {};
    auto const executed = amount(language, *goal.executed);
    auto const programmed = amount(language, *goal.programmed);
    auto const result = percent(language, *goal.percent);
    if (!goal.baseline || goal.baseline->is_zero())
        return fmt::format("{} ÷ {} = {}", executed, programmed, result);
    auto const baseline = stated(language, *goal.baseline);
    return fmt::format("({} − {}) ÷ ({} − {}) = {}", executed, baseline, programmed, baseline,
                       result);
}

// The arithmetic as a sentence of its own after another; nothing where there is none.
std::string followed_by(std::string sentence, std::string const& arithmetic) {
    if (!arithmetic.empty()) sentence += fmt::format(" {}.", arithmetic);
    return sentence;
}

std::string from_where(Language language, std::optional<domain::Period> const& period) {
    return period ? period_name(language, *period) : std::string(tr(language, "baseline"));
}

// One sentence for each kind of evidence.
class Teller {
public:
    Teller(Language language, domain::Finding const& finding)
        : language_(language), finding_(finding) {}

    std::string operator()(domain::WeightSum const& found) const {
        bool const is_short = found.sum < base::Rational(100);
        auto const off =
            is_short ? base::Rational(100) - found.sum : found.sum - base::Rational(100);
        auto words = tr(language_,
                        is_short ? mark("The weights add up to {sum}, not to 100: {off} too few.")
                                 : mark("The weights add up to {sum}, not to 100: {off} too many."),
                        fmt::arg("sum", amount_of(language_, found.sum)),
                        fmt::arg("off", amount_of(language_, off)));
        return found.year ? fmt::format("{}: {}", *found.year, words) : words;
    }

    std::string operator()(domain::MissingWeights const& found) const {
        constexpr std::size_t named_max = 8;
        std::string members;
        for (std::size_t i = 0; i < std::min(named_max, found.without.size()); ++i)
            members += (i == 0 ? "" : ", ") +
                       coded_name(found.without[i], found.names.empty() ? "" : found.names[i]);
        if (found.without.size() > named_max) members += ", …";
        auto const count = found.without.size();
        auto words = text::trn(
            language_, "{members} has no weight, though its siblings have one: it weighs 0.",
            "{members} have no weight, though their siblings have one: they weigh 0.", count,
            fmt::arg("members", members));
        return found.year ? fmt::format("{}: {}", *found.year, words) : words;
    }

    std::string operator()(domain::SameCode const& found) const {
        auto const* message =
            finding_.code == CheckCode::shared_goal
                ? mark("The goal {code} also stands elsewhere in the plan: {path}.")
            : found.name.empty() ? mark("The code {code} is given twice under one parent.")
                                 : mark("The code {code} is also that of “{name}”.");
        return tr(language_, message, fmt::arg("code", finding_.subject),
                  fmt::arg("name", coded_name("", found.name)), fmt::arg("path", found.path));
    }

    std::string operator()(domain::NoBaseline const&) const {
        return std::string(
            tr(language_,
               "The goal is decreasing and states no baseline: it has no percentage without one."));
    }

    std::string operator()(domain::TwoScales const& found) const {
        auto const* message =
            found.series == domain::Series::targets
                ? mark(
                      "The unit is %, and the targets mix scales: {fraction} ({of_fraction}) "
                      "beside {percentage} ({of_percentage}).")
                : mark(
                      "The unit is %, and the reports mix scales: {fraction} ({of_fraction}) "
                      "beside {percentage} ({of_percentage}).");
        return tr(language_, message,
                  fmt::arg("fraction", amount_of(language_, found.fraction.value)),
                  fmt::arg("of_fraction", period_name(language_, found.fraction.period)),
                  fmt::arg("percentage", amount_of(language_, found.percentage.value)),
                  fmt::arg("of_percentage", period_name(language_, found.percentage.period)));
    }

    std::string operator()(domain::ScheduledTotal const& found) const {
        auto const* message =
            found.schedule == domain::Schedule::sum
                ? mark("The targets add up to {scheduled}; the total says {total}.")
                : mark("The last target is {scheduled}; the total says {total}.");
        return tr(language_, message, fmt::arg("scheduled", amount_of(language_, found.scheduled)),
                  fmt::arg("total", stated(language_, found.total)));
    }

    std::string operator()(domain::Step const& found) const {
        bool const is_increasing = found.schedule == domain::Schedule::increasing;
        auto const* of_targets =
            is_increasing ? mark(
                                "The goal is increasing, and its target falls from {before} "
                                "({from}) to {after} ({to}).")
                          : mark(
                                "The goal is decreasing, and its target rises from {before} "
                                "({from}) to {after} ({to}).");
        auto const* of_levels =
            is_increasing ? mark(
                                "The goal is increasing, and the level reported fell from "
                                "{before} ({from}) to {after} ({to}).")
                          : mark(
                                "The goal is decreasing, and the level reported rose from "
                                "{before} ({from}) to {after} ({to}).");
        return tr(language_, finding_.code == CheckCode::retreat ? of_levels : of_targets,
                  fmt::arg("before", amount_of(language_, found.before)),
                  fmt::arg("from", from_where(language_, found.from)),
                  fmt::arg("after", amount_of(language_, found.after)),
                  fmt::arg("to", period_name(language_, found.to)));
    }

    std::string operator()(domain::FlatTargets const& found) const {
        return tr(language_,
                  "The goal is declared increasing, and its {count} targets are all {value}: "
                  "nothing increases.",
                  fmt::arg("count", found.count),
                  fmt::arg("value", amount_of(language_, found.value)));
    }

    std::string operator()(domain::VaryingTargets const& found) const {
        return tr(language_,
                  "The goal is declared constant, and its target is {first} in {of_first} but "
                  "{other} in {of_other}.",
                  fmt::arg("first", amount_of(language_, found.first.value)),
                  fmt::arg("of_first", period_name(language_, found.first.period)),
                  fmt::arg("other", amount_of(language_, found.other.value)),
                  fmt::arg("of_other", period_name(language_, found.other.period)));
    }

    std::string operator()(domain::BeyondTarget const& found) const {
        auto const* message =
            found.schedule == domain::Schedule::increasing
                ? mark(
                      "The goal is increasing, and its last target, {target} ({period}), is not "
                      "above the baseline of {baseline}.")
                : mark(
                      "The goal is decreasing, and its last target, {target} ({period}), is not "
                      "below the baseline of {baseline}.");
        return tr(language_, message, fmt::arg("target", amount_of(language_, found.last.value)),
                  fmt::arg("period", period_name(language_, found.last.period)),
                  fmt::arg("baseline", stated(language_, found.baseline)));
    }

    std::string operator()(domain::PromisedMagnitude const& found) const {
        auto const promised = fmt::arg("printed", found.printed);
        if (!found.total)
            return tr(language_, "The sentence promises “{printed}”; the targets give {scheduled}.",
                      promised, fmt::arg("scheduled", amount_of(language_, *found.scheduled)));
        auto const total = stated(language_, *found.total);
        if (!found.scheduled)
            return tr(language_, "The sentence promises “{printed}”; the total says {total}.",
                      promised, fmt::arg("total", total));
        auto const scheduled = amount_of(language_, *found.scheduled);
        if (*found.scheduled == base::Rational(*found.total))
            return tr(language_,
                      "The sentence promises “{printed}”; the total says {total}, and so do the "
                      "targets.",
                      promised, fmt::arg("total", total));
        return tr(language_,
                  "The sentence promises “{printed}”; the total says {total} and the targets give "
                  "{scheduled}.",
                  promised, fmt::arg("total", total), fmt::arg("scheduled", scheduled));
    }

    std::string operator()(domain::InPeriod const& found) const {
        auto const name = period_name(language_, found.period);
        auto const period = fmt::arg("period", name);
        auto const value = found.value ? amount_of(language_, *found.value) : std::string();
        if (finding_.code == CheckCode::executed_unprogrammed)
            return tr(language_, "The report of {period} says {value}, and nothing is programmed.",
                      period, fmt::arg("value", value));
        if (!found.value)
            return tr(language_, "For {period} something was programmed, and there is no report.",
                      period);
        return tr(language_, "For {period} {value} was programmed, and there is no report.", period,
                  fmt::arg("value", value));
    }

    std::string operator()(domain::UnequalRatio const& found) const {
        bool const is_percent =
            found.ratio * base::Rational(found.denominator) != base::Rational(found.numerator);
        auto const* message = is_percent
                                  ? mark(
                                        "The report of {period} says {value}, and {numerator} ÷ "
                                        "{denominator} × 100 = {ratio}.")
                                  : mark(
                                        "The report of {period} says {value}, and {numerator} ÷ "
                                        "{denominator} = {ratio}.");
        return tr(language_, message, fmt::arg("period", period_name(language_, found.period)),
                  fmt::arg("value", stated(language_, found.value)),
                  fmt::arg("numerator", stated(language_, found.numerator)),
                  fmt::arg("denominator", stated(language_, found.denominator)),
                  fmt::arg("ratio", amount_of(language_, found.ratio)));
    }

    std::string operator()(domain::PrintedPercent const& found) const {
        int const decimals = std::min(found.printed.scale(), domain::Figure::certified_decimals);
        auto const printed = text::percent(language_, found.printed.text());
        auto const computed = text::percent(language_, found.computed.fixed(decimals));
        auto const* message =
            found.goal ? mark("The document prints {printed}; its own figures give {computed}.")
                       : mark("The document prints {printed}; its members give {computed}.");
        auto const said =
            tr(language_, message, fmt::arg("printed", printed), fmt::arg("computed", computed));
        return followed_by(said, found.goal ? arithmetic(language_, *found.goal)
                                            : sum_of(found.terms, found.computed));
    }

    std::string operator()(domain::PrintedStatus const& found) const {
        auto const said = status_said(found);
        auto const distance = found.goal.percent->exact() - base::Rational(100);
        int const decimals = std::max(found.decimals, percent_decimals);
        auto const points =
            text::number(language_, (distance.sign() < 0 ? -distance : distance).fixed(decimals));
        auto const* message =
            distance.sign() < 0   ? mark("{said} Its own figures give {points} behind.")
            : distance.sign() > 0 ? mark("{said} Its own figures give {points} ahead.")
                                  : mark("{said} Its own figures give exactly 100.");
        return followed_by(
            tr(language_, message, fmt::arg("said", said), fmt::arg("points", points)),
            arithmetic(language_, found.goal));
    }

    std::string operator()(domain::NarrativeFigure const& found) const {
        constexpr std::array<char const*, 6> said{
            mark("The analysis gives “{printed}” as what was programmed."),
            mark("The analysis gives “{printed}” as what was executed."),
            mark("The analysis gives “{printed}” as the progress."),
            mark("The analysis gives “{printed}” as what is lacking."),
            mark("The analysis gives “{printed}” as what was executed beyond the programme."),
            mark("The analysis gives “{printed}” as the difference."),
        };
        auto const first = tr(language_, said[static_cast<std::size_t>(found.claim)],
                              fmt::arg("printed", found.printed));
        return followed_by(first + distance(found.goal), arithmetic(language_, found.goal));
    }

    std::string operator()(domain::KeyName const& found) const {
        return tr(language_,
                  "The key “{key}” is not part of the format. It is kept and written again, and "
                  "means nothing.",
                  fmt::arg("key", found.key));
    }

private:
    // «50,00 % × 94,64 (543) + …»: what each member brings in.
    std::string sum_of(std::vector<domain::Term> const& terms,
                       domain::Figure const& computed) const {
        if (terms.empty()) return {};
        std::string sum;
        for (auto const& term : terms)
            sum += fmt::format("{}{} × {} ({})", sum.empty() ? "" : " + ",
                               percent(language_, term.share), points(language_, term.percent),
                               term.code);
        return sum + fmt::format(" = {}", points(language_, computed));
    }

    std::string status_said(domain::PrintedStatus const& found) const {
        auto const printed = fmt::arg("printed", found.printed);
        switch (found.claim) {
            case domain::StatusClaim::behind:
                if (found.printed.empty())
                    return std::string(tr(language_, "The document says that the goal is behind."));
                return tr(language_, "The document says that the goal is “{printed}” behind.",
                          printed);
            case domain::StatusClaim::ahead:
                if (found.printed.empty())
                    return std::string(tr(language_, "The document says that the goal is ahead."));
                return tr(language_, "The document says that the goal is “{printed}” ahead.",
                          printed);
            case domain::StatusClaim::on_track:
                break;
        }
        return std::string(tr(language_, "The document says that the goal is on track."));
    }

    // « Programado 2.493.000, ejecutado 556.646: la distancia es 1.936.354.»
    std::string distance(domain::Measured const& goal) const {
        if (!goal.programmed || !goal.executed || !goal.programmed->is_exact() ||
            !goal.executed->is_exact())
            return {};
        auto const difference = goal.programmed->exact() - goal.executed->exact();
        return ' ' +
               tr(language_, "Programmed {programmed}, executed {executed}: {distance} apart.",
                  fmt::arg("programmed", amount(language_, *goal.programmed)),
                  fmt::arg("executed", amount(language_, *goal.executed)),
                  fmt::arg("distance",
                           amount_of(language_, difference.sign() < 0 ? -difference : difference)));
    }

    Language language_;
    domain::Finding const& finding_;
};

}  // namespace

std::string_view severity_name(Language language, domain::Severity severity) {
    return tr(language, severities[static_cast<std::size_t>(severity)]);
}

std::string_view finding_title(Language language, CheckCode code) {
    return tr(language, titles[static_cast<std::size_t>(code)]);
}

std::string sentence(Language language, domain::Finding const& finding) {
    return std::visit(Teller(language, finding), finding.evidence);
}

std::string_view remedy(Language language, CheckCode code) {
    return tr(language, remedies[static_cast<std::size_t>(code)]);
}

}  // namespace documents
