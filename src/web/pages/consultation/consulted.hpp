#pragma once
// What the public pages of a consultation share: the consultation of the address, the edition that
// it put to the public, and its frame.

#include <optional>
#include <string>
#include <vector>

#include "app/consultation/consultations.hpp"
#include "domain/consultation/comparison.hpp"
#include "kit/html/html.hpp"
#include "web/portal/layout.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

// None where there is no such consultation, or nobody can sign in here to hold one.
std::optional<app::WholeConsultation> consultation_asked(Visit const& visit);

// Empty where nobody can sign in here to hold one.
std::vector<app::CountedConsultation> listed_consultations(Visit const& visit);

domain::ConsultationState state_of(Visit const& visit, domain::Consultation const& of);

// The edition as a plan, and the published one that it is compared with.
struct Consulted {
    std::shared_ptr<domain::Plan const> plan;
    std::shared_ptr<app::Edition const> before;  // none: nothing is published to compare it with
    std::vector<domain::ComparedGoal> goals;     // they point into both
};
Consulted consulted(Visit const& visit, domain::Consultation const& of);

html::Html consultation_tag(Visit const& visit, domain::ConsultationState state);
html::Html comment_stage_tag(Visit const& visit, domain::CommentStage stage);

// The words of a comment, or that they were erased.
html::Html said_in(Visit const& visit, domain::Comment const& comment);

html::Url consultation_address(Visit const& visit, int number);
// Of a goal of its edition, by its position among them.
html::Url consulted_goal_address(Visit const& visit, int number, std::size_t position);
std::string consulted_goal_anchor(std::size_t position);
// Of the form; for a goal of the edition, where one is named.
html::Url comment_address(Visit const& visit, int number, std::string_view goal = {});

// Until when it was open before it was made longer, and why; nothing where it was not.
html::Html extensions_of(Visit const& visit, app::WholeConsultation const& of);

// That the promised day has gone by, and how many comments wait; nothing before.
html::Html overdue_note(Visit const& visit, app::WholeConsultation const& of);

// The frame: below «Participe», and below the consultation where the page has a name of its own.
http::Response consultation_page(Visit const& visit, domain::Consultation const& of,
                                 std::string const& title, html::Html content,
                                 http::Status status = http::Status::ok);

}  // namespace web::pages
