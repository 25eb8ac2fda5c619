#include "web/api/openapi.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "kit/json/writer.hpp"
#include "web/api/examples.hpp"
#include "web/api/operations.hpp"
#include "web/api/problems.hpp"

namespace web::api {
namespace {

constexpr auto schemas_path = "#/components/schemas/";

constexpr std::string_view problem_type = "application/problem+json";

std::string_view place_of(Parameter::In in) {
    switch (in) {
        case Parameter::In::path:
            return "path";
        case Parameter::In::query:
            return "query";
        case Parameter::In::header:
            break;
    }
    return "header";
}

bool is_needed(Parameter const& parameter) {
    return parameter.in == Parameter::In::path || parameter.needed == Parameter::Needed::yes;
}

void write_parameter(json::Writer& writer, Parameter const& parameter) {
    writer.begin_object().member("name", parameter.name).member("in", place_of(parameter.in));
    writer.key("required").truth(is_needed(parameter));
    writer.member("description", parameter.description);
    writer.key("schema").begin_object().member("type", "string").end_object();
    writer.member("example", parameter.example).end_object();
}

// What is JSON names its schema.
void write_content(json::Writer& writer, std::string_view media_type, std::string_view schema,
                   std::optional<json::Value> const& example) {
    writer.key("content").begin_object().key(media_type).begin_object();
    if (media_type.ends_with("json") && !schema.empty())
        writer.key("schema")
            .begin_object()
            .member("$ref", schemas_path + std::string(schema))
            .end_object();
    if (example) writer.key("example").raw(example->raw());
    writer.end_object().end_object();
}

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

void write_problem(json::Writer& writer, int status, std::string_view description) {
    static constexpr std::array media_types{problem_type};
    write_response(writer, std::to_string(status), description, media_types, "Problem");
}

void write_public_responses(json::Writer& writer, Operation const& operation) {
    write_response(writer, "200", "The answer", operation.media_types, operation.schema);
    writer.key("304")
        .begin_object()
        .member("description", "What the If-None-Match of the call names")
        .end_object();
    if (operation.parameters.empty()) return;
    write_problem(writer, 400, "A parameter that cannot be understood");
    write_problem(writer, 404, "There is no such thing");
}

bool needs_key(Operation const& operation) {
    return operation.call && operation.call->key == Call::Key::needed;
}

// The types of its problems, by status.
std::map<int, std::string> problems_of(Operation const& operation) {
    std::map<int, std::string> problems{{429, "too-many-calls"}};
    if (needs_key(operation)) {
        problems[401] = "key-unknown";
        problems[403] = "not-permitted, key-too-narrow";
    }
    auto const add = [&](http::Status status, std::string_view type) {
        auto& types = problems[http::code(status)];
        if (types.find(type) != types.npos) return;
        types.append(types.empty() ? "" : ", ").append(type);
    };
    for (auto const kind : operation.call->refusals)
        add(status_for_program(domain::Refusal{
                kind, kind == domain::RefusalKind::role_unknown && operation.call->has_body()
                          ? "rol"
                          : ""}),
            domain::refusal_kind_tokens.token(kind));
    if (operation.method == http::Method::post)
        add(http::Status::bad_request, "idempotency-key-missing");
    if (!operation.call->sends.empty()) {
        add(http::Status::bad_request, "body-malformed");
        add(http::Status::unsupported_media_type, "body-not-json");
    }
    if (operation.call->body == Call::Body::workbook)
        add(http::Status::unsupported_media_type, "body-no-workbook");
    for (auto const& parameter : parameters_of(operation))
        if (parameter.name == "If-Match")
            add(http::Status::precondition_required, "version-missing");
    return problems;
}

void write_call_responses(json::Writer& writer, Operation const& operation) {
    auto const example = example_of(operation);
    writer.key(std::to_string(operation.call->status))
        .begin_object()
        .member("description", "The answer");
    write_content(writer, operation.media_types.front(), operation.schema, example.find("answer"));
    writer.end_object();
    for (auto const& [status, types] : problems_of(operation))
        if (operation.id != "editCells" || status != http::code(http::Status::conflict))
            write_problem(writer, status, types);
    if (operation.id != "editCells") return;
    writer.key("409").begin_object().member("description",
                                            "wrong-state; or what was not saved, with both texts");
    writer.key("content").begin_object().key("application/json").begin_object();
    writer.key("schema").begin_object().member("$ref", schemas_path + std::string("CellsEdited"));
    writer.end_object().end_object().key(problem_type).begin_object().key("schema").begin_object();
    writer.member("$ref", schemas_path + std::string("Problem"));
    writer.end_object().end_object().end_object().end_object();
}

void write_security(json::Writer& writer, Call const& call) {
    writer.key("security").begin_array().begin_object().key("key").begin_array();
    if (call.permission)
        writer.string(domain::token_scope_tokens.token(domain::scope_of(*call.permission)));
    writer.end_array().end_object().end_array();
}

void write_call(json::Writer& writer, Operation const& operation) {
    auto const example = example_of(operation);
    if (needs_key(operation)) write_security(writer, *operation.call);
    if (operation.call->has_body()) {
        bool const is_json = operation.call->body == Call::Body::json;
        writer.key("requestBody").begin_object().key("required").truth(true);
        write_content(writer, is_json ? json_type.front() : workbook_type.front(),
                      operation.call->sends, example.find("request"));
        writer.end_object();
    }
    writer.key("x-rumbo-example").raw(example.raw());
}

std::string lower_case_name(http::Method method) {
    std::string name(http::method_names.token(method));
    for (auto& c : name)
        c = static_cast<char>(c - 'A' + 'a');
    return name;
}

void write_operation(json::Writer& writer, Operation const& operation) {
    writer.key(lower_case_name(operation.method)).begin_object();
    writer.member("operationId", operation.id).member("summary", operation.summary);
    writer.key("parameters").begin_array();
    for (auto const& parameter : parameters_of(operation))
        write_parameter(writer, parameter);
    writer.end_array();
    if (operation.call) write_call(writer, operation);
    writer.key("responses").begin_object();
    if (operation.call)
        write_call_responses(writer, operation);
    else
        write_public_responses(writer, operation);
    writer.end_object().end_object();
}

// Those of one path together, in the order of the tables.
void write_paths(json::Writer& writer) {
    std::vector<std::pair<std::string_view, std::vector<Operation const*>>> paths;
    for (auto const list : {operations(), calls()})
        for (auto const& operation : list) {
            auto const known = std::ranges::find(paths, operation.path,
                                                 [](auto const& path) { return path.first; });
            if (known == paths.end())
                paths.push_back({operation.path, {&operation}});
            else
                known->second.push_back(&operation);
        }
    for (auto const& [path, list] : paths) {
        writer.key(path).begin_object();
        for (auto const* operation : list)
            write_operation(writer, *operation);
        writer.end_object();
    }
}

}  // namespace

http::Response openapi(Visit const& visit) {
    std::string body;
    json::Writer writer(body, json::Layout::indented);
    writer.begin_object().member("openapi", "3.1.0").key("info").begin_object();
    writer.member("title", "Rumbo").member("version", visit.site.program_version);
    writer.member(
        "description",
        "What is published, for everybody; and the work on plans, for whoever has a key. Decimals "
        "are JSON strings, so that no reader turns them into binary floating point. Errors are "
        "application/problem+json.");
    writer.end_object().key("paths").begin_object();
    write_paths(writer);
    writer.end_object();
    writer.key("components").begin_object();
    writer.key("securitySchemes").begin_object().key("key").begin_object();
    writer.member("type", "http")
        .member("scheme", "bearer")
        .member("description",
                "A key that its person makes at /mi-perfil/claves, with the scope named");
    writer.end_object().end_object();
    writer.key("schemas").raw(schema_file("rumbo-api-1.schemas.json"));
    writer.end_object().end_object();
    return http::json(std::move(body));
}

http::Response plan_schema(Visit const&) {
    return http::bytes("application/schema+json",
                       std::string(schema_file("rumbo-plan-1.schema.json")));
}

}  // namespace web::api
