// The reference page: what the OpenAPI document says, for people.
#include "kit/html/html.hpp"
#include "web/api/examples.hpp"
#include "web/api/openapi.hpp"
#include "web/components/table.hpp"
#include "web/portal/layout.hpp"

namespace web::api {

using namespace html;
namespace c = components;

namespace {

std::string joined(std::span<std::string_view const> words) {
    std::string list;
    for (auto const word : words)
        list.append(list.empty() ? "" : ", ").append(word);
    return list;
}

std::string_view place_words(Visit const& visit, Parameter::In in) {
    switch (in) {
        case Parameter::In::path:
            return visit.tr("path");
        case Parameter::In::query:
            return visit.tr("query");
        case Parameter::In::header:
            break;
    }
    return visit.tr("header");
}

// An address to follow; or what a program sends.
Html try_it(Visit const& visit, Operation const& operation) {
    if (!operation.call) {
        auto const example = Url::parse(operation.example).value_or(Url("/api"));
        return p(visit.tr("Try it:"), " ", a(href(example), operation.example));
    }
    auto const request = example_of(operation).find("request");
    auto const scope = operation.call->permission
                           ? std::string(domain::token_scope_tokens.token(
                                 domain::scope_of(*operation.call->permission)))
                           : std::string();
    bool const is_open = operation.call->key == Call::Key::none;
    return fragment(
        when(is_open, [&] { return p(visit.tr("It needs no key.")); }),
        when(!scope.empty(), [&] { return p(visit.tr("Scope of the key:"), " ", code(scope)); }),
        when(request.has_value(),
             [&] { return p(visit.tr("Sends:"), " ", code(request->raw())); }));
}

Html operation_section(Visit const& visit, Operation const& operation) {
    c::Table table{
        .id = std::string(operation.id),
        .caption = visit.tr("Parameters of {operation}", fmt::arg("operation", operation.id)),
        .columns = {{std::string(visit.tr("Name"))},
                    {std::string(visit.tr("Where"))},
                    {std::string(visit.tr("What it means"))},
                    {std::string(visit.tr("Example"))}},
        .rows = {},
        .totals = {}};
    auto const parameters = parameters_of(operation);
    for (auto const& parameter : parameters)
        table.rows.push_back(
            {c::markup(code(parameter.name)), c::words(place_words(visit, parameter.in)),
             c::words(visit.tr(parameter.description)), c::markup(code(parameter.example))});
    return fragment(h3(code(http::method_names.token(operation.method), " ", operation.path)),
                    p(visit.tr(operation.summary), " (", joined(operation.media_types), ")"),
                    when(!parameters.empty(), [&] { return c::table(table); }),
                    try_it(visit, operation));
}

// Of the first operation: titles are in two languages, addresses in neither.
std::string part_id(CallPart const& part) {
    return "parte-" + std::string(part.list.front().id);
}

Html part_section(Visit const& visit, CallPart const& part) {
    return fragment(h2(id(part_id(part)), visit.tr(part.title)),
                    each(part.list, [&](Operation const& operation) {
                        return operation_section(visit, operation);
                    }));
}

}  // namespace

http::Response reference(Visit const& visit) {
    auto content = fragment(
        h1(visit.tr("Programming interface")),
        p(cls("app-bajada"),
          visit.tr("Everything that is published, for programs: read-only, without a key. "
                   "Decimals are texts, so that nobody rounds them on the way.")),
        p(a(href("/api/openapi.json"), "OpenAPI 3.1"), " · ",
          visit.tr("Answers carry an ETag; send it back in If-None-Match to be told that nothing "
                   "changed.")),
        h2(visit.tr("What is published")),
        each(operations(),
             [&](Operation const& operation) { return operation_section(visit, operation); }),
        h2(visit.tr("The work on plans")),
        p(visit.tr("With a key of your own, and as far as it and your roles allow. You make it in "
                   "your profile; send it as Authorization: Bearer. Whatever is refused says why "
                   "in application/problem+json.")),
        ul(each(call_parts(),
                [&](CallPart const& part) {
                    return li(
                        a(href(visit.link({"api"}).fragment(part_id(part))), visit.tr(part.title)));
                })),
        each(call_parts(), [&](CallPart const& part) { return part_section(visit, part); }));
    PageText text{.title = std::string(visit.tr("Programming interface")),
                  .description = std::string(visit.tr("The API of the portal.")),
                  .section = Section::open_data};
    text.path = {{std::string(visit.tr("Open data")), visit.link({"datos-abiertos"})}};
    return page(visit, std::move(text), std::move(content));
}

}  // namespace web::api
