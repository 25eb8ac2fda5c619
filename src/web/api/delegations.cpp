#include "web/api/delegations.hpp"

#include "app/people/delegations.hpp"
#include "web/api/answers.hpp"
#include "web/api/fields.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::api {
namespace {

http::Response listed(Visit const& visit, app::Delegations const& known) {
    return list_of(known.list, [&](json::Writer& writer, storage::DelegationRow const& one) {
        auto const& delegation = one.delegation;
        writer.member("delegation", delegation.id).member("delegator", delegation.delegator);
        writer.member("delegate", delegation.delegate);
        writer.member("role", domain::role_tokens.token(one.held.role));
        writer.member("unit", delegation.unit).member("from", delegation.from.text());
        writer.member("until", delegation.until.text());
        writer.key("ended").truth(delegation.is_ended());
        writer.key("in_force").truth(one.lent_on(visit.today).has_value());
    });
}

}  // namespace

http::Response list_own_delegations(Visit const& visit) {
    return listed(visit, app::list_delegations_of(staff::store_of(visit), visit.site.entity,
                                                  visit.visitor->person.id));
}

http::Response list_all_delegations(Visit const& visit) {
    return listed(visit, app::list_delegations(staff::store_of(visit), visit.site.entity));
}

http::Response delegate_role(Visit const& visit) {
    Fields in(visit);
    app::DelegateRole command{.occasion = staff::occasion_of(visit),
                              .delegation_id = visit.site.new_token(),
                              .delegator = visit.visitor->person.id,
                              .role_id = in.text("role"),
                              .delegate_email = in.text("email"),
                              .unit = in.text("unit"),
                              .from = in.day("from").value_or(visit.today),
                              .until = {}};
    auto const until = in.day("until");
    if (auto flaw = in.flaw()) return std::move(*flaw);
    if (!until) return refused(domain::Refusal{domain::RefusalKind::day_missing, "hasta"}, visit);
    command.until = *until;
    return named(visit, app::delegate_role(staff::store_of(visit), command), "role",
                 command.role_id, http::Status::created);
}

http::Response end_delegation(Visit const& visit) {
    std::string const delegation(visit.arguments["delegation"]);
    return named(visit,
                 app::end_delegation(staff::store_of(visit), {.occasion = staff::occasion_of(visit),
                                                              .delegation_id = delegation}),
                 "delegation", delegation);
}

}  // namespace web::api
