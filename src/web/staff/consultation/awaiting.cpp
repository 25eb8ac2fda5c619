#include "web/staff/consultation/awaiting.hpp"

#include "documents/consultation/consultation_words.hpp"
#include "kit/text/number.hpp"
#include "web/components/status_tag.hpp"
#include "web/staff/consultation/own.hpp"

namespace web::staff {

using namespace html;
namespace c = components;

namespace {

using Group = app::ConsultationTask::Group;

Html late_tag(Visit const& visit, app::ConsultationTask const& task) {
    if (!task.is_late) return {};
    return fragment(" ", c::attention_tag(std::string(visit.tr("Answers overdue"))));
}

Html task_of_consultation(Visit const& visit, app::ConsultationTask const& task) {
    auto const& [of, counts] = task.of;
    bool const is_settling = task.group == Group::to_settle;
    auto const left =
        text::trn(visit.language, "{count} comment to settle", "{count} comments to settle",
                  counts.unsettled, fmt::arg("count", counts.unsettled));
    return li(
        cls("app-tarea"),
        p(strong(of.name), " ", consultation_state_tag(visit, of), late_tag(visit, task), br(),
          span(cls("app-bajo"), unit_name(visit, of.unit), " · ",
               when(is_settling, [&] { return fragment(left, " · "); }),
               visit.tr("answers promised for {day}",
                        fmt::arg("day", text::date_short(visit.language, of.answers_due))))),
        a(cls("app-boton app-boton--segundo"), href(own_consultation_address(visit, of.number)),
          is_settling ? visit.tr("Settle the comments") : visit.tr("Publish the results"),
          span(cls("app-oculto"), ": ", of.plan)));
}

}  // namespace

Html consultation_tasks(Visit const& visit, std::vector<app::ConsultationTask> const& list) {
    if (list.empty()) return {};
    return fragment(h2(visit.tr("Consultations"), " (", std::to_string(list.size()), ")"),
                    ul(cls("app-tareas"), each(list, [&](app::ConsultationTask const& task) {
                           return task_of_consultation(visit, task);
                       })));
}

Html consultations_of(Visit const& visit, domain::Formulation const& formulation) {
    bool is_running = false;
    Html lines;
    for (auto const& [of, counts] : app::list_own_consultations(store_of(visit), visit.site.entity,
                                                                *visit.visitor, visit.today)) {
        if (of.plan != formulation.plan) continue;
        is_running = is_running || !of.published_at;
        lines += p(consultation_state_tag(visit, of), " ",
                   a(href(own_consultation_address(visit, of.number)),
                     visit.tr("Consultation {number}, edition {edition}",
                              fmt::arg("number", of.number), fmt::arg("edition", of.edition))),
                   " · ", documents::deadline(visit.language, of, visit.today));
    }
    bool const can_open = !is_running && domain::may_be_consulted(formulation.state) &&
                          domain::may(visit.visitor->roles, domain::Permission::hold_consultation,
                                      visit.visitor->units, formulation.unit, visit.today);
    if (can_open)
        lines += p(a(href(visit.link({"participacion", "abrir", formulation.plan})),
                     visit.tr("Put the draft to consultation")));
    if (lines.empty()) return {};
    return fragment(h2(visit.tr("Public consultation")), std::move(lines));
}

}  // namespace web::staff
