#include "web/pages/texts.hpp"

#include "documents/names.hpp"
#include "kit/html/html.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/layout.hpp"

namespace web::pages {
namespace {

using namespace html;
using text::mark;

struct Part {
    char const* heading;
    char const* paragraph;
};

http::Response text_page(Visit const& visit, char const* title, std::span<Part const> parts,
                         Html more = {}) {
    auto content =
        fragment(h1(visit.tr(title)),
                 each(parts,
                      [&](Part const& part) {
                          return fragment(h2(visit.tr(part.heading)), p(visit.tr(part.paragraph)));
                      }),
                 std::move(more));
    PageText text{.title = std::string(visit.tr(title)),
                  .description = std::string(visit.tr(title))};
    text.path = {{std::string(visit.tr("Home")), visit.link({})}};
    return page(visit, std::move(text), std::move(content));
}

}  // namespace

http::Response accessibility(Visit const& visit) {
    static constexpr std::array parts{
        Part{mark("What we aim at"),
             mark("This site follows the Web Content Accessibility Guidelines 2.2 at level AA, and "
                  "Resolución "
                  "MinTIC 1519 of 2020, which asks for level AA of version 2.1.")},
        Part{mark("How it is built"),
             mark("Every page works with the keyboard alone, without JavaScript, at 320 pixels and "
                  "at 400 % zoom. "
                  "Every chart has its sentence and its table. No state is told by colour alone.")},
        Part{mark("How it is tested"),
             mark("Every page is checked by a program in a real browser, in both languages and at "
                  "two widths, "
                  "before each version. Screen readers have not been tested with people yet.")},
        Part{
            mark("If something gets in your way"),
            mark(
                "Write to the entity that publishes here. Say the address of the page and what you "
                "could not do.")}};
    return text_page(
        visit, mark("Accessibility"), parts,
        p(a(href(visit.link({"preferencias"})), visit.tr("Contrast, text and density"))));
}

http::Response terms(Visit const& visit) {
    static constexpr std::array parts{
        Part{mark("What you may do with the data"),
             mark("Plans, results and open data are public information (Ley 1712 of 2014). You may "
                  "copy, "
                  "publish and rework them for any purpose, naming the source, the edition and the "
                  "cut-off.")},
        Part{mark("What the figures are"),
             mark("Percentages are computed by this program from the figures of each published "
                  "edition. What a "
                  "document prints is shown as printed, and never used in a calculation.")},
        Part{mark("Printed copies"), mark("A printed page is an uncontrolled copy: the edition in "
                                          "force is the one published here.")}};
    return text_page(visit, mark("Terms of use"), parts);
}

http::Response privacy(Visit const& visit) {
    static constexpr std::array parts{
        Part{mark("What we do not keep"), mark("Reading this site needs no account. It sets no "
                                               "cookie of its own accord, loads nothing from "
                                               "other sites, and measures no visitor.")},
        Part{mark("The one cookie"),
             mark("If you choose a contrast, a letter size or a density, your "
                  "browser keeps that choice in a cookie named "
                  "preferencias, for a year. It says nothing about you.")},
        Part{mark("If you comment a draft"),
             mark("Your name, your e-mail and your locality are optional, need your consent, are "
                  "never published, and are erased after the results are published. The form says "
                  "for what and until when. Write to the entity to have them erased before "
                  "(Ley 1581 of 2012). With the code of your comment you take it back yourself, "
                  "words and all.")},
        Part{mark("If you say whether a page was of use"),
             mark("Your yes or no is added to the count of that page in that month: neither who "
                  "you are nor your network address is kept. What you say you missed is erased "
                  "within a year; write no personal data there.")},
        Part{mark("Whom the pages name"),
             mark("Published pages name units and roles, never a person (Ley 1581 of 2012).")}};
    return text_page(visit, mark("Privacy"), parts);
}

http::Response help(Visit const& visit) {
    static constexpr std::array parts{
        Part{mark("How do I find a goal?"),
             mark("Search for a word or for its code. Accents and capitals do not matter.")},
        Part{mark("What is the cut-off?"),
             mark("The day up to which things are measured. Change it on the page of the plan: the "
                  "address "
                  "changes with it, so that you can share what you see.")},
        Part{mark("What is the scope?"), mark("Against what progress is measured: the last period, "
                                              "the year up to the cut-off, the plan up "
                                              "to the cut-off, or the whole plan.")},
        Part{mark("Why is a percentage above 100?"),
             mark("Because more was executed than was programmed. The page «Why this number?» "
                  "unfolds it down "
                  "to the reported figures.")},
        Part{mark("What does N. P. mean?"),
             mark("Not programmed: nothing was due up to the cut-off, so there is no percentage. "
                  "It is neither "
                  "0 nor 100.")}};
    return text_page(visit, mark("Help"), parts,
                     p(a(href(visit.link({"metodologia"})), visit.tr("Methodology and glossary"))));
}

http::Response site_map(Visit const& visit) {
    auto const item = [&](std::string_view words, std::string_view segment) {
        return li(a(href(visit.link({segment})), words));
    };
    Html plans;
    for (auto const& head : visit.site.library.catalogue()->plans)
        plans += li(a(href(visit.link({"planes", head.code})), stated(visit, head.name)),
                    demonstration_tag(
                        visit, visit.site.library.find_edition(head.code, head.number)->plan));
    auto content = fragment(
        h1(visit.tr("Site map")),
        ul(item(visit.tr("Home"), ""),
           li(a(href(visit.link({"planes"})), visit.tr("Plans")), ul(std::move(plans))),
           item(visit.tr("Participate"), "participa"), item(visit.tr("Results"), "resultados"),
           item(visit.tr("Cascade"), "cascada"), item(visit.tr("Methodology"), "metodologia"),
           item(visit.tr("Open data"), "datos-abiertos"), item(visit.tr("Search"), "buscar"),
           item(visit.tr("Contrast, text and density"), "preferencias"),
           item(visit.tr("Accessibility"), "accesibilidad"),
           item(visit.tr("Terms of use"), "terminos"), item(visit.tr("Privacy"), "privacidad"),
           item(visit.tr("Help"), "ayuda")));
    PageText text{.title = std::string(visit.tr("Site map")),
                  .description = std::string(visit.tr("Site map"))};
    text.path = {{std::string(visit.tr("Home")), visit.link({})}};
    return page(visit, std::move(text), std::move(content));
}

}  // namespace web::pages
