#pragma once
// What the pages of a consultation share: the one that the address names, for who may read it, and
// their frame.

#include <string>

#include "app/consultation/consultations.hpp"
#include "kit/html/html.hpp"
#include "web/components/shell.hpp"
#include "web/staff/plans/made_plan.hpp"

namespace web::staff {

// Of the address, or of that number. Refusals, which the log is told: consultation_unknown,
// not_permitted.
domain::Outcome<app::WholeConsultation> own_consultation(Visit const& visit);
domain::Outcome<app::WholeConsultation> own_consultation(Visit const& visit, int number);
http::Response no_consultation(Visit const& visit, domain::Refusal const& refusal);

html::Url own_consultation_address(Visit const& visit, int number);
html::Url own_comment_address(Visit const& visit, domain::Comment const& comment);

// Whether the visitor holds the permission for the unit of that plan.
bool may_settle(Visit const& visit, domain::Consultation const& of, domain::Permission permission);

// Open, in analysis or answered, as a mark and a word.
html::Html consultation_state_tag(Visit const& visit, domain::Consultation const& of);

// What a form or a program asks of a consultation that it opens.
struct OpeningAsked {
    std::int64_t seen_version = 0;
    std::string summary;
    std::string purpose;
    std::optional<base::Date> closes;
    std::optional<base::Date> answers_due;
};
// Its number. Refusals: those of app::open_consultation.
domain::Outcome<int> open_asked(Visit const& visit, MadePlan const& plan,
                                OpeningAsked const& asked);

components::Link consultations_link(Visit const& visit);

}  // namespace web::staff
