#include "domain/measurement/cut_off.hpp"

namespace domain {

PlanPeriods::PlanPeriods(base::Date from, base::Date to) {
    for (auto const& [frequency, token] : frequency_tokens)
        stretches_[static_cast<std::size_t>(frequency)] = {
            Period::containing(from, frequency).ordinal(),
            Period::containing(to, frequency).ordinal() + 1};
}

CutOff::CutOff(base::Date at) : at_(at), year_(at.year()) {
    for (auto const& [frequency, token] : frequency_tokens)
        due_end_[static_cast<std::size_t>(frequency)] = last_due_ordinal(at, frequency) + 1;
}

}  // namespace domain
