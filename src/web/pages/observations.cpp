#include "web/pages/observations.hpp"

#include "documents/finding_text.hpp"
#include "documents/names.hpp"
#include "kit/html/html.hpp"
#include "web/components/observation.hpp"
#include "web/pages/finding.hpp"
#include "web/pages/place.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/paging.hpp"

namespace web::pages {
namespace {

using namespace html;
namespace c = components;

Html block(Visit const& visit, Asked const& asked, domain::Finding const& finding) {
    auto observation = observation_of(visit, asked, finding);
    observation.heading = c::Observation::Heading::h2;
    observation.body += p(cls("app-nota"), documents::remedy(visit.language, finding.code), " · ",
                          visit.tr("Place in the document:"), " ", code(finding.where));
    return c::observation(observation);
}

}  // namespace

http::Response observations(Visit const& visit) {
    auto const asked = ask(visit);
    if (!asked) return asked.error();
    auto const& findings = asked->edition->findings();
    Paging const paging(visit, findings.size());
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
        each(paging.of(findings),
             [&](domain::Finding const& finding) { return block(visit, *asked, finding); }),
        paging.links());
    PageText text{.title = std::string(visit.tr("Observations on the document")) + " – " +
                           short_title(documents::title_of(asked->plan())),
                  .description = std::string(visit.tr("Observations on the document")),
                  .section = Section::plans};
    text.path = path_to_plan(visit, *asked);
    text.here = visit.tr("Observations on the document");
    text.feed = feed_of(visit, asked->plan());
    text.is_demo = is_demonstration(asked->plan());
    return page(visit, std::move(text), std::move(content));
}

}  // namespace web::pages
