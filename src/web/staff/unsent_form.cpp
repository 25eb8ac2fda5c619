#include "web/staff/unsent_form.hpp"

#include <algorithm>
#include <array>

#include "app/people/unsent_form.hpp"
#include "app/plan/workshop.hpp"
#include "documents/names.hpp"
#include "documents/plan/cell_words.hpp"
#include "kit/http/target.hpp"
#include "kit/http/url.hpp"
#include "web/components/summary_list.hpp"
#include "web/portal/own_site.hpp"
#include "web/staff/imports/typed_field.hpp"
#include "web/staff/plans/cell_edits.hpp"
#include "web/staff/sign_in.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {
namespace {

using namespace html;
namespace c = components;
using storage::UnsentLacks;

constexpr std::size_t fields_bytes_max = std::size_t{512} << 10;
constexpr std::string_view waited = "retomado";

// Of the session that ended, or a password.
bool is_never_kept(std::string_view name) {
    return name == "formulario" || name == "envio" || name == waited || name.starts_with("clave");
}

// What one signs in with is typed anew, all of it.
bool is_of_own_access(http::Request const& request) {
    return request.path.find("/mi-perfil/") != std::string::npos;
}

html::Url own_page(Visit const& visit) {
    return visit.link({"mi-trabajo", "sin-enviar"});
}

// The page that holds the form: the browser names it; else the nearest one above the address.
std::string page_of_form(Visit const& visit) {
    auto const above = visit.translated(visit.language);
    auto const named = visit.request.headers.find("Referer");
    auto const root = visit.root();
    if (!named || !named->starts_with(root)) return std::string(above.text());
    return path_or(named->substr(root.size()), above);
}

std::string fields_of(http::Parameters const& form) {
    http::Query encoded;
    for (auto const& [name, value] : form)
        if (!is_never_kept(name)) encoded.add(name, value);
    return encoded.text().empty() ? std::string() : encoded.text().substr(1);
}

UnsentLacks what_it_lacks(http::Request const& request) {
    if (!request.files.empty()) return UnsentLacks::files;
    return request.form.contains("clave") ? UnsentLacks::password : UnsentLacks::nothing;
}

// What the forms call the fields in which people write most.
struct FieldWords {
    std::string_view field;
    char const* words;
};
constexpr std::array field_words{
    FieldWords{"acuerdos", text::mark("Agreements")},
    FieldWords{"caso", text::mark("Case number")},
    FieldWords{"clase", text::mark("Kind")},
    FieldWords{"codigo", text::mark("Code")},
    FieldWords{"codigo-nuevo", text::mark("New code")},
    FieldWords{"codigo-parte", text::mark("Code")},
    FieldWords{"correo", text::mark("E-mail")},
    FieldWords{"decision", text::mark("Decision")},
    FieldWords{"desde", text::mark("From")},
    FieldWords{"dia", text::mark("Day")},
    FieldWords{"evidencia", text::mark("Evidence")},
    FieldWords{"finalidad", text::mark("What the comments are for")},
    FieldWords{"frase", text::mark("What the goal promises")},
    FieldWords{"hasta", text::mark("Until")},
    FieldWords{"instrumento", text::mark("Instrument")},
    FieldWords{"meta", text::mark("Goal")},
    FieldWords{"motivo", text::mark("Reason")},
    FieldWords{"nombre", text::mark("Name")},
    FieldWords{"orientacion", text::mark("Guidance")},
    FieldWords{"palabras", text::mark("What is to be changed, and why")},
    FieldWords{"respuesta", text::mark("Answer")},
    FieldWords{"resumen", text::mark("The plan in plain words")},
    FieldWords{"rol", text::mark("Role")},
    FieldWords{"tema", text::mark("Topic")},
    FieldWords{"tipo", text::mark("Type of programming")},
    FieldWords{"unidad", text::mark("Unit")},
    FieldWords{"vigencia", text::mark("Year")},
};

// The plan in the making whose form it is, as far as its person may read it.
std::optional<app::PlanInTheMaking> plan_of_form(Visit const& visit, app::UnsentForm const& form) {
    constexpr std::string_view before = "/formulacion/";
    auto const begin = form.path.find(before);
    if (begin == std::string::npos) return std::nullopt;
    auto const rest = form.path.substr(begin + before.size());
    auto making = app::load_plan_in_the_making(store_of(visit), occasion_of(visit),
                                               rest.substr(0, rest.find_first_of("/?")));
    return making ? std::optional(std::move(*making)) : std::nullopt;
}

// «c.12.goal» is a cell of a plan, what it said before is «o.12.goal»; else as the form calls it.
std::string name_of_field(Visit const& visit, std::optional<app::PlanInTheMaking> const& plan,
                          std::string_view name) {
    if (auto const cell = named_cell(name)) {
        auto const words = documents::cell_name(visit.language, cell->cell);
        auto const* const object = plan ? domain::find_object(plan->draft, cell->object) : nullptr;
        return object == nullptr ? words : object_name(visit, *object) + ": " + words;
    }
    auto const known = std::ranges::find(field_words, name, &FieldWords::field);
    if (known != field_words.end()) return std::string(visit.tr(known->words));
    std::string words(name);
    std::ranges::replace(words, '-', ' ');
    return documents::capitalized(words);
}

// Numbers and marks by which a form tells the program what it is about: nobody typed them.
constexpr std::array<std::string_view, 9> marks{"que",    "debajo", "dentro", "objeto", "visto",
                                                "pagina", "parte",  "paso",   "version"};

// It says what was shown: a number of a plan is shown otherwise than it is kept.
bool is_as_shown(http::Parameters const& fields, std::string const& name,
                 std::string const& value) {
    auto const cell = named_cell(name);
    if (!cell) return false;
    auto const shown = fields.find(shown_field(cell->object, cell->cell)).value_or("");
    return plain(value) == plain(typed_text(cell->cell, shown));
}

Html what_was_typed(Visit const& visit, app::UnsentForm const& form,
                    std::optional<app::PlanInTheMaking> const& plan,
                    http::Parameters const& fields) {
    bool const is_of_import = form.path.contains("/importaciones/");
    std::vector<c::SummaryRow> rows;
    for (auto const& [name, value] : fields) {
        bool const is_before = name.starts_with("o.");
        bool const is_mark = std::ranges::find(marks, name) != marks.end();
        bool const is_emptied = !is_of_import && value.empty() && named_cell(name);
        if (is_before || is_mark || is_as_shown(fields, name, value)) continue;
        if (value.empty() && !is_emptied) continue;
        if (auto const typed = is_of_import ? field_of_import(visit, name, value) : std::nullopt) {
            rows.push_back({typed->name, div(cls("app-dicho"), typed->value)});
            continue;
        }
        rows.push_back(
            {name_of_field(visit, plan, name),
             div(cls("app-dicho"), is_emptied ? std::string(visit.tr("nothing")) : value)});
    }
    return c::summary_list(rows);
}

Html send_form(Visit const& visit, app::UnsentForm const& form, http::Parameters const& fields) {
    auto const address = Url::parse(form.path);
    if (form.lacks == UnsentLacks::files || !address)
        return p(
            visit.tr("Files are not kept, so this is sent from its own page: copy from here "
                     "what you typed, and choose the files again."));
    auto const hidden = [](http::NamedValue const& one) {
        return input(type("hidden"), name(one.name), value(one.value));
    };
    auto content = fragment(
        each(fields, hidden), input(type("hidden"), name(std::string(waited)), value("si")),
        when(form.lacks == UnsentLacks::password, [&] {
            return c::input_field({.name = "clave",
                                   .label = std::string(visit.tr("Your password")),
                                   .hint = std::string(visit.tr("It is not kept: type it again.")),
                                   .type = "password",
                                   .autocomplete = "current-password"});
        }));
    return session_form(visit, *address, std::move(content), std::string(visit.tr("Send it now")));
}

http::Response nothing_waits(Visit const& visit) {
    auto const title = std::string(visit.tr("Nothing waits to be sent"));
    return staff_page(
        visit, {.title = title},
        fragment(h1(title),
                 p(visit.tr("What you send when your session has ended waits here for a week.")),
                 p(a(href(visit.link({"mi-trabajo"})), visit.tr("My work")))));
}

}  // namespace

http::Response keep_for_later(Visit const& visit) {
    auto const back = page_of_form(visit);
    auto fields = fields_of(visit.request.form);
    bool const is_kept =
        fields.size() <= fields_bytes_max && !fields.empty() && !is_of_own_access(visit.request) &&
        app::keep_unsent_form(store_of(visit), visit.site.entity, typed(visit, "formulario"),
                              {.person = {},
                               .path = visit.request.target,
                               .back = back,
                               .fields = std::move(fields),
                               .lacks = what_it_lacks(visit.request),
                               .at = visit.site.now()});
    if (visit.visitor != nullptr)
        return http::see_other(is_kept ? std::string(own_page(visit).text()) : back);
    return is_kept ? ask_to_sign_in_again(visit, Ended::with_what_was_typed, own_page(visit).text())
                   : ask_to_sign_in_again(visit, Ended::without_it, back);
}

bool is_own_unsent(Visit const& visit) {
    return app::is_form_of(store_of(visit), visit.site.entity, typed(visit, "formulario"),
                           visit.visitor->person.id);
}

void note_sent(Visit const& visit, http::Response const& response) {
    bool const is_taken = static_cast<int>(response.status) < 400;
    if (is_taken && visit.request.method == http::Method::post && !typed(visit, waited).empty())
        app::drop_unsent_form(store_of(visit), visit.site.entity, visit.visitor->person.id);
}

http::Response unsent_form(Visit const& visit) {
    auto const form = app::find_unsent_form(store_of(visit), visit.site.entity,
                                            visit.visitor->person.id, visit.site.now());
    if (!form) return nothing_waits(visit);
    auto const fields = http::parse_form(form->fields);
    if (!fields) return nothing_waits(visit);
    auto const title = std::string(visit.tr("This is what you were going to send"));
    auto const plan = plan_of_form(visit, *form);
    auto const back = Url::parse(form->back).value_or(visit.link({"mi-trabajo"}));
    auto content = fragment(
        h1(title),
        p(cls("app-bajada"),
          visit.tr("Your session had ended when it came ({moment}), so nothing was done.",
                   fmt::arg("moment", moment_words(visit, form->at)))),
        when(plan.has_value(),
             [&] {
                 auto const name = exchange::cell_characters(plan->draft.front().text("name"));
                 return p(strong(name.empty() ? plan->formulation.plan : name));
             }),
        what_was_typed(visit, *form, plan, *fields),
        div(cls("app-acciones"), send_form(visit, *form, *fields),
            session_form(visit, own_page(visit), {}, std::string(visit.tr("Do not send it")),
                         c::ButtonKind::second)),
        p(a(href(back), visit.tr("Back to the page where you typed it"))));
    return staff_page(visit, {.title = title}, std::move(content));
}

http::Response leave_unsent_form(Visit const& visit) {
    app::drop_unsent_form(store_of(visit), visit.site.entity, visit.visitor->person.id);
    return http::see_other(std::string(visit.link({"mi-trabajo"}).text()));
}

}  // namespace web::staff
