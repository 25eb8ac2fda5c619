#include "exchange/plan_document/plan_document.hpp"

#include <fmt/ranges.h>
#include <charconv>

#include "domain/plan/alignment.hpp"
#include "exchange/plan_document/objects.hpp"
#include "exchange/plan_document/reader.hpp"

namespace exchange {
namespace {

using domain::DocumentProblem;
using domain::DocumentProblemCode;

constexpr std::string_view format_token = "rumbo-plan/1";

DocumentProblemCode code_of(json::ErrorCode code) {
    switch (code) {
        case json::ErrorCode::syntax:
            return DocumentProblemCode::json_syntax;
        case json::ErrorCode::incomplete:
            return DocumentProblemCode::json_incomplete;
        case json::ErrorCode::extra_data:
            return DocumentProblemCode::json_extra_data;
        case json::ErrorCode::number_out_of_range:
            return DocumentProblemCode::json_number_out_of_range;
        case json::ErrorCode::bad_escape:
            return DocumentProblemCode::json_bad_escape;
        case json::ErrorCode::too_deep:
            return DocumentProblemCode::json_too_deep;
        case json::ErrorCode::duplicate_key:
            return DocumentProblemCode::duplicate_key;
        case json::ErrorCode::invalid_utf8:
            return DocumentProblemCode::invalid_utf8;
        case json::ErrorCode::too_large:
            break;
    }
    return DocumentProblemCode::too_large;
}

DocumentProblem problem_of(json::Error const& error) {
    DocumentProblem problem{.code = code_of(error.code),
                            .place = {"", error.place.line, error.place.column},
                            .key = excerpt(error.key)};
    if (problem.code == DocumentProblemCode::too_large) {
        problem.place = {};
        problem.limit = document_bytes_max >> 20;
    }
    return problem;
}

// False, with the problem, where the document is of another format.
bool is_our_format(Reader& reader, json::Value root) {
    std::optional<json::Value> format;
    if (root.kind() == json::Kind::object) format = root.find("format");
    bool const is_text = format && format->kind() == json::Kind::string;
    if (is_text && format->text() == format_token) return true;
    DocumentProblem problem{.code = DocumentProblemCode::wrong_format,
                            .other = std::string(format_token)};
    if (is_text) problem.found = excerpt(format->text());
    if (!format) {
        reader.refuse(root, problem);
    } else {
        Reader::Step const step(reader, "format");
        reader.refuse(*format, problem);
    }
    return false;
}

// The value at a pointer that is made of "children", "goals" and numbers.
json::Value find_place(json::Value value, std::string_view pointer) {
    while (!pointer.empty()) {
        pointer.remove_prefix(1);
        auto const token = pointer.substr(0, pointer.find('/'));
        pointer.remove_prefix(token.size());
        if (value.kind() == json::Kind::object) {
            value = *value.find(token);
        } else {
            auto element = value.elements().begin();
            std::ptrdiff_t index = 0;
            std::from_chars(token.data(), token.data() + token.size(), index);
            std::advance(element, index);
            value = *element;
        }
    }
    return value;
}

// "a → b → a"; of a long chain, its beginning and its end.
std::string chain_text(std::vector<std::string> const& codes) {
    constexpr std::size_t shown_max = 12;
    std::vector<std::string> shown;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (i < shown_max - 2 || i + 2 >= codes.size())
            shown.push_back(excerpt(codes[i]));
        else if (i == shown_max - 2)
            shown.emplace_back("…");
    }
    return fmt::format("{}", fmt::join(shown, " → "));
}

}  // namespace

base::Outcome<domain::Plan, domain::DocumentProblems> read_plan_document(std::string_view bytes) {
    auto const document = json::parse(bytes, {.bytes = document_bytes_max});
    if (!document) return std::unexpected(domain::DocumentProblems{problem_of(document.error())});
    Reader reader(*document);
    domain::Plan plan;
    if (is_our_format(reader, document->root())) PlanCodec::read(reader, document->root(), plan);
    auto problems = reader.take_problems();
    if (!problems.empty()) return std::unexpected(std::move(problems));

    if (auto const circle = find_alignment_circle(plan)) {
        auto const place = document->place(find_place(document->root(), circle->where));
        problems.push_back({.code = DocumentProblemCode::alignment_circle,
                            .place = {circle->where, place.line, place.column},
                            .found = chain_text(circle->codes)});
        return std::unexpected(std::move(problems));
    }
    return plan;
}

std::string write_plan_document(domain::Plan const& plan) {
    std::string text;
    json::Writer writer(text, json::Layout::indented);
    PlanCodec::write(writer, plan);
    text += '\n';
    return text;
}

}  // namespace exchange
