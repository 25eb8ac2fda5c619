// S27: what awaits publication, and where what was published stands (F5).
#include "app/plan/publication.hpp"

#include "documents/names.hpp"
#include "documents/plan/formulation_words.hpp"
#include "kit/text/number.hpp"
#include "web/components/disclosure.hpp"
#include "web/components/form.hpp"
#include "web/staff/plans/made_plan.hpp"
#include "web/staff/plans/plan_parts.hpp"
#include "web/staff/plans/plans.hpp"

namespace web::staff {

using namespace html;
namespace c = components;

namespace {

std::string entry_name(app::WorkshopEntry const& entry) {
    return exchange::cell_characters(entry.name);
}

// Who signed what awaits, and when.
Html approvals(Visit const& visit, domain::Formulation const& formulation) {
    Html words;
    using Signed = std::pair<domain::PlanAction, domain::PlanState>;
    for (auto const& [action, state] :
         {Signed{domain::PlanAction::accept, domain::PlanState::accepted},
          Signed{domain::PlanAction::officialise, domain::PlanState::official}}) {
        auto const* const step = formulation.last(action);
        if (step == nullptr) continue;
        auto const word = documents::capitalized(documents::plan_state_name(visit.language, state));
        words += fragment(when(!words.empty(), " · "), word, ": ", moment_words(visit, step->at),
                          when(!step->case_number.empty(), " · "), step->case_number);
    }
    return span(cls("app-bajo"), std::move(words));
}

Html publication_day(Visit const& visit, domain::Formulation const& formulation) {
    auto const words = documents::publication_day_words(visit.language, formulation);
    return words.empty() ? Html() : strong(documents::capitalized(words), ".");
}

Html awaiting_line(Visit const& visit, app::WorkshopEntry const& entry) {
    auto const& formulation = entry.formulation;
    return li(cls("app-tarea"),
              p(strong(entry_name(entry)), " ", plan_state_tag(visit, formulation.state), br(),
                approvals(visit, formulation), publication_day(visit, formulation)),
              a(cls("app-boton app-boton--segundo"), href(plan_address(visit, formulation.plan)),
                visit.tr("What changes for the public"),
                span(cls("app-oculto"), ": ", formulation.plan)));
}

std::string destination_field(app::PublishedPlan const& one, domain::Destination destination,
                              std::string_view name) {
    return std::string(name) + "." + one.plan.formulation.plan + "." +
           std::string(domain::destination_tokens.token(destination));
}

Html confirm_form(Visit const& visit, app::PublishedPlan const& one,
                  domain::Destination destination, Refused const& refusal) {
    auto const& formulation = one.plan.formulation;
    auto const token = domain::destination_tokens.token(destination);
    bool const was_asked =
        typed(visit, "plan") == formulation.plan && typed(visit, "destino") == token;
    auto const said = [&](std::string_view name, std::string otherwise) {
        return was_asked && refusal ? typed(visit, name) : std::move(otherwise);
    };
    auto const problem = [&](std::string_view name) {
        return was_asked ? problem_of(visit, refusal, name) : std::string();
    };
    auto const field = [&](std::string_view name, char const* label, std::string const& value) {
        auto const id = destination_field(one, destination, name);
        auto const flaw = problem(name);
        return div(
            cls("govuk-form-group", flaw.empty() ? "" : "govuk-form-group--error"),
            html::label(cls("govuk-label"), for_id(id), visit.tr(label)),
            when(!flaw.empty(),
                 [&] { return p(cls("govuk-error-message"), html::id(id + ".problema"), flaw); }),
            input(cls("govuk-input"), html::id(id), html::name(name), type("text"),
                  when(!flaw.empty(), aria_describedby(id + ".problema")),
                  when(!flaw.empty(), attr("aria-invalid", "true")), html::value(value),
                  autocomplete("off")));
    };
    auto fields = fragment(
        input(type("hidden"), name("plan"), value(formulation.plan)),
        input(type("hidden"), name("edicion"), value(std::to_string(*formulation.edition))),
        input(type("hidden"), name("destino"), value(token)),
        field("direccion", text::mark("Web address where it stands"), said("direccion", "")),
        field("dia", text::mark("Day (day/month/year)"),
              said("dia", text::date_short(visit.language, visit.today))));
    return div(cls("app-ficha app-ficha--ancha"),
               session_form(visit, visit.link({"publicacion"}), std::move(fields),
                            visit.tr("Confirm: {destination}",
                                     fmt::arg("destination", documents::destination_name(
                                                                 visit.language, destination))),
                            c::ButtonKind::second));
}

// Why it no longer stands there; unfolded where that was refused.
Html take_back_form(Visit const& visit, app::PublishedPlan const& one,
                    domain::Destination destination, Refused const& refusal) {
    auto const& formulation = one.plan.formulation;
    auto const token = domain::destination_tokens.token(destination);
    bool const was_asked =
        refusal && typed(visit, "plan") == formulation.plan && typed(visit, "destino") == token;
    auto const name_of = documents::destination_name(visit.language, destination);
    auto const words =
        std::string(visit.tr("Take it back: {destination}", fmt::arg("destination", name_of)));
    auto const id = destination_field(one, destination, "motivo");
    auto fields = fragment(
        input(type("hidden"), name("plan"), value(formulation.plan)),
        input(type("hidden"), name("edicion"), value(std::to_string(*formulation.edition))),
        input(type("hidden"), name("destino"), value(token)),
        input(type("hidden"), name("retirar"), value("si")),
        c::area_field(
            {.name = "motivo",
             .label = std::string(visit.tr("Why it no longer stands there")),
             .hint = std::string(visit.tr("It stays on the public site, and in its editions.")),
             .value = was_asked ? typed(visit, "motivo") : std::string(),
             .problem = was_asked ? problem_of(visit, refusal, "motivo") : std::string(),
             .id = id}));
    return c::disclosure({.summary = words,
                          .content = session_form(visit, visit.link({"publicacion"}),
                                                  std::move(fields), words, c::ButtonKind::second),
                          .shown = was_asked ? c::Shown::open : c::Shown::folded});
}

Html published_item(Visit const& visit, app::PublishedPlan const& one, Refused const& refusal) {
    auto const& formulation = one.plan.formulation;
    bool const can_confirm =
        domain::may(visit.visitor->roles, domain::Permission::confirm_publication,
                    visit.visitor->units, formulation.unit, visit.today);
    Html forms;
    if (can_confirm)
        for (auto const& destination : domain::destination_tokens)
            forms += one.confirmed[static_cast<std::size_t>(destination.value)]
                         ? take_back_form(visit, one, destination.value, refusal)
                         : confirm_form(visit, one, destination.value, refusal);
    return html::article(html::id("plan-" + formulation.plan),
                         h3(a(href(plan_address(visit, formulation.plan)), entry_name(one.plan))),
                         destination_list(visit, formulation, one.confirmed), std::move(forms));
}

http::Response shown_publication(Visit const& visit, Refused const& refusal) {
    auto const list =
        app::list_publications(store_of(visit), visit.site.entity, *visit.visitor, visit.today);
    auto linked = refusal;  // to the field of the form that it is of
    if (linked && !linked->field.empty())
        linked->field.append(".")
            .append(typed(visit, "plan"))
            .append(".")
            .append(typed(visit, "destino"));
    auto content = fragment(
        refusal_summary(visit, linked), h1(visit.tr("Publication")),
        h2(visit.tr("Awaiting publication")),
        list.awaiting.empty() ? p(visit.tr("Nothing awaits publication."))
                              : ul(cls("app-tareas"), each(list.awaiting,
                                                           [&](app::WorkshopEntry const& one) {
                                                               return awaiting_line(visit, one);
                                                           })),
        h2(visit.tr("Published, by destination")),
        list.published.empty()
            ? p(visit.tr("Nothing of the plans that your roles reach is published."))
            : fragment(each(list.published, [&](app::PublishedPlan const& one) {
                  return published_item(visit, one, refusal);
              })));
    return staff_page(
        visit, {.title = std::string(visit.tr("Publication")), .screen = Screen::publication},
        std::move(content), status_of(refusal));
}

http::Response taken_back(Visit const& visit,
                          std::optional<domain::Destination> const& destination) {
    app::TakeDestinationBack const command{
        .occasion = occasion_of(visit),
        .plan = typed(visit, "plan"),
        .edition = object_number(typed(visit, "edicion")),
        .destination = destination.value_or(domain::Destination::intranet),
        .reason = typed(visit, "motivo")};
    auto const done = app::take_destination_back(store_of(visit), command);
    if (!done) return shown_publication(visit, done.error());
    return http::see_other(std::string(visit.link({"publicacion"}).text()));
}

}  // namespace

Html destination_list(Visit const& visit, domain::Formulation const& formulation,
                      Confirmations const& confirmed) {
    auto const portal = visit.tr("Edition {number} on the public site",
                                 fmt::arg("number", formulation.edition.value_or(0)));
    Html items = li(a(href(visit.link({"planes", formulation.plan})), portal));
    for (auto const& destination : domain::destination_tokens) {
        auto const name =
            documents::capitalized(documents::destination_name(visit.language, destination.value));
        auto const& one = confirmed[static_cast<std::size_t>(destination.value)];
        auto const url = one ? html::Url::parse(one->address) : std::nullopt;
        items += url ? li(name, ": ", a(href(*url), attr("rel", "noreferrer"), one->address), " ",
                          span(cls("app-bajo"), text::date_short(visit.language, one->day)))
                     : li(name, ": ", strong(visit.tr("to be confirmed by communications")));
    }
    return ul(cls("app-destinos"), std::move(items));
}

http::Response publication(Visit const& visit) {
    return shown_publication(visit, std::nullopt);
}

http::Response confirm_destination(Visit const& visit) {
    auto const destination = domain::destination_tokens.find(typed(visit, "destino"));
    if (typed(visit, "retirar") == "si") return taken_back(visit, destination);
    auto const day = day_asked(visit, "dia");
    if (!day) return shown_publication(visit, day.error());
    app::ConfirmDestination const command{
        .occasion = occasion_of(visit),
        .confirmation = {.plan = typed(visit, "plan"),
                         .edition = object_number(typed(visit, "edicion")),
                         .destination = destination.value_or(domain::Destination::intranet),
                         .address = typed(visit, "direccion"),
                         .day = day->value_or(visit.today)}};
    auto const confirmed = app::confirm_destination(store_of(visit), command);
    if (!confirmed) return shown_publication(visit, confirmed.error());
    return http::see_other(std::string(visit.link({"publicacion"}).text()));
}

}  // namespace web::staff
