#include "web/pages/finding.hpp"

#include "documents/finding_text.hpp"

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

}  // namespace

Observation observation_of(Visit const& visit, domain::Finding const& finding) {
    return {.kind = kind_of(finding.severity),
            .title = fmt::format("{}: {}", finding.subject,
                                 documents::finding_title(visit.language, finding.code)),
            .body = html::p(documents::sentence(visit.language, finding))};
}

}  // namespace web::pages
