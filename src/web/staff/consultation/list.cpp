// S28: the consultations of the plans that the visitor reads, and the drafts that can be put to
// one.
#include "app/plan/workshop.hpp"
#include "documents/consultation/consultation_words.hpp"
#include "kit/text/number.hpp"
#include "web/components/status_tag.hpp"
#include "web/components/table.hpp"
#include "web/pages/shown.hpp"
#include "web/staff/consultation/consultation.hpp"
#include "web/staff/consultation/own.hpp"

namespace web::staff {

using namespace html;
namespace c = components;

namespace {

Html due(Visit const& visit, app::CountedConsultation const& one) {
    auto const& of = one.consultation;
    auto const day = text::date_short(visit.language, of.answers_due);
    bool const is_late = !of.published_at && of.answers_due < visit.today;
    if (!is_late) return html::text(day);
    return fragment(day, " ", c::attention_tag(std::string(visit.tr("Answers overdue"))));
}

Html all(Visit const& visit, std::vector<app::CountedConsultation> const& list) {
    if (list.empty())
        return p(
            visit.tr("No draft has been put to consultation yet. The head of planning opens "
                     "one from a draft, in draft or in review."));
    c::Table table{.id = "consultas",
                   .caption = std::string(visit.tr("Consultations")),
                   .caption_is = c::Caption::hidden,
                   .columns = {{std::string(visit.tr("Plan"))},
                               {std::string(visit.tr("State"))},
                               {std::string(visit.tr("Last day of comments"))},
                               {std::string(visit.tr("Answers promised for"))},
                               {std::string(visit.tr("Comments")), c::Align::right},
                               {std::string(visit.tr("To settle")), c::Align::right}},
                   .narrow = c::Narrow::cards};
    for (auto const& one : list) {
        auto const& of = one.consultation;
        table.rows.push_back(
            {c::markup(fragment(
                 a(href(own_consultation_address(visit, of.number)), pages::stated(visit, of.name)),
                 span(cls("app-bajo"),
                      visit.tr("Consultation {number}, edition {edition}",
                               fmt::arg("number", of.number), fmt::arg("edition", of.edition))))),
             c::markup(consultation_state_tag(visit, of)),
             c::words(text::date_short(visit.language, of.closes)), c::markup(due(visit, one)),
             c::words(std::to_string(one.counts.all)),
             c::strong_words(std::to_string(one.counts.unsettled))});
    }
    return c::table(table);
}

bool is_running(std::vector<app::CountedConsultation> const& list, std::string const& plan) {
    return std::ranges::any_of(list, [&](app::CountedConsultation const& one) {
        return one.consultation.plan == plan && !one.consultation.published_at;
    });
}

// Drafts that the visitor may put to consultation.
Html to_open(Visit const& visit, std::vector<app::CountedConsultation> const& list) {
    Html lines;
    for (auto const& plan :
         app::list_workshop(store_of(visit), visit.site.entity, *visit.visitor, visit.today)) {
        auto const& formulation = plan.formulation;
        bool const can_open =
            domain::may_be_consulted(formulation.state) && !is_running(list, formulation.plan) &&
            domain::may(visit.visitor->roles, domain::Permission::hold_consultation,
                        visit.visitor->units, formulation.unit, visit.today);
        if (can_open)
            lines += li(a(href(visit.link({"participacion", "abrir", formulation.plan})),
                          pages::stated(visit, exchange::cell_characters(plan.name))),
                        " ", plan_state_tag(visit, formulation.state));
    }
    if (lines.empty()) return {};
    return fragment(h2(visit.tr("Put a draft to consultation")), ul(std::move(lines)));
}

}  // namespace

http::Response consultations(Visit const& visit) {
    auto const list = app::list_own_consultations(store_of(visit), visit.site.entity,
                                                  *visit.visitor, visit.today);
    auto const title = std::string(visit.tr("Participation"));
    return staff_page(visit, {.title = title, .screen = Screen::participation},
                      fragment(h1(title),
                               p(cls("app-bajada"),
                                 visit.tr("Drafts that citizens comment, and what each comment "
                                          "waits for.")),
                               all(visit, list), to_open(visit, list),
                               p(a(href(visit.link({"participacion", "opiniones"})),
                                   visit.tr("Opinions of the pages")))));
}

}  // namespace web::staff
