#include "web/pages/finding.hpp"

#include <algorithm>

#include "documents/finding_text.hpp"
#include "documents/names.hpp"
#include "domain/plan/locate.hpp"
#include "kit/html/html.hpp"
#include "web/pages/shown.hpp"

namespace web::pages {
namespace {

using components::Observation;

Observation::Kind kind_of(domain::Severity severity) {
    switch (severity) {
        case domain::Severity::error:
            return Observation::Kind::grave;
        case domain::Severity::warning:
            return Observation::Kind::warning;
        case domain::Severity::note:
            break;
    }
    return Observation::Kind::note;
}

// «Indicador 543», «Objetivo estratégico 3», or what the finding says of itself.
std::string subject_of(Visit const& visit, domain::Place const& place,
                       domain::Finding const& finding) {
    if (place.goal != nullptr)
        return visit.tr("Indicator {code}", fmt::arg("code", finding.subject));
    if (place.node == nullptr || place.node->code != finding.subject) return finding.subject;
    return documents::capitalized(documents::node_label(visit.language, *place.node));
}

bool is_of_printed_figures(domain::Finding const& finding) {
    return finding.code == domain::CheckCode::published_percent ||
           finding.code == domain::CheckCode::published_status ||
           finding.code == domain::CheckCode::narrative_number;
}

// What is printed is answered by its calculation, the rest by the page of what it is about.
html::Url address_of(Visit const& visit, domain::Plan const& plan, domain::Place const& place,
                     domain::Finding const& finding) {
    bool const why = is_of_printed_figures(finding);
    if (place.goal != nullptr)
        return why ? why_goal_address(visit, plan, place.path())
                   : goal_address(visit, plan, place.path());
    if (place.node != nullptr)
        return why ? why_node_address(visit, plan, place.path())
                   : node_address(visit, plan, place.path());
    return why ? why_address(visit, plan) : plan_address(visit, plan);
}

}  // namespace

std::vector<domain::Finding const*> most_telling(std::vector<domain::Finding> const& findings,
                                                 std::size_t count) {
    std::vector<domain::Finding const*> list;
    std::vector<domain::Finding const*> others;
    for (auto const& finding : findings)
        (is_of_printed_figures(finding) ? list : others).push_back(&finding);
    list.insert(list.end(), others.begin(), others.end());
    list.resize(std::min(list.size(), count));
    return list;
}

Observation observation_of(Visit const& visit, Asked const& asked, domain::Finding const& finding) {
    auto const place = domain::place_at(asked.plan(), finding.where);
    auto observation = observation_here(visit, finding);
    observation.title = fmt::format("{}: {}", subject_of(visit, place, finding), observation.title);
    observation.body = html::p(
        documents::sentence(visit.language, finding), " ",
        html::a(html::cls("app-no-imprime"),
                html::href(asked.keep(address_of(visit, asked.plan(), place, finding))),
                is_of_printed_figures(finding) ? visit.tr("See the calculation")
                                               : visit.tr("See it in the plan"),
                html::span(html::cls("app-oculto"), ": ", subject_of(visit, place, finding))));
    return observation;
}

html::Html observations_at(Visit const& visit, Asked const& asked, domain::Place const& place) {
    html::Html blocks;
    for (auto const& finding : asked.edition->findings()) {
        if (!finding.where.starts_with(place.where)) continue;
        bool const is_here = domain::place_at(asked.plan(), finding.where).where == place.where;
        if (is_here) blocks += components::observation(observation_here(visit, finding));
    }
    if (blocks.empty()) return {};
    return html::fragment(html::h2(visit.tr("Observations on the document")), std::move(blocks));
}

Observation observation_here(Visit const& visit, domain::Finding const& finding) {
    return {.kind = kind_of(finding.severity),
            .title = std::string(documents::finding_title(visit.language, finding.code)),
            .body = html::p(documents::sentence(visit.language, finding))};
}

}  // namespace web::pages
