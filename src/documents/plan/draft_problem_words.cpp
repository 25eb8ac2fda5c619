#include "documents/plan/draft_problem_words.hpp"

#include "documents/names.hpp"
#include "documents/plan/cell_words.hpp"
#include "documents/problem/problem_text.hpp"
#include "domain/period/period.hpp"
#include "kit/text/message.hpp"
#include "kit/text/number.hpp"

namespace documents {
namespace {

using domain::DocumentProblemCode;
using text::Language;
using text::mark;

// Null: the sentence of the document says it as well.
char const* draft_message(DocumentProblemCode code) {
    switch (code) {
        case DocumentProblemCode::finer_than_frequency:
        case DocumentProblemCode::coarser_than_frequency:
            return mark(
                "“{field}” is no period of a goal whose frequency is {frequency}. Empty it, or "
                "change the frequency of the goal.");
        case DocumentProblemCode::overlapping_periods:
            return mark("“{field}” and “{other}” share days. Empty one of the two.");
        case DocumentProblemCode::no_such_period:
        case DocumentProblemCode::not_a_year:
            return mark("“{found}” is no period that there is. Empty what stands there.");
        case DocumentProblemCode::no_such_date:
        case DocumentProblemCode::no_such_day_or_period:
            return mark(
                "“{field}” says “{found}”, which is neither a day nor a period. Write a year such "
                "as 2027, or a day such as 2027-03-31.");
        case DocumentProblemCode::not_a_decimal:
        case DocumentProblemCode::exponent:
        case DocumentProblemCode::too_many_digits:
            return mark(
                "“{field}” says “{found}”, which is no number that can be read. Write digits: at "
                "most 15 before the comma and 9 after it.");
        case DocumentProblemCode::unknown_value:
            return mark(
                "“{field}” says “{found}”, which is none of its choices. Choose one of the list.");
        case DocumentProblemCode::number_out_of_range:
            return mark("“{field}” is {found}. It must be from {low} to {limit}.");
        case DocumentProblemCode::missing_key:
            return mark("“{field}” is missing. Write it.");
        case DocumentProblemCode::wrong_type:
            return mark("What stands in “{field}” cannot be read there. Write it again.");
        default:
            return nullptr;
    }
}

std::string period_words(Language language, std::string const& text) {
    auto const period = domain::Period::parse(text);
    return period ? period_short(language, *period) : text;
}

}  // namespace

std::string draft_sentence(Language language, domain::DocumentProblem const& problem,
                           std::string_view cell) {
    auto const* const message = draft_message(problem.code);
    if (message == nullptr) {
        auto placeless = problem;
        placeless.place = {};
        return sentence(language, placeless);
    }
    auto const frequency = domain::frequency_tokens.find(problem.other);
    auto const whole = [&](std::int64_t number) {
        return text::number(language, std::to_string(number));
    };
    bool const is_missing = problem.code == DocumentProblemCode::missing_key;
    auto const field = cell_name(language, is_missing || cell.empty() ? problem.key : cell);
    return text::tr(
        language, message, fmt::arg("field", field), fmt::arg("found", problem.found),
        fmt::arg("other", period_words(language, problem.other)),
        fmt::arg("frequency",
                 frequency ? std::string(frequency_name(language, *frequency)) : problem.other),
        fmt::arg("low", whole(problem.low)), fmt::arg("limit", whole(problem.limit)));
}

}  // namespace documents
