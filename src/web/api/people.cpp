#include "web/api/people.hpp"

#include <algorithm>

#include "app/people/corrections.hpp"
#include "web/api/answers.hpp"
#include "web/api/fields.hpp"
#include "web/api/role_json.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::api {
namespace {

std::string person_of(Visit const& visit) {
    return std::string(visit.arguments["person"]);
}

std::string unit_of(Visit const& visit) {
    return std::string(visit.arguments["unit"]);
}

void write_person(json::Writer& writer, app::PersonEntry const& entry) {
    auto const& person = entry.person;
    writer.begin_object().member("person", person.id).member("name", person.name);
    writer.member("email", person.email);
    writer.member("state", domain::person_state_tokens.token(person.state));
    writer.key("second_factor").truth(entry.has_second_factor);
    write_roles(writer, entry.roles);
    writer.end_object();
}

app::RoleAsked role_asked(Visit const& visit, Fields& in) {
    auto const role = domain::role_tokens.find(in.text("role"));
    app::RoleAsked asked{.role_id = visit.site.new_token(),
                         .role = role.value_or(domain::Role::process_leader),
                         .unit = in.text("unit"),
                         .from = in.day("from").value_or(visit.today),
                         .until = in.day("until")};
    if (!role) asked.unread.push_back({domain::RefusalKind::role_unknown, "rol"});
    return asked;
}

// Whether the link goes by mail too, where the program sends any.
app::Mailed mailed_asked(Visit const& visit, Fields& in) {
    bool const is_asked = in.truth("mail");
    return is_asked && visit.site.sends_mail ? app::Mailed::yes : app::Mailed::no;
}

// Handed over by whoever asked; it is good once.
http::Response link_answer(Visit const& visit, std::string const& person, std::string const& token,
                           http::Status status) {
    std::string body;
    json::Writer(body)
        .begin_object()
        .member("person", person)
        .member("link", visit.absolute(visit.link({"enlace", token})).text())
        .end_object();
    return http::json(std::move(body), status);
}

http::Response done(Visit const& visit, domain::Outcome<void> const& outcome,
                    http::Status status = http::Status::ok) {
    return named(visit, outcome, "person", person_of(visit), status);
}

}  // namespace

http::Response list_people(Visit const& visit) {
    auto const directory = app::load_directory(staff::store_of(visit), visit.site.entity);
    std::string body;
    json::Writer writer(body, json::Layout::indented);
    writer.begin_array();
    for (auto const& entry : directory.people)
        write_person(writer, entry);
    writer.end_array();
    return http::json(std::move(body));
}

http::Response get_person(Visit const& visit) {
    auto const directory = app::load_directory(staff::store_of(visit), visit.site.entity);
    auto const entry = std::ranges::find_if(directory.people, [&](app::PersonEntry const& one) {
        return one.person.id == person_of(visit);
    });
    if (entry == directory.people.end())
        return refused(domain::Refusal{domain::RefusalKind::person_unknown}, visit);
    std::string body;
    json::Writer writer(body, json::Layout::indented);
    write_person(writer, *entry);
    return http::json(std::move(body));
}

http::Response invite_person(Visit const& visit) {
    Fields in(visit);
    auto const mailed = mailed_asked(visit, in);
    auto const id = visit.site.new_token();
    auto name = in.text("name");
    auto email = in.text("email");
    auto role = role_asked(visit, in);
    if (auto flaw = in.flaw()) return std::move(*flaw);
    auto const invited =
        app::invite_person(staff::store_of(visit), {.occasion = staff::occasion_of(visit),
                                                    .person_id = id,
                                                    .link_token = visit.site.new_token(),
                                                    .name = std::move(name),
                                                    .email = std::move(email),
                                                    .role = std::move(role),
                                                    .mailed = mailed});
    if (!invited) return refused(invited.error(), visit);
    return link_answer(visit, id, invited->token, http::Status::created);
}

http::Response grant_role(Visit const& visit) {
    Fields in(visit);
    auto role = role_asked(visit, in);
    if (auto flaw = in.flaw()) return std::move(*flaw);
    return done(visit,
                app::grant_role(staff::store_of(visit), {.occasion = staff::occasion_of(visit),
                                                         .person = person_of(visit),
                                                         .role = std::move(role)}),
                http::Status::created);
}

http::Response end_role(Visit const& visit) {
    return done(visit, app::end_role(staff::store_of(visit),
                                     {.occasion = staff::occasion_of(visit),
                                      .person = person_of(visit),
                                      .role_id = std::string(visit.arguments["role"])}));
}

http::Response offer_reset(Visit const& visit) {
    using Also = app::OfferReset::Also;
    Fields in(visit);
    auto const also = in.text("also");
    auto const mailed = mailed_asked(visit, in);
    auto identity = in.text("identity");
    auto password = in.text("password");
    if (auto flaw = in.flaw()) return std::move(*flaw);
    auto const offered = app::offer_reset(
        staff::store_of(visit),
        {.occasion = staff::occasion_of(visit),
         .person = person_of(visit),
         .link_token = visit.site.new_token(),
         .identity = std::move(identity),
         .proof = {.password = std::move(password)},
         .also = also == "second-factor" ? Also::second_factor : Also::password_alone,
         .mailed = mailed});
    if (!offered) return refused(offered.error(), visit);
    return link_answer(visit, person_of(visit), offered->token, http::Status::created);
}

http::Response deactivate_person(Visit const& visit) {
    return done(visit, app::deactivate_person(
                           staff::store_of(visit),
                           {.occasion = staff::occasion_of(visit), .person = person_of(visit)}));
}

http::Response list_units(Visit const& visit) {
    auto const directory = app::load_directory(staff::store_of(visit), visit.site.entity);
    std::string body;
    json::Writer writer(body, json::Layout::indented);
    writer.begin_array();
    for (auto const& unit : directory.units.all()) {
        writer.begin_object().member("code", unit.code).member("name", unit.name);
        writer.member("kind", domain::unit_kind_tokens.token(unit.kind));
        if (unit.parent) writer.member("parent", *unit.parent);
        if (unit.closed_at) writer.member("closed_at", unit.closed_at->text());
        writer.end_object();
    }
    writer.end_array();
    return http::json(std::move(body));
}

http::Response correct_person(Visit const& visit) {
    Fields in(visit);
    app::CorrectPerson command{.occasion = staff::occasion_of(visit),
                               .person = person_of(visit),
                               .name = in.text("name"),
                               .email = in.text("email"),
                               .proof = {.password = in.text("password")}};
    if (auto flaw = in.flaw()) return std::move(*flaw);
    return done(visit, app::correct_person(staff::store_of(visit), command));
}

http::Response correct_unit(Visit const& visit) {
    Fields in(visit);
    auto const kind = in.token("kind", domain::unit_kind_tokens);
    auto parent = in.text("parent");
    domain::Unit unit{.code = unit_of(visit),
                      .name = in.text("name"),
                      .kind = kind.value_or(domain::UnitKind::process),
                      .parent = parent.empty() ? std::nullopt : std::optional(std::move(parent))};
    if (auto flaw = in.flaw()) return std::move(*flaw);
    auto const corrected = app::correct_unit(
        staff::store_of(visit), {.occasion = staff::occasion_of(visit), .unit = std::move(unit)});
    return named(visit, corrected, "code", unit_of(visit));
}

http::Response close_unit(Visit const& visit) {
    auto const closed = app::close_unit(
        staff::store_of(visit), {.occasion = staff::occasion_of(visit), .code = unit_of(visit)});
    return named(visit, closed, "code", unit_of(visit));
}

http::Response reopen_unit(Visit const& visit) {
    auto const opened = app::reopen_unit(
        staff::store_of(visit), {.occasion = staff::occasion_of(visit), .code = unit_of(visit)});
    return named(visit, opened, "code", unit_of(visit));
}

http::Response create_unit(Visit const& visit) {
    Fields in(visit);
    auto const kind = domain::unit_kind_tokens.find(in.text("kind"));
    domain::Unit unit{.code = in.text("code"),
                      .name = in.text("name"),
                      .kind = kind.value_or(domain::UnitKind::process),
                      .parent = in.text("parent")};
    if (auto flaw = in.flaw()) return std::move(*flaw);
    auto const code = unit.code;
    auto const created = app::create_unit(
        staff::store_of(visit), {.occasion = staff::occasion_of(visit), .unit = std::move(unit)});
    return named(visit, created, "code", code, http::Status::created);
}

}  // namespace web::api
