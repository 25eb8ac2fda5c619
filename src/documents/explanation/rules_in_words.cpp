#include "documents/explanation/explanation.hpp"
#include "documents/explanation/phrases.hpp"
#include "documents/names.hpp"

namespace documents {
namespace {

using text::Language;
using text::mark;
using text::tr;

std::string bound(Language language, std::optional<base::Decimal> const& value) {
    return value ? amount(language, domain::Figure(*value)) : std::string(tr(language, "none"));
}

// From when the rules hold, where the document says so.
std::optional<base::Date> since(domain::Evaluation const& evaluation) {
    auto const& in_force = domain::rules_in_force(evaluation.plan->rules, evaluation.at);
    for (auto const& dated : evaluation.plan->rules)
        if (&dated.rules == &in_force) return dated.from;
    return std::nullopt;
}

std::string interval(Language language, domain::Band const& band) {
    auto const lowest = bound(language, band.from.value);
    auto const highest = bound(language, band.to.value);
    auto const from = fmt::arg("from", lowest);
    auto const to = fmt::arg("to", highest);
    if (!band.from.value && !band.to.value) return std::string(tr(language, "any"));
    if (!band.from.value)
        return band.to.inclusive ? tr(language, "up to {to}", to) : tr(language, "below {to}", to);
    if (!band.to.value)
        return band.from.inclusive ? tr(language, "from {from}", from)
                                   : tr(language, "above {from}", from);
    if (band.from.inclusive)
        return band.to.inclusive ? tr(language, "from {from} to {to}", from, to)
                                 : tr(language, "from {from} to below {to}", from, to);
    return band.to.inclusive ? tr(language, "above {from}, up to {to}", from, to)
                             : tr(language, "above {from}, below {to}", from, to);
}

}  // namespace

std::vector<RuleRow> rules_in_words(Language language, domain::Evaluation const& evaluation) {
    auto const& rules = evaluation.rules;
    auto const word = [&](char const* message) { return std::string(tr(language, message)); };
    std::vector<RuleRow> rows;
    if (auto const from = since(evaluation))
        rows.push_back({word(mark("In force since")), text::date_long(language, *from)});
    rows.push_back({word(mark("Cap")), bound(language, rules.cap)});
    rows.push_back({word(mark("Floor")), bound(language, rules.floor)});
    rows.push_back({word(mark("Constant goals")), rules.constant == domain::ConstantRule::mean
                                                      ? word(mark("mean of the periods"))
                                                      : word(mark("last value"))});
    rows.push_back(
        {word(mark("Without a report")), rules.unreported == domain::UnreportedRule::zero
                                             ? word(mark("counts 0"))
                                             : word(mark("left out, weights shared out"))});
    rows.push_back(
        {word(mark("Not programmed")), rules.unprogrammed == domain::UnprogrammedRule::zero
                                           ? word(mark("counts 0"))
                                           : word(mark("left out, weights shared out"))});
    rows.push_back({word(mark("On track")),
                    tr(language, "100 ± {tolerance} points",
                       fmt::arg("tolerance", amount(language, domain::Figure(rules.tolerance))))});
    for (auto const& band : domain::bands_of(rules))
        rows.push_back({tr(language, "Colour {name}", fmt::arg("name", band_name(language, band))),
                        interval(language, band)});
    rows.push_back({word(mark("Rounding")), word(mark("only when shown"))});
    return rows;
}

}  // namespace documents
