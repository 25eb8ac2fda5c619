#include "web/api/plans.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "documents/explanation/recompute.hpp"
#include "documents/finding_text.hpp"
#include "domain/measurement/derivation.hpp"
#include "domain/plan/locate.hpp"
#include "exchange/derivation_json.hpp"
#include "exchange/evaluation_json.hpp"
#include "exchange/findings_json.hpp"
#include "exchange/goal_list_json.hpp"
#include "exchange/plan_document/plan_document.hpp"
#include "kit/json/writer.hpp"
#include "web/api/asked.hpp"
#include "web/portal/demonstration.hpp"

namespace web::api {
namespace {

void write_head(json::Writer& writer, app::EditionHead const& head, domain::Plan const& plan) {
    writer.begin_object().member("code", head.code).key("edition").integer(head.number);
    writer.member("name", head.name).member("owner", head.owner);
    writer.member("instrument", domain::instrument_tokens.token(head.instrument));
    writer.member("from", head.from.text()).member("to", head.to.text());
    writer.member("issued_at", head.issued_at.text()).member("sha256", head.digest);
    writer.key("goals").integer(head.goals);
    writer.key("demonstration").truth(is_demonstration(plan)).end_object();
}

http::Response heads(Visit const& visit, std::span<app::EditionHead const> list) {
    std::string body;
    json::Writer writer(body, json::Layout::indented);
    writer.begin_array();
    for (auto const& head : list)
        write_head(writer, head, visit.site.library.find_edition(head.code, head.number)->plan);
    writer.end_array();
    return http::json(std::move(body));
}

exchange::DerivationSource source_of(Visit const& visit, Asked const& asked) {
    return {.program_version = visit.site.program_version,
            .edition = asked.edition->head.number,
            .digest = asked.edition->head.digest,
            .how_to_recompute = documents::how_to_recompute(asked.language)};
}

constexpr std::size_t goals_a_page = 100;

// What a program follows from one page of a list to the next (RFC 8288).
std::string link_to(Visit const& visit, std::int64_t number, std::string_view relation) {
    auto const url = visit.here_with({{"page", std::to_string(number)}});
    return fmt::format("<{}>; rel=\"{}\"", visit.absolute(url).text(), relation);
}

}  // namespace

http::Response list_plans(Visit const& visit) {
    return heads(visit, visit.site.library.catalogue()->plans);
}

http::Response list_editions(Visit const& visit) {
    auto const asked = ask(visit);
    if (!asked) return asked.error();
    return heads(visit, visit.site.library.editions_of_all_codes(asked->plan().code));
}

http::Response get_plan(Visit const& visit) {
    auto const asked = ask(visit);
    if (!asked) return asked.error();
    return http::json(exchange::write_plan_document(asked->plan()));
}

http::Response list_goals(Visit const& visit) {
    auto const asked = ask(visit);
    if (!asked) return asked.error();
    auto const stated_page = stated_number(visit, "page");
    if (!stated_page) return stated_page.error();
    auto const kept = visit.site.library.evaluate(asked->edition, asked->at, asked->scope);
    auto const path = visit.request.query.find("path").value_or("");
    auto const listed = exchange::goals_at(kept->evaluation, path);
    if (listed.empty() && !path.empty())
        return problem(http::Status::not_found, "Not found",
                       visit.tr("No goal stands at this path of codes or below it."));
    auto const pages = std::max<std::size_t>((listed.size() + goals_a_page - 1) / goals_a_page, 1);
    auto const number = static_cast<std::size_t>(stated_page->value_or(1));
    if (number > pages)
        return problem(http::Status::not_found, "Not found",
                       visit.tr("The last page of this list is {page}.", fmt::arg("page", pages)));
    auto const first = (number - 1) * goals_a_page;
    auto const shown =
        std::span(listed).subspan(first, std::min(goals_a_page, listed.size() - first));
    exchange::ListPage const at{.page = static_cast<std::int64_t>(number),
                                .pages = static_cast<std::int64_t>(pages),
                                .count = static_cast<std::int64_t>(listed.size())};
    auto response =
        http::json(exchange::goal_list_json(kept->evaluation, shown, at, json::Layout::indented));
    std::string links;
    if (at.page > 1) links = link_to(visit, at.page - 1, "prev");
    if (at.page < at.pages)
        links += (links.empty() ? "" : ", ") + link_to(visit, at.page + 1, "next");
    if (!links.empty()) response.headers.set("Link", links);
    return response;
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
