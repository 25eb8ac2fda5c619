// S31: the methodologies of the years, and one version of them.
#include "app/plan/methodology.hpp"
#include "kit/text/number.hpp"
#include "web/components/observation.hpp"
#include "web/components/table.hpp"
#include "web/portal/day.hpp"
#include "web/portal/paging.hpp"
#include "web/staff/methodology/methodology.hpp"
#include "web/staff/methodology/methodology_words.hpp"
#include "web/staff/plans/made_plan.hpp"

namespace web::staff {

using namespace html;
namespace c = components;
using domain::Methodology;
using domain::MethodologyAction;

namespace {

std::string short_day(Visit const& visit, std::optional<base::Date> const& day) {
    return day ? text::date_short(visit.language, *day) : std::string("–");
}

Html versions_table(Visit const& visit, std::span<Methodology const> shown) {
    c::Table table{.id = "versiones",
                   .caption = std::string(visit.tr("Versions of the methodology")),
                   .caption_is = c::Caption::hidden,
                   .columns = {{std::string(visit.tr("Version"))},
                               {std::string(visit.tr("State"))},
                               {std::string(visit.tr("In force since"))},
                               {std::string(visit.tr("Memorandum"))},
                               {std::string(visit.tr("Formulation closes"))}},
                   .narrow = c::Narrow::cards};
    for (auto const& one : shown)
        table.rows.push_back(
            {c::markup(a(href(methodology_address(visit, one)), methodology_title(visit, one))),
             c::markup(methodology_tag(visit, one)), c::words(short_day(visit, one.announced_on)),
             c::words(one.memorandum ? one.memorandum->number : "–"),
             c::words(short_day(visit, one.closes))});
    return c::table(table);
}

bool may_for_all(Visit const& visit, domain::Permission permission) {
    return visit.visitor->may(permission, visit.today);
}

Html begin_version_form(Visit const& visit, std::string const& year, Refused const& refusal) {
    auto const typed_year = typed(visit, "anio");
    auto fields = fragment(
        c::input_field({.name = "anio",
                        .label = std::string(visit.tr("Year")),
                        .value = typed_year.empty() ? year : typed_year,
                        .autocomplete = "off",
                        .inputmode = "numeric",
                        .problem = problem_of(visit, refusal, "anio")}),
        c::input_field(
            {.name = "motivo",
             .label = std::string(visit.tr("Reason, where that year has a version already")),
             .value = typed_again(visit, refusal, "motivo"),
             .autocomplete = "off",
             .problem = problem_of(visit, refusal, "motivo")}));
    return div(cls("app-ficha app-ficha--ancha"),
               session_form(visit, visit.link({"metodologias"}), std::move(fields),
                            std::string(visit.tr("Prepare a version"))));
}

http::Response shown_versions(Visit const& visit, Refused const& refusal) {
    auto const list = app::list_methodologies(store_of(visit), visit.site.entity);
    Paging const paging(visit, list.size());
    auto content = fragment(
        refusal_summary(visit, refusal), h1(visit.tr("Methodology of each year")),
        p(cls("app-bajada"),
          visit.tr(
              "The planning office sets it and announces it by memorandum. A plan keeps to the "
              "version that was in force when it was begun, or else to the first that is announced "
              "while it is made (rule F1 of the procedure).")),
        p(a(href(visit.link({"dias-no-habiles"})), visit.tr("Days without work"))),
        list.empty() ? p(visit.tr("There is none yet: plans begin with the rules that hold where "
                                  "nothing else is said."))
                     : fragment(versions_table(visit, paging.of(list)), paging.links()),
        when(may_for_all(visit, domain::Permission::prepare_methodology), [&] {
            return fragment(
                h2(visit.tr("Prepare a version")),
                begin_version_form(visit, std::to_string(visit.today.year() + 1), refusal));
        }));
    return staff_page(
        visit,
        {.title = std::string(visit.tr("Methodology of each year")), .screen = Screen::methodology},
        std::move(content), status_of(refusal));
}

std::optional<Methodology> version_asked(Visit const& visit) {
    auto const year = whole_number(visit.arguments["anio"]);
    auto const version = whole_number(visit.arguments["version"]);
    constexpr std::int64_t number_max = 1'000'000;
    if (year < 0 || year > number_max || version < 0 || version > number_max) return std::nullopt;
    return app::find_methodology(store_of(visit), visit.site.entity, static_cast<int>(year),
                                 static_cast<int>(version));
}

http::Response no_version(Visit const& visit) {
    auto const title = std::string(visit.tr("There is no such version of the methodology"));
    return staff_page(
        visit, {.title = title, .screen = Screen::methodology},
        fragment(h1(title), p(a(href(visit.link({"metodologias"})), visit.tr("All versions")))),
        http::Status::not_found);
}

html::Url below_version(Visit const& visit, Methodology const& of, std::string_view page) {
    return visit.link({"metodologias", std::to_string(of.year), std::to_string(of.version), page});
}

bool is_open_to(Visit const& visit, Methodology const& of, MethodologyAction action) {
    auto const transition = domain::find_transition(of.state, action);
    return transition && may_for_all(visit, transition->permission);
}

// The plans that were begun before, which keep to it from then on.
Html waiting_words(Visit const& visit, Methodology const& of) {
    auto const list = app::list_unannounced(store_of(visit), visit.site.entity, of.year);
    if (list.empty()) return {};
    return fragment(p(visit.tr("So do those that were begun before, and are submitted or accepted "
                               "under it from then on:")),
                    ul(each(list, [&](domain::Formulation const& one) {
                        return li(a(href(visit.link({"formulacion", one.plan})), one.plan));
                    })));
}

Html announce_form(Visit const& visit, Methodology const& of, Refused const& refusal) {
    auto const memorandum_field = [&](char const* name, char const* label,
                                      std::string const& value = {}) {
        auto const again = typed(visit, name);
        return c::input_field({.name = name,
                               .label = std::string(visit.tr(label)),
                               .value = again.empty() ? value : again,
                               .autocomplete = "off",
                               .problem = problem_of(visit, refusal, name)});
    };
    auto fields =
        fragment(input(type("hidden"), name("revision"), value(std::to_string(of.revision))),
                 memorandum_field("memorando", text::mark("Number of the memorandum")),
                 memorandum_field("dia", text::mark("Day of the memorandum"),
                                  text::date_short(visit.language, visit.today)),
                 memorandum_field("destinatarios", text::mark("Addressees"),
                                  std::string(visit.tr("Process leaders and local mayors"))));
    return fragment(
        h2(visit.tr("Announce it")),
        p(visit.tr("From then on this version stays as it is, and plans of the year begin under "
                   "it.")),
        waiting_words(visit, of),
        div(cls("app-ficha app-ficha--ancha"),
            session_form(visit, below_version(visit, of, "anuncio"), std::move(fields),
                         std::string(visit.tr("Announce the methodology")))));
}

Html memorandum_words(Visit const& visit, Methodology const& of) {
    if (!of.memorandum) return {};
    return p(visit.tr("Announced by memorandum {number} of {day}, to: {addressees}.",
                      fmt::arg("number", of.memorandum->number),
                      fmt::arg("day", text::date_long(visit.language, of.memorandum->day)),
                      fmt::arg("addressees", of.memorandum->addressees)),
             " ", a(href(below_version(visit, of, "memorando")), visit.tr("See the memorandum")));
}

// Where somebody saved meanwhile, what stands there now.
Html theirs_now(Visit const& visit, Methodology const& of, Refused const& refusal) {
    bool const is_changed = refusal && refusal->kind == domain::RefusalKind::methodology_changed;
    if (!is_changed) return {};
    return c::observation({.title = std::string(visit.tr("As it stands now")),
                           .body = methodology_content(visit, of),
                           .heading = c::Observation::Heading::h2});
}

http::Response shown_version(Visit const& visit, Methodology const& of, Refused const& refusal) {
    bool const can_edit = is_open_to(visit, of, MethodologyAction::edit);
    auto const edit_form = [&] {
        return div(
            cls("app-ficha app-ficha--ancha"),
            session_form(visit, methodology_address(visit, of),
                         methodology_fields(visit, of, refusal), std::string(visit.tr("Save"))));
    };
    auto const next = [&] {
        return fragment(h2(visit.tr("Change it")),
                        p(visit.tr("An announced version stays as it is. What changes is another "
                                   "version, with its reason.")),
                        begin_version_form(visit, std::to_string(of.year), refusal));
    };
    auto const title = methodology_title(visit, of);
    auto content = fragment(refusal_summary(visit, refusal), h1(title),
                            p(cls("app-bajada"), methodology_tag(visit, of)),
                            memorandum_words(visit, of), theirs_now(visit, of, refusal),
                            can_edit ? edit_form() : methodology_content(visit, of),
                            when(is_open_to(visit, of, MethodologyAction::announce),
                                 [&] { return announce_form(visit, of, refusal); }),
                            when(is_open_to(visit, of, MethodologyAction::revise), next));
    return staff_page(visit,
                      {.title = title,
                       .screen = Screen::methodology,
                       .path = {{std::string(visit.tr("Methodology of each year")),
                                 visit.link({"metodologias"})}}},
                      std::move(content), status_of(refusal));
}

http::Response version_again(Visit const& visit, Methodology const& of,
                             domain::Outcome<void> const& outcome) {
    if (!outcome) return shown_version(visit, *version_asked(visit), outcome.error());
    return http::see_other(std::string(methodology_address(visit, of).text()));
}

}  // namespace

http::Response methodologies(Visit const& visit) {
    return shown_versions(visit, std::nullopt);
}

http::Response begin_methodology(Visit const& visit) {
    auto const year = whole_number(typed(visit, "anio"));
    constexpr std::int64_t year_max = 9999;
    app::BeginMethodology const command{
        .occasion = occasion_of(visit),
        .year = static_cast<int>(std::clamp<std::int64_t>(year, 0, year_max)),
        .reason = typed(visit, "motivo")};
    auto const version = app::begin_methodology(store_of(visit), command);
    if (!version) return shown_versions(visit, version.error());
    return http::see_other(std::string(
        methodology_address(visit, {.year = command.year, .version = *version}).text()));
}

http::Response methodology_version(Visit const& visit) {
    auto const of = version_asked(visit);
    return of ? shown_version(visit, *of, std::nullopt) : no_version(visit);
}

http::Response save_methodology(Visit const& visit) {
    auto const of = version_asked(visit);
    if (!of) return no_version(visit);
    auto wanted = methodology_asked(visit, *of);
    if (!wanted) return shown_version(visit, *of, wanted.error());
    return version_again(visit, *of,
                         app::edit_methodology(store_of(visit), {.occasion = occasion_of(visit),
                                                                 .wanted = std::move(*wanted)}));
}

http::Response announce_methodology(Visit const& visit) {
    auto const of = version_asked(visit);
    if (!of) return no_version(visit);
    return version_again(
        visit, *of,
        app::announce_methodology(store_of(visit),
                                  {.occasion = occasion_of(visit),
                                   .year = of->year,
                                   .version = of->version,
                                   .seen_revision = whole_number(typed(visit, "revision")),
                                   .memorandum = typed(visit, "memorando"),
                                   .day = parse_day(typed(visit, "dia"), visit.today),
                                   .addressees = typed(visit, "destinatarios")}));
}

// In the manner of the formats GDI-GPD-F031 and F035 (seeds/003, 3.1).
http::Response memorandum(Visit const& visit) {
    auto const of = version_asked(visit);
    if (!of || !of->memorandum) return no_version(visit);
    auto const title = visit.tr("Memorandum {number}", fmt::arg("number", of->memorandum->number));
    auto const row = [&](char const* name, std::string const& words) {
        return div(dt(visit.tr(name)), dd(words));
    };
    auto content = html::article(
        cls("app-memorando"), h1(title),
        p(cls("app-no-imprime"), visit.tr("Print this page to sign it or to send it.")),
        dl(row(text::mark("Date"), text::date_long(visit.language, of->memorandum->day)),
           row(text::mark("Addressed to"), of->memorandum->addressees),
           row(text::mark("Sent by"), std::string(visit.tr("Head of the planning office"))),
           row(text::mark("Subject"),
               visit.tr("Methodology of the plans of {year}, version {version}",
                        fmt::arg("year", of->year), fmt::arg("version", of->version)))),
        p(visit.tr("The planning office announces the methodology by which the plans of {year} are "
                   "formulated, reviewed and measured (procedure PLE-PIN-P005, version 8, "
                   "activity 1).",
                   fmt::arg("year", of->year))),
        methodology_content(visit, *of),
        p(cls("app-memorando__firma"), visit.tr("Head of the planning office")),
        p(cls("app-copia"), visit.tr("Uncontrolled copy")));
    return staff_page(visit,
                      {.title = title,
                       .screen = Screen::methodology,
                       .path = {{methodology_title(visit, *of), methodology_address(visit, *of)}}},
                      std::move(content));
}

}  // namespace web::staff
