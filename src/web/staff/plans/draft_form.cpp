#include "web/staff/plans/draft_form.hpp"

#include "kit/text/number.hpp"

namespace web::staff {

using namespace html;

namespace {

bool is_saved_as_one_goes(Visit const& visit, MadePlan const& plan) {
    auto const edit = plan.open_to(visit, domain::PlanAction::edit);
    return edit && edit->to == plan.formulation().state;
}

}  // namespace

Attribute draft_form(Visit const& visit, MadePlan const& plan, FormState state) {
    auto const review =
        visit.link({"formulacion", plan.formulation().plan, "programacion", "revision"});
    auto const time = fmt::arg("time", "{time}");
    return attributes(
        when(state == FormState::received, attr("data-recibida")),
        when(is_saved_as_one_goes(visit, plan), attr("data-guarda-solo")),
        attr("data-persona", visit.visitor->person.id),
        attr("data-hora", text::clock_time(visit.site.now().colombian_minute())),
        attr("data-revision", std::string(review.text())),
        attr("data-guardado-a", visit.tr("Saved at {time}", time)),
        attr("data-guardado-en-parte",
             visit.tr("Not saved: {count}, marked in red. The rest was saved at {time}.",
                      fmt::arg("count", "{count}"), time)),
        attr("data-rechazado",
             visit.tr("It was not saved: above stands why. What you typed is still here.")),
        attr("data-sin-conexion",
             visit.tr("No connection: what you typed is kept in this browser, and is saved as "
                      "soon as there is one.")),
        attr("data-sesion-cerrada",
             visit.tr("Your session has ended. What you typed is kept in this browser: load the "
                      "page again and sign in to get it back.")),
        attr("data-no-guardado", visit.tr("It was not saved: {why}. What you typed is still here.",
                                          fmt::arg("why", "{why}"))));
}

Html lost_cells(Visit const& visit) {
    auto const tool = [&](char const* words) {
        return button(cls("app-boton app-boton--segundo"), type("button"), visit.tr(words));
    };
    return div(
        cls("app-perdidas"), hidden(), role("status"),
        attr("data-persona", visit.visitor->person.id),
        p(strong(visit.tr("What you typed here was not saved, and cannot be saved here any "
                          "more. Copy it from here:"))),
        dl(cls("govuk-summary-list")),
        div(cls("app-acciones"), tool(text::mark("Copy it")), tool(text::mark("Discard it"))));
}

Html saved_state() {
    return p(cls("app-guardado"), role("status"), hidden());
}

Html unsaved_count() {
    return span(cls("app-rejilla__pendiente"), hidden());
}

}  // namespace web::staff
