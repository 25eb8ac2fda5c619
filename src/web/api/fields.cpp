#include "web/api/fields.hpp"

#include <algorithm>
#include <charconv>

#include "kit/crypto/encoding.hpp"
#include "kit/text/message.hpp"
#include "web/api/problems.hpp"
#include "web/portal/routes.hpp"

namespace web::api {
namespace {

using text::mark;

// Each row of the table bounds its own bodies, before they are read.
constexpr json::Limits limits{.bytes = upload_bytes_max, .depth = 32};

void write_place(json::Writer& writer, json::Place const& place) {
    writer.key("where").begin_object();
    writer.key("line").integer(static_cast<std::int64_t>(place.line));
    writer.key("column").integer(static_cast<std::int64_t>(place.column)).end_object();
}

http::Response bad_body(std::string detail, json::Place const& place) {
    return problem({.type = "body-malformed",
                    .status = http::Status::bad_request,
                    .detail = std::move(detail),
                    .more = [&](json::Writer& writer) { write_place(writer, place); }});
}

std::string quoted(std::string_view name) {
    return fmt::format("\"{}\"", name);
}

}  // namespace

Fields::Fields(Visit const& visit) : language_(visit.language) {
    std::string_view const body = visit.request.body;
    auto parsed = json::parse(body.empty() ? "{}" : body, limits);
    if (!parsed) {
        auto const& [code, place, key] = parsed.error();
        bool const is_twice = code == json::ErrorCode::duplicate_key;
        unreadable_ = bad_body(
            is_twice ? what_is(key, mark("{name} is given twice in one object: send it "
                                         "once"))
                     : std::string(text::tr(language_, "the body is no JSON that can be read")),
            place);
        return;
    }
    document_ = std::move(*parsed);
    if (document_->root().kind() == json::Kind::object) return;
    unreadable_ = bad_body(std::string(text::tr(language_, "the body is one JSON object")), {});
    document_.reset();
}

std::string Fields::what_is(std::string_view name, char const* words) const {
    return text::tr(language_, words, fmt::arg("name", quoted(name)));
}

void Fields::note_unknown(json::Value key) {
    note(key, what_is(key.text(), mark("the member {name} is not known here")));
}

void Fields::note(json::Value at, std::string what) {
    if (!flaw_) flaw_ = {std::move(what), at.offset()};
}

std::optional<json::Value> Fields::value(std::string_view name) {
    known_.push_back(name);
    if (!document_) return std::nullopt;
    auto const found = document_->root().find(name);
    return found && found->is_null() ? std::nullopt : found;
}

std::string Fields::text(std::string_view name) {
    known_.push_back(name);
    return document_ ? text(document_->root(), name) : std::string();
}

std::int64_t Fields::number(std::string_view name) {
    known_.push_back(name);
    return document_ ? number(document_->root(), name) : -1;
}

std::string Fields::text(json::Value object, std::string_view name) {
    auto const found = object.find(name);
    if (!found || found->is_null()) return {};
    if (found->kind() == json::Kind::string) return std::string(found->text());
    note(*found, what_is(name, mark("{name} is a text")));
    return {};
}

std::int64_t Fields::number(json::Value object, std::string_view name) {
    auto const found = object.find(name);
    return !found || found->is_null() ? -1 : whole(*found, name);
}

std::string Fields::bytes(json::Value object, std::string_view name) {
    auto const written = text(object, name);
    auto const bytes = crypto::parse_base64(written);
    if (bytes) return {reinterpret_cast<char const*>(bytes->data()), bytes->size()};
    note(*object.find(name), what_is(name, mark("{name} is base64 (RFC 4648, section 4)")));
    return {};
}

std::int64_t Fields::whole(json::Value value, std::string_view name) {
    std::int64_t number = -1;
    auto const digits = value.kind() == json::Kind::number ? value.text() : std::string_view{};
    auto const [stop, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
    bool const is_whole = !digits.empty() && error == std::errc{} && number >= 0 &&
                          stop == digits.data() + digits.size();
    if (is_whole) return number;
    note(value, what_is(name, mark("{name} is a whole number from 0")));
    return -1;
}

std::optional<base::Date> Fields::day(std::string_view name) {
    auto const written = text(name);
    if (written.empty()) return std::nullopt;
    auto const day = base::Date::parse(written);
    if (!day)
        note(*document_->root().find(name),
             what_is(name, mark("{name} is a day such as \"2027-12-31\"")));
    return day;
}

void Fields::miss(std::string_view name) {
    if (!flaw_) flaw_ = {what_is(name, mark("{name} is missing")), 0};
}

void Fields::refuse(json::Value value, char const* why) {
    note(value, fmt::format("{} {}", value.raw().substr(0, 100), text::tr(language_, why)));
}

void Fields::note_member(std::string_view name, std::string const& words) {
    note(*document_->root().find(name),
         text::tr(language_, "{name} is one of: {words}", fmt::arg("name", quoted(name)),
                  fmt::arg("words", words)));
}

std::optional<base::Decimal> Fields::decimal(std::string_view name) {
    auto const written = text(name);
    if (written.empty()) return std::nullopt;
    auto const number = base::Decimal::parse(written);
    if (number) return *number;
    note(*document_->root().find(name),
         what_is(name, mark("{name} is a decimal such as \"12.5\"")));
    return std::nullopt;
}

bool Fields::truth(std::string_view name) {
    auto const found = value(name);
    if (!found) return false;
    if (found->kind() == json::Kind::boolean) return found->truth();
    note(*found, what_is(name, mark("{name} is true or false")));
    return false;
}

std::vector<json::Value> Fields::elements(std::string_view name, json::Kind kind, char const* is) {
    auto const found = value(name);
    if (!found) return {};
    std::vector<json::Value> list;
    if (found->kind() == json::Kind::array)
        for (auto const element : found->elements())
            list.push_back(element);
    bool const is_such =
        found->kind() == json::Kind::array &&
        std::ranges::all_of(list, [&](json::Value one) { return one.kind() == kind; });
    if (is_such) return list;
    note(*found, what_is(name, is));
    return {};
}

std::vector<json::Value> Fields::objects(std::string_view name) {
    return elements(name, json::Kind::object, mark("{name} is an array of objects"));
}

std::vector<std::string> Fields::texts(std::string_view name) {
    std::vector<std::string> list;
    for (auto const one : elements(name, json::Kind::string, mark("{name} is an array of texts")))
        list.emplace_back(one.text());
    return list;
}

std::vector<std::int64_t> Fields::numbers(std::string_view name) {
    std::vector<std::int64_t> list;
    for (auto const one :
         elements(name, json::Kind::number, mark("{name} is an array of whole numbers")))
        list.push_back(whole(one, name));
    return list;
}

void Fields::only(json::Value object, std::initializer_list<std::string_view> known) {
    for (auto const member : object.members())
        if (std::ranges::find(known, member.key.text()) == known.end()) note_unknown(member.key);
}

std::optional<http::Response> Fields::flaw() {
    if (unreadable_) return std::move(unreadable_);
    for (auto const member : document_->root().members())
        if (std::ranges::find(known_, member.key.text()) == known_.end()) note_unknown(member.key);
    if (!flaw_) return std::nullopt;
    return bad_body(flaw_->what, json::place_at(document_->text(), flaw_->offset));
}

}  // namespace web::api
