// A comment without an account: the form, what will be sent, and sending it. Sent twice with the
// same form it is one comment.
#include <algorithm>

#include "app/consultation/send_comment.hpp"
#include "documents/consultation/consultation_words.hpp"
#include "documents/people/refusal_text.hpp"
#include "kit/text/number.hpp"
#include "web/components/asset_names.hpp"
#include "web/components/form.hpp"
#include "web/components/observation.hpp"
#include "web/components/summary_list.hpp"
#include "web/pages/consultation/consultation.hpp"
#include "web/pages/consultation/consulted.hpp"
#include "web/pages/errors.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/origin.hpp"
#include "web/portal/own_site.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::pages {

using namespace html;
namespace c = components;
using staff::typed;

namespace {

using Refused = std::optional<domain::Refusal>;

// What a form brings, in this order; the trap is not among them.
constexpr std::array carried{"meta",   "tema",      "comentario", "nombre",
                             "correo", "localidad", "autorizo",   "envio"};

// A form of which something was typed already, or the address that begins one.
std::string field(Visit const& visit, std::string_view name) {
    if (auto const value = visit.request.form.find(name)) return std::string(*value);
    return std::string(visit.request.query.find(name).value_or(""));
}

std::string goal_title(app::WholeConsultation const& of, std::string const& path) {
    for (auto const& goal : of.goals)
        if (goal.path == path) return goal.title;
    return {};
}

Html about_field(Visit const& visit, app::WholeConsultation const& of, Refused const& refusal) {
    c::ChoiceField choice{.id = "meta",
                          .name = "meta",
                          .label = std::string(visit.tr("What you comment on")),
                          .choices = {{"", std::string(visit.tr("The plan as a whole"))}},
                          .chosen = field(visit, "meta")};
    for (auto const& goal : of.goals)
        choice.choices.push_back({goal.path, goal.path + " " + short_title(goal.title)});
    return c::select_field(
        {.choice = std::move(choice), .problem = staff::problem_of(visit, refusal, "meta")});
}

Html topic_field(Visit const& visit, Refused const& refusal) {
    c::ChoiceField choice{.id = "tema",
                          .name = "tema",
                          .label = std::string(visit.tr("Topic")),
                          .choices = {},
                          .chosen = field(visit, "tema")};
    for (auto const& topic : domain::topic_tokens)
        choice.choices.push_back({std::string(topic.token),
                                  std::string(documents::topic_name(visit.language, topic.value))});
    return c::select_field(
        {.choice = std::move(choice), .problem = staff::problem_of(visit, refusal, "tema")});
}

// People do not see it; programs fill whatever there is.
Html trap(Visit const& visit) {
    return div(cls("app-trampa"), aria_hidden(),
               label(for_id("sitio"), visit.tr("Leave this field empty")),
               input(id("sitio"), name("sitio"), type("text"), tabindex(-1), autocomplete("off")));
}

Html who_fields(Visit const& visit, domain::Consultation const& of, Refused const& refusal) {
    auto const one = [&](char const* name, std::string label, char const* autocomplete,
                         std::string hint = {}, char const* type = "text") {
        return c::input_field({.name = name,
                               .label = std::move(label),
                               .hint = std::move(hint),
                               .type = type,
                               .value = field(visit, name),
                               .autocomplete = autocomplete,
                               .problem = staff::problem_of(visit, refusal, name)});
    };
    return html::fieldset(
        cls("govuk-fieldset"),
        html::legend(cls("govuk-fieldset__legend govuk-fieldset__legend--m"),
                     visit.tr("About you (optional)")),
        p(documents::personal_notice(visit.language, of, visit.site.retention_days)),
        one("nombre", std::string(visit.tr("Name (optional)")), "name"),
        one("correo", std::string(visit.tr("E-mail, to answer you (optional)")), "email",
            std::string(visit.tr("You get one mail, when your comment is answered.")), "email"),
        one("localidad", std::string(visit.tr("Locality or municipality (optional)")),
            "address-level2"),
        c::check_field(
            {.name = "autorizo",
             .label = std::string(documents::consent_text(visit.language)),
             .hint = std::string(visit.tr("Only needed if you gave any of these data.")),
             .chosen = field(visit, "autorizo") == "si" ? c::Chosen::yes : c::Chosen::no,
             .more = fragment(" ", a(href(visit.link({"privacidad"})), visit.tr("Policy"))),
             .problem = staff::problem_of(visit, refusal, "autorizo")}));
}

Html hidden(std::string_view name, std::string const& content) {
    return input(type("hidden"), html::name(name), value(content));
}

http::Response never_kept(http::Response response) {
    response.headers.set("Cache-Control", "no-store");
    return response;
}

http::Status status_of(Refused const& refusal) {
    using enum domain::RefusalKind;
    if (!refusal) return http::Status::ok;
    if (refusal->kind == consultation_closed) return http::Status::conflict;
    if (refusal->kind == too_many_comments) return http::Status::too_many_requests;
    return http::Status::unprocessable_content;
}

http::Response shown_form(Visit const& visit, app::WholeConsultation const& of,
                          Refused const& refusal) {
    auto const submission = field(visit, "envio");
    // What was sent with a form stays sent: what is said otherwise is another.
    bool const is_new =
        submission.empty() || (refusal && refusal->kind == domain::RefusalKind::key_reused);
    auto fields = fragment(
        hidden("envio", is_new ? visit.site.new_token() : submission),
        about_field(visit, of, refusal),
        c::area_field(
            {.name = "comentario",
             .label = std::string(visit.tr("Your comment")),
             .hint = visit.tr(
                 "At most {most} characters. Say nothing here that lets "
                 "others know who you are.",
                 fmt::arg("most", text::number(visit.language,
                                               std::to_string(domain::comment_characters_max)))),
             .value = field(visit, "comentario"),
             .rows = 8,
             .problem = staff::problem_of(visit, refusal, "comentario"),
             .limit =
                 c::TextLimit{
                     .most = domain::comment_characters_max,
                     .left = visit.tr("Characters left: {count}", fmt::arg("count", "#")),
                     .over = visit.tr("Characters too many: {count}", fmt::arg("count", "#"))}}),
        topic_field(visit, refusal), trap(visit), who_fields(visit, of.consultation, refusal),
        hidden("paso", "revisar"));
    auto const title = std::string(visit.tr("Comment on the draft"));
    auto content =
        fragment(staff::refusal_summary(visit, refusal), h1(title),
                 p(cls("app-bajada"), stated(visit, of.consultation.name), " · ",
                   documents::deadline(visit.language, of.consultation, visit.today)),
                 div(cls("app-forma"),
                     c::post_form({.address = comment_address(visit, of.consultation.number),
                                   .fields = std::move(fields),
                                   .button = std::string(visit.tr("Review and send"))})),
                 script(assets::contador_js, attr("defer"), type("module")));
    return never_kept(
        consultation_page(visit, of.consultation, title, std::move(content), status_of(refusal)));
}

http::Response closed(Visit const& visit, app::WholeConsultation const& of) {
    domain::Refusal const refusal{.kind = domain::RefusalKind::consultation_closed,
                                  .day = of.consultation.closes};
    auto const title = std::string(visit.tr("This consultation is closed"));
    auto const results =
        visit.link({"participa", std::to_string(of.consultation.number), "resultados"});
    return never_kept(
        consultation_page(visit, of.consultation, title,
                          fragment(h1(title), p(documents::refusal_text(visit.language, refusal)),
                                   p(a(href(results), visit.tr("Comments and answers")))),
                          http::Status::conflict));
}

app::SendComment command_of(Visit const& visit, domain::Consultation const& of) {
    app::SendComment command{.occasion = staff::occasion_of(visit),
                             .consultation = of.number,
                             .submission = typed(visit, "envio"),
                             .token = visit.site.new_token(),
                             .origin = {},
                             .goal = typed(visit, "meta"),
                             .topic = typed(visit, "tema"),
                             .words = typed(visit, "comentario"),
                             .who = {.name = typed(visit, "nombre"),
                                     .email = typed(visit, "correo"),
                                     .locality = typed(visit, "localidad")},
                             .trap = typed(visit, "sitio")};
    command.origin = origin_of(command.occasion.peer);
    if (typed(visit, "autorizo") == "si") command.who.consent = app::consent_version;
    return command;
}

// As it will be kept: a line ends with one character.
std::string comment_words(Visit const& visit) {
    auto words = typed(visit, "comentario");
    std::erase(words, '\r');
    return words;
}

// Everything as it will be sent, with two ways on: send it, or change it.
http::Response review(Visit const& visit, app::WholeConsultation const& of) {
    auto const path = typed(visit, "meta");
    auto const said = [&](char const* name) {
        auto const value = typed(visit, name);
        return html::text(value.empty() ? std::string(visit.tr("Not said")) : value);
    };
    auto const topic = *domain::topic_tokens.find(typed(visit, "tema"));
    Html fields;
    for (auto const* name : carried)
        fields += hidden(name, typed(visit, name));
    auto const title = std::string(visit.tr("Review your comment"));
    auto const address = comment_address(visit, of.consultation.number);
    auto content = fragment(
        h1(title), p(visit.tr("It has not been sent yet.")),
        c::summary_list(
            {{std::string(visit.tr("About")),
              path.empty() ? html::text(visit.tr("The plan as a whole"))
                           : fragment(strong(path), " ", stated(visit, goal_title(of, path)))},
             {std::string(visit.tr("Your comment")), div(cls("app-dicho"), comment_words(visit))},
             {std::string(visit.tr("Topic")),
              html::text(documents::topic_name(visit.language, topic))},
             {std::string(visit.tr("Name")), said("nombre")},
             {std::string(visit.tr("E-mail")), said("correo")},
             {std::string(visit.tr("Locality or municipality")), said("localidad")}}),
        form(method("post"), action(address), attr("novalidate"), std::move(fields),
             div(cls("app-acciones"),
                 button(cls("app-boton"), type("submit"), name("paso"), value("enviar"),
                        visit.tr("Send the comment")),
                 button(cls("app-boton app-boton--segundo"), type("submit"), name("paso"),
                        value("corregir"), visit.tr("Change it")))));
    return never_kept(consultation_page(visit, of.consultation, title, std::move(content)));
}

http::Response refused(Visit const& visit, app::WholeConsultation const& of,
                       domain::Refusal const& refusal) {
    if (refusal.kind == domain::RefusalKind::consultation_closed) return closed(visit, of);
    return shown_form(visit, of, refusal);
}

}  // namespace

http::Response comment_form(Visit const& visit) {
    auto const of = consultation_asked(visit);
    if (!of) return not_found(visit);
    if (state_of(visit, of->consultation) != domain::ConsultationState::open)
        return closed(visit, *of);
    // A link that names a goal of another draft, or of none, does not become a general comment.
    auto const goal = visit.request.query.find("meta").value_or("");
    auto const found = std::ranges::find(of->goals, goal, &storage::ConsultedGoal::path);
    if (goal.empty() || found != of->goals.end()) return shown_form(visit, *of, std::nullopt);
    return shown_form(visit, *of,
                      domain::Refusal{domain::RefusalKind::comment_goal_unknown, "meta"});
}

http::Response send_comment(Visit const& visit) {
    auto const of = consultation_asked(visit);
    if (!of) return not_found(visit);
    if (!comes_from_here(visit))
        return bad_query(visit, std::string(visit.tr("The form comes from another site.")));
    auto const step = typed(visit, "paso");
    if (step == "corregir" || typed(visit, "envio").empty())
        return shown_form(visit, *of, std::nullopt);
    auto const command = command_of(visit, of->consultation);
    if (step != "enviar") {
        auto const checked = app::check_comment(staff::store_of(visit), command);
        return checked ? review(visit, *of) : refused(visit, *of, checked.error());
    }
    auto const sent = app::send_comment(staff::store_of(visit), command);
    if (!sent) return refused(visit, *of, sent.error());
    return http::see_other(std::string(
        visit.link({"participa", "aporte", sent->code().text()}).query("nuevo", "si").text()));
}

}  // namespace web::pages
