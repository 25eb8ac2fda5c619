#include "web/api/plans.hpp"

#include "documents/finding_text.hpp"
#include "domain/measurement/derivation.hpp"
#include "domain/plan/locate.hpp"
#include "exchange/derivation_json.hpp"
#include "exchange/evaluation_json.hpp"
#include "exchange/findings_json.hpp"
#include "exchange/plan_document/plan_document.hpp"
#include "kit/json/writer.hpp"
#include "web/api/asked.hpp"

namespace web::api {
namespace {

void write_head(json::Writer& writer, app::EditionHead const& head) {
    writer.begin_object().member("code", head.code).key("edition").integer(head.number);
    writer.member("name", head.name).member("owner", head.owner);
    writer.member("instrument", domain::instrument_tokens.token(head.instrument));
    writer.member("from", head.from.text()).member("to", head.to.text());
    writer.member("issued_at", head.issued_at.text()).member("sha256", head.digest);
    writer.key("goals").integer(head.goals).end_object();
}

http::Response heads(std::span<app::EditionHead const> list) {
    std::string body;
    json::Writer writer(body, json::Layout::indented);
    writer.begin_array();
    for (auto const& head : list)
        write_head(writer, head);
    writer.end_array();
    return http::json(std::move(body));
}

exchange::DerivationSource source_of(Visit const& visit, Asked const& asked) {
    return {.program_version = visit.site.program_version,
            .edition = asked.edition->head.number,
            .digest = asked.edition->head.digest,
            .how_to_recompute = {std::string(text::tr(
                asked.language,
                "Divide what was executed by what was programmed, as the formula of each "
                "goal says; then average by weight, as each node says. Round only at the end."))}};
}

}  // namespace

http::Response list_plans(Visit const& visit) {
    return heads(visit.site.library.catalogue()->plans);
}

http::Response list_editions(Visit const& visit) {
    auto const asked = ask(visit);
    if (!asked) return asked.error();
    return heads(visit.site.library.editions(asked->plan().code));
}

http::Response get_plan(Visit const& visit) {
    auto const asked = ask(visit);
    if (!asked) return asked.error();
    return http::json(exchange::write_plan_document(asked->plan()));
}

http::Response evaluation(Visit const& visit) {
    auto const asked = ask(visit);
    if (!asked) return asked.error();
    auto const kept = visit.site.library.evaluate(asked->edition, asked->at, asked->scope);
    return http::json(exchange::evaluation_json(kept->evaluation, json::Layout::indented));
}

http::Response derivation(Visit const& visit) {
    auto const asked = ask(visit);
    if (!asked) return asked.error();
    auto const kept = visit.site.library.evaluate(asked->edition, asked->at, asked->scope);
    auto const source = source_of(visit, *asked);
    auto const path = visit.request.query.find("path").value_or("");
    if (path.empty())
        return http::json(exchange::derivation_json(kept->evaluation, kept->evaluation.root, {},
                                                    source, json::Layout::indented));
    auto const places = domain::locate(asked->plan(), path);
    if (places.size() != 1)
        return problem(
            http::Status::not_found, "Not found",
            places.empty()
                ? "no node or goal of the plan has this path of codes"
                : "several have this code: give the path from the plan down, such as 3/543");
    auto const& place = places.front();
    return http::json(place.goal != nullptr
                          ? exchange::derivation_json(
                                kept->evaluation, domain::result_of(kept->evaluation, *place.goal),
                                place.path(), source, json::Layout::indented)
                          : exchange::derivation_json(
                                kept->evaluation, domain::result_of(kept->evaluation, *place.node),
                                place.path(), source, json::Layout::indented));
}

http::Response findings(Visit const& visit) {
    auto const asked = ask(visit);
    if (!asked) return asked.error();
    auto const message = [&](domain::Finding const& finding) {
        return documents::sentence(asked->language, finding);
    };
    return http::json(
        exchange::findings_json(asked->edition->findings(), message, json::Layout::indented));
}

}  // namespace web::api
