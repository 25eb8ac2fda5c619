#include "web/pages/observations.hpp"

#include "documents/finding_text.hpp"
#include "documents/names.hpp"
#include "domain/plan/checks/check.hpp"
#include "kit/html/html.hpp"
#include "web/components/observation.hpp"
#include "web/pages/place.hpp"
#include "web/pages/shown.hpp"

namespace web::pages {
namespace {

using namespace html;
namespace c = components;

c::Observation::Kind kind_of(domain::Severity severity) {
    switch (severity) {
        case domain::Severity::error:
            return c::Observation::Kind::grave;
        case domain::Severity::warning:
            return c::Observation::Kind::warning;
        case domain::Severity::note:
            break;
    }
    return c::Observation::Kind::note;
}

Html block(Visit const& visit, domain::Finding const& finding) {
    auto const title = fmt::format("{}: {}", finding.subject,
                                   documents::finding_title(visit.language, finding.code));
    return c::observation(
        {.kind = kind_of(finding.severity),
         .title = title,
         .body = fragment(p(documents::sentence(visit.language, finding)),
                          p(cls("app-nota"), documents::remedy(visit.language, finding.code), " · ",
                            visit.tr("Place in the document:"), " ", code(finding.where))),
         .heading = c::Observation::Heading::h2});
}

}  // namespace

http::Response observations(Visit const& visit) {
    auto const asked = ask(visit);
    if (!asked) return asked.error();
    auto const findings = domain::check(asked->plan());
    auto content = fragment(
        h1(visit.tr("Observations on the document")),
        p(cls("app-bajada"),
          visit.tr(
              "What the published document says against what its own figures give. Nothing here "
              "changes the document: it is what a reader should know.")),
        when(findings.empty(),
             [&] {
                 return p(visit.tr(
                     "The document agrees with its own figures: the checks found nothing."));
             }),
        each(findings, [&](domain::Finding const& finding) { return block(visit, finding); }));
    PageText text{.title = std::string(visit.tr("Observations on the document")) + " – " +
                           short_title(documents::title_of(asked->plan())),
                  .description = std::string(visit.tr("Observations on the document")),
                  .section = Section::plans};
    text.path = path_to_plan(visit, *asked);
    text.here = visit.tr("Observations on the document");
    text.is_demo = is_demonstration(asked->plan());
    return page(visit, std::move(text), std::move(content));
}

}  // namespace web::pages
