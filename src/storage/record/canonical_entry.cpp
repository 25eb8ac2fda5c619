#include "storage/record/canonical_entry.hpp"

#include "kit/crypto/sha256.hpp"
#include "kit/json/document.hpp"
#include "kit/json/writer.hpp"

namespace storage {
namespace {

void write_value(json::Writer& writer, std::string_view name,
                 std::optional<std::string> const& value) {
    writer.key(name);
    if (value)
        writer.string(*value);
    else
        writer.null();
}

// nullopt: there is no such member, or it is neither text nor null.
std::optional<std::optional<std::string>> text_at(json::Value change, std::string_view name) {
    auto const value = change.find(name);
    if (!value || (!value->is_null() && value->kind() != json::Kind::string)) return std::nullopt;
    if (value->is_null()) return std::optional<std::string>{};
    return std::optional<std::string>(value->text());
}

std::optional<domain::Change> parse_change(json::Value value) {
    if (value.kind() != json::Kind::object) return std::nullopt;
    auto after = text_at(value, "after");
    auto before = text_at(value, "before");
    auto const field = text_at(value, "field");
    if (!after || !before || !field || !*field) return std::nullopt;
    return domain::Change{**field, std::move(*before), std::move(*after)};
}

}  // namespace

std::string changes_text(std::vector<domain::Change> const& changes) {
    std::string text;
    json::Writer writer(text);
    writer.begin_array();
    for (auto const& change : changes) {
        writer.begin_object();
        write_value(writer, "after", change.after);
        write_value(writer, "before", change.before);
        writer.member("field", change.field).end_object();
    }
    writer.end_array();
    return text;
}

std::optional<std::vector<domain::Change>> parse_changes(std::string_view text) {
    auto const document = json::parse(text);
    if (!document || document->root().kind() != json::Kind::array) return std::nullopt;
    std::vector<domain::Change> changes;
    for (auto const value : document->root().elements()) {
        auto change = parse_change(value);
        if (!change) return std::nullopt;
        changes.push_back(std::move(*change));
    }
    return changes;
}

std::string canonical_text(EntityId const& entity, domain::LogEntry const& entry) {
    std::string text;
    json::Writer writer(text);
    writer.begin_object()
        .member("action", entry.action)
        .member("at", entry.at)
        .key("changes")
        .raw(entry.changes)
        .member("entity", entity.value)
        .member("object", entry.object)
        .member("object_kind", entry.object_kind)
        .member("on_behalf_of", entry.actor.on_behalf_of)
        .member("person", entry.actor.person)
        .member("personal_digest", entry.personal_digest)
        .member("previous", entry.previous)
        .member("reason", entry.reason)
        .member("role", entry.actor.role)
        .key("sequence")
        .integer(entry.sequence)
        .member("session", entry.actor.session)
        .end_object();
    return text;
}

std::string entry_hash(EntityId const& entity, domain::LogEntry const& entry) {
    std::string bytes(1, '\0');
    bytes.append(canonical_text(entity, entry));
    return crypto::sha256_hex(bytes);
}

std::string personal_digest(std::string_view salt, std::string_view content) {
    return crypto::sha256_hex(std::string(salt).append(content));
}

}  // namespace storage
