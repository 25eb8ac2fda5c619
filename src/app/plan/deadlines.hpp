#pragma once
// The days until which something is due of somebody: the reports of published plans (procedure.md
// R1, R2), the closing day of a consultation and the day for which its answers are promised (F7),
// and the calendar of the methodology in force for a year (F1). Of what a role of theirs reaches,
// and until it is done as far as this program knows.

#include <string>
#include <vector>

#include "app/people/visitor.hpp"
#include "app/plan/library.hpp"
#include "domain/period/period.hpp"

namespace app {

struct Deadline {
    enum class Kind : std::uint8_t {
        report,              // of a plan, for those who edit it
        comments_close,      // of a consultation, for those who answer it
        answers_due,         // likewise
        formulation_closes,  // of a year, for those who edit plans
        review_ends,         // likewise, for those who review them
        publication,         // of a plan, that was set, for those who edit or publish it
    } kind = Kind::report;
    std::string object;  // code of the plan, number of the consultation, "2027/1"
    std::string name;    // of the plan; of a methodology, its year
    std::optional<domain::Period> period = {};  // that is reported
    base::Date day;
    friend bool operator==(Deadline const&, Deadline const&) = default;
};
// By day, from three months ago to fifteen months ahead.
std::vector<Deadline> list_deadlines(Store& store, Library& library, EntityId const& entity,
                                     Visitor const& visitor, base::Date today);

// Whether it is to be reminded of on that day: five, three and one days before, on the day itself,
// and every day after for answers that were promised (procedure.md R10).
bool is_reminded(Deadline const& deadline, base::Date today);

// Those that a list of what comes next shows: of the coming sixty days, and promises not kept.
std::vector<Deadline> list_coming_deadlines(Store& store, Library& library, EntityId const& entity,
                                            Visitor const& visitor, base::Date today);

}  // namespace app
