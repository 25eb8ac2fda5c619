#include "web/api/openapi.hpp"

#include "base/check.hpp"
#include "base/embedded.hpp"
#include "kit/html/html.hpp"
#include "kit/json/writer.hpp"
#include "web/api/operations.hpp"
#include "web/components/table.hpp"
#include "web/portal/layout.hpp"

namespace embedded {
std::span<base::EmbeddedFile const> schemas();
}

namespace web::api {
namespace {

using namespace html;
namespace c = components;

constexpr auto schemas_path = "#/components/schemas/";

void write_parameter(json::Writer& writer, Parameter const& parameter) {
    bool const in_path = parameter.in == Parameter::In::path;
    writer.begin_object().member("name", parameter.name).member("in", in_path ? "path" : "query");
    writer.key("required").truth(in_path).member("description", parameter.description);
    writer.key("schema").begin_object().member("type", "string").end_object();
    writer.member("example", parameter.example).end_object();
}

std::string_view schema_file(std::string_view name) {
    for (auto const& file : embedded::schemas())
        if (file.path == name) return file.bytes;
    base::violated("a schema that is not in docs/schema");
}

// What is JSON names its schema.
void write_response(json::Writer& writer, std::string_view status, std::string_view description,
                    std::span<std::string_view const> media_types, std::string_view schema) {
    writer.key(status).begin_object().member("description", description);
    writer.key("content").begin_object();
    for (auto const media_type : media_types) {
        writer.key(media_type).begin_object();
        if (media_type.ends_with("json"))
            writer.key("schema")
                .begin_object()
                .member("$ref", schemas_path + std::string(schema))
                .end_object();
        writer.end_object();
    }
    writer.end_object().end_object();
}

void write_operation(json::Writer& writer, Operation const& operation) {
    writer.key(operation.path).begin_object().key("get").begin_object();
    writer.member("operationId", operation.id).member("summary", operation.summary);
    writer.key("parameters").begin_array();
    for (auto const& parameter : operation.parameters)
        write_parameter(writer, parameter);
    writer.end_array().key("responses").begin_object();
    write_response(writer, "200", "The answer", operation.media_types, operation.schema);
    writer.key("304")
        .begin_object()
        .member("description", "What the If-None-Match of the call names")
        .end_object();
    if (!operation.parameters.empty()) {
        static constexpr std::array<std::string_view, 1> problem{"application/problem+json"};
        write_response(writer, "400", "A parameter that cannot be understood", problem, "Problem");
        write_response(writer, "404", "No such plan, edition, node or goal", problem, "Problem");
    }
    writer.end_object().end_object().end_object();
}

std::string joined(std::span<std::string_view const> words) {
    std::string list;
    for (auto const word : words)
        list.append(list.empty() ? "" : ", ").append(word);
    return list;
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
    for (auto const& parameter : operation.parameters)
        table.rows.push_back(
            {c::markup(code(parameter.name)),
             c::words(parameter.in == Parameter::In::path ? visit.tr("path") : visit.tr("query")),
             c::words(visit.tr(parameter.description)), c::markup(code(parameter.example))});
    auto const example = Url::parse(operation.example).value_or(Url("/api"));
    return fragment(h2(code("GET ", operation.path)),
                    p(visit.tr(operation.summary), " (", joined(operation.media_types), ")"),
                    when(!operation.parameters.empty(), [&] { return c::table(table); }),
                    p(visit.tr("Try it:"), " ", a(href(example), operation.example)));
}

}  // namespace

http::Response openapi(Visit const& visit) {
    std::string body;
    json::Writer writer(body, json::Layout::indented);
    writer.begin_object().member("openapi", "3.1.0").key("info").begin_object();
    writer.member("title", "Rumbo").member("version", visit.site.program_version);
    writer.member(
        "description",
        "Plans, goals, results and their reasons, read-only. Decimals are JSON strings, so that no "
        "reader turns them into binary floating point. Errors are application/problem+json.");
    writer.end_object().key("paths").begin_object();
    for (auto const& operation : operations())
        write_operation(writer, operation);
    writer.end_object();
    writer.key("components").begin_object();
    writer.key("schemas").raw(schema_file("rumbo-api-1.schemas.json"));
    writer.end_object().end_object();
    return http::json(std::move(body));
}

http::Response plan_schema(Visit const&) {
    return http::bytes("application/schema+json",
                       std::string(schema_file("rumbo-plan-1.schema.json")));
}

http::Response reference(Visit const& visit) {
    auto content = fragment(
        h1(visit.tr("Programming interface")),
        p(cls("app-bajada"),
          visit.tr("Everything that is published, for programs: read-only, without a key. "
                   "Decimals are texts, so that nobody rounds them on the way.")),
        p(a(href("/api/openapi.json"), "OpenAPI 3.1"), " · ",
          visit.tr("Answers carry an ETag; send it back in If-None-Match to be told that nothing "
                   "changed.")),
        each(operations(),
             [&](Operation const& operation) { return operation_section(visit, operation); }));
    PageText text{.title = std::string(visit.tr("Programming interface")),
                  .description = std::string(visit.tr("The API of the portal.")),
                  .section = Section::open_data};
    text.path = {{std::string(visit.tr("Open data")), visit.link({"datos-abiertos"})}};
    return page(visit, std::move(text), std::move(content));
}

}  // namespace web::api
