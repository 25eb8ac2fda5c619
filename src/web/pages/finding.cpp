#include "web/pages/finding.hpp"

#include <algorithm>
#include <charconv>

#include "documents/finding_text.hpp"
#include "documents/names.hpp"

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

// The node that a pointer such as "/children/2/goals/0" leads through last; null: the plan.
domain::Node const* node_at(domain::Plan const& plan, std::string_view pointer) {
    constexpr std::string_view step = "/children/";
    domain::Members const* members = &plan;
    domain::Node const* node = nullptr;
    while (pointer.starts_with(step)) {
        pointer.remove_prefix(step.size());
        std::size_t index = 0;
        auto const [rest, error] =
            std::from_chars(pointer.data(), pointer.data() + pointer.size(), index);
        if (error != std::errc{} || index >= members->children.size()) return node;
        node = &members->children[index];
        members = node;
        pointer.remove_prefix(static_cast<std::size_t>(rest - pointer.data()));
    }
    return node;
}

// «Indicador 543», «Objetivo estratégico 3», or what the finding says of itself.
std::string subject_of(Visit const& visit, domain::Plan const& plan,
                       domain::Finding const& finding) {
    if (finding.where.find("/goals/") != std::string::npos)
        return visit.tr("Indicator {code}", fmt::arg("code", finding.subject));
    auto const* const node = node_at(plan, finding.where);
    if (node == nullptr || node->code != finding.subject) return finding.subject;
    return documents::capitalized(documents::node_label(visit.language, *node));
}

bool is_of_printed_figures(domain::Finding const& finding) {
    return finding.code == domain::CheckCode::published_percent ||
           finding.code == domain::CheckCode::published_status ||
           finding.code == domain::CheckCode::narrative_number;
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

Observation observation_of(Visit const& visit, domain::Plan const& plan,
                           domain::Finding const& finding) {
    return {.kind = kind_of(finding.severity),
            .title = fmt::format("{}: {}", subject_of(visit, plan, finding),
                                 documents::finding_title(visit.language, finding.code)),
            .body = html::p(documents::sentence(visit.language, finding))};
}

}  // namespace web::pages
