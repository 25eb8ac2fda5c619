#include "web/staff/gate.hpp"

#include "app/people/directory.hpp"
#include "app/people/refuse_access.hpp"
#include "app/people/visitor.hpp"
#include "documents/people/people_names.hpp"
#include "documents/plan/formulation_words.hpp"
#include "kit/crypto/equal.hpp"
#include "web/pages/errors.hpp"
#include "web/portal/own_site.hpp"
#include "web/staff/session_cookie.hpp"
#include "web/staff/sign_in.hpp"
#include "web/staff/staff_visit.hpp"
#include "web/staff/unsent_form.hpp"

namespace web::staff {
namespace {

using namespace html;

bool is_our_form(Visit const& visit) {
    if (!comes_from_here(visit)) return false;
    return visit.visitor == nullptr ||
           crypto::equal_in_constant_time(typed(visit, "formulario"),
                                          visit.visitor->session.form_token);
}

http::Response foreign_form(Visit const& visit) {
    auto const title = std::string(visit.tr("This form is not valid any more"));
    return staff_page(
        visit, {.title = title},
        fragment(h1(title), p(visit.tr("You may have signed in again in another window. Go back, "
                                       "load the page again and repeat what you did."))),
        http::Status::forbidden);
}

// Those who give roles today, by name.
std::string who_gives_roles(Visit const& visit) {
    std::string names;
    for (auto const& [person, roles, has_factor] :
         app::load_directory(store_of(visit), visit.site.entity).people)
        if (person.state == domain::PersonState::active &&
            domain::may_somewhere(roles, domain::Permission::manage_people, visit.today))
            names.append(names.empty() ? "" : ", ").append(person.name);
    return names;
}

http::Response not_permitted(Visit const& visit, domain::Permission permission) {
    app::refuse_access(store_of(visit), occasion_of(visit), visit.request.path);
    auto const title = std::string(visit.tr("You may not do this"));
    return staff_page(
        visit, {.title = title},
        fragment(
            h1(title),
            p(visit.tr(
                "You do not have the permission to {permission}.",
                fmt::arg("permission", documents::permission_name(visit.language, permission)))),
            p(visit.tr("It belongs to these roles: {roles}. Who gives roles: {names}.",
                       fmt::arg("roles", documents::roles_that_may(visit.language, permission)),
                       fmt::arg("names", who_gives_roles(visit)))),
            p(a(href(visit.link({"mi-trabajo"})), visit.tr("My work")))),
        http::Status::forbidden);
}

// Where a session that does not reach far enough is made to.
http::Response next_step(Visit const& visit) {
    bool const waits = visit.visitor->waits_for_code();
    return http::see_other(std::string(
        (waits ? visit.link({"ingreso", "codigo"}) : visit.link({"segundo-factor"})).text()));
}

// What this step is for: a session that waits for its code, or one that has none to give yet.
bool is_at_its_step(Visit const& visit, Access const& access) {
    if (access.who == Access::Who::waiting) return visit.visitor->waits_for_code();
    if (access.who == Access::Who::enrolling) return !visit.visitor->waits_for_code();
    return access.who == Access::Who::leaving || visit.visitor->is_whole(visit.today);
}

// Of an earlier session of the same person: nothing is done with it before they look at it.
http::Response not_of_this_session(Visit const& visit, Access const& access) {
    bool const is_at_work = access.who == Access::Who::staff && comes_from_here(visit);
    if (is_at_work && visit.visitor->is_whole(visit.today) && is_own_unsent(visit))
        return keep_for_later(visit);
    return foreign_form(visit);
}

http::Response nobody_known(Visit const& visit, RouteRow const& row) {
    bool const was_at_work =
        row.method == http::Method::post && row.access.who == Access::Who::staff;
    return was_at_work ? keep_for_later(visit) : ask_to_sign_in(visit);
}

http::Response passed(Visit const& visit, RouteRow const& row) {
    auto const& access = row.access;
    if (row.method == http::Method::post && !is_our_form(visit))
        return visit.visitor == nullptr ? foreign_form(visit) : not_of_this_session(visit, access);
    if (access.who == Access::Who::anyone) return row.handler(visit);
    if (visit.visitor == nullptr) return nobody_known(visit, row);
    if (!is_at_its_step(visit, access)) return next_step(visit);
    if (!may_pass(visit, access)) return not_permitted(visit, *access.permission);
    auto response = row.handler(visit);
    note_sent(visit, response);
    return response;
}

std::optional<app::Visitor> visitor_of(Visit const& visit) {
    auto const token = session_token(visit);
    if (!token) return std::nullopt;
    return app::find_visitor(*visit.site.store, visit.site.entity, *token, visit.site.now());
}

}  // namespace

bool is_signed_in(Visit const& visit) {
    if (visit.site.store == nullptr) return false;
    auto const visitor = visitor_of(visit);
    return visitor && visitor->is_whole(visit.today);
}

bool may_pass(Visit const& visit, Access const& access) {
    if (!access.permission) return true;
    if (access.reach == Access::Reach::of_the_entity)
        return visit.visitor->may(*access.permission, visit.today);
    return domain::may_somewhere(visit.visitor->roles, *access.permission, visit.today);
}

http::Response answer(Visit visit, RouteRow const& row) {
    if (visit.site.store == nullptr) return pages::not_found(visit);
    auto const visitor = visitor_of(visit);
    // Signing in begins anew, whoever was signed in before.
    bool const begins = row.access.who == Access::Who::anyone;
    if (visitor && !begins) visit.visitor = &*visitor;
    if (visit.visitor != nullptr) visit.page_key = visit.site.new_token();
    auto response = passed(visit, row);
    response.headers.set("Cache-Control", "no-store");
    response.headers.set("Referrer-Policy", "same-origin");
    return response;
}

}  // namespace web::staff
