#include "web/staff/gate.hpp"

#include "app/people/refuse_access.hpp"
#include "app/people/visitor.hpp"
#include "documents/plan/formulation_words.hpp"
#include "kit/crypto/equal.hpp"
#include "web/pages/errors.hpp"
#include "web/portal/own_site.hpp"
#include "web/staff/session_cookie.hpp"
#include "web/staff/sign_in.hpp"
#include "web/staff/staff_visit.hpp"

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

http::Response not_permitted(Visit const& visit, domain::Permission permission) {
    app::refuse_access(store_of(visit), occasion_of(visit), visit.request.path);
    auto const title = std::string(visit.tr("You may not do this"));
    return staff_page(
        visit, {.title = title},
        fragment(
            h1(title),
            p(visit.tr("Your roles of today do not allow it. Whoever "
                       "administers people can give you a role that does: "
                       "{roles}.",
                       fmt::arg("roles", documents::roles_that_may(visit.language, permission)))),
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

http::Response passed(Visit const& visit, RouteRow const& row) {
    auto const& access = row.access;
    if (row.method == http::Method::post && !is_our_form(visit)) return foreign_form(visit);
    if (access.who == Access::Who::anyone) return row.handler(visit);
    if (visit.visitor == nullptr) return ask_to_sign_in(visit);
    if (!is_at_its_step(visit, access)) return next_step(visit);
    return may_pass(visit, access) ? row.handler(visit) : not_permitted(visit, *access.permission);
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
