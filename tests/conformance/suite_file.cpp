#include "conformance/suite_file.hpp"

#include "exchange/plan_document/plan_document.hpp"
#include "kit/json/document.hpp"
#include "kit/json/writer.hpp"

namespace conformance {

namespace {

void write_compact(json::Writer& writer, json::Value value) {
    switch (value.kind()) {
        case json::Kind::object:
            writer.begin_object();
            for (auto const member : value.members()) {
                writer.key(member.key.text());
                write_compact(writer, member.value);
            }
            writer.end_object();
            return;
        case json::Kind::array:
            writer.begin_array();
            for (auto const element : value.elements())
                write_compact(writer, element);
            writer.end_array();
            return;
        default:
            writer.raw(value.raw());
    }
}

std::string on_one_line(std::string const& indented) {
    std::string text;
    json::Writer writer(text);
    write_compact(writer, json::parse(indented)->root());
    return text;
}

}  // namespace

void SuiteFile::add(Question const& question) {
    auto const& document = question.plan.code;
    if (known_.insert(document).second) {
        documents_ += documents_.empty() ? "\n" : ",\n";
        json::append_quoted(documents_, document);
        documents_ += ": " + on_one_line(exchange::write_plan_document(question.plan));
    }
    cases_ += cases_.empty() ? "\n" : ",\n";
    json::Writer writer(cases_);
    writer.begin_object()
        .member("id", question.id)
        .member("title", question.title)
        .member("why", question.why)
        .member("document", document)
        .member("at", question.at.text())
        .member("scope", domain::scope_tokens.token(question.scope))
        .key("expect")
        .raw(question.expect)
        .end_object();
}

std::string SuiteFile::text() const {
    std::string text = "{\"format\": \"rumbo-conformance/1\",\n\"theme\": ";
    json::append_quoted(text, theme_);
    text += ",\n\"documents\": {" + documents_ + "\n},\n\"cases\": [" + cases_ + "\n]}\n";
    return text;
}

}  // namespace conformance
