#include "storage/backup/manifest.hpp"

#include <charconv>

#include "kit/crypto/sha256.hpp"
#include "kit/json/document.hpp"
#include "kit/json/writer.hpp"

namespace storage {
namespace {

constexpr std::string_view format = "rumbo-backup/1";
constexpr std::string_view seal_begins = ",\"seal\":\"";
constexpr std::string_view seal_ends = "\"}\n";

// Without the seal.
std::string body_of(Manifest const& manifest) {
    std::string text;
    json::Writer writer(text);
    writer.begin_object().member("format", format).key("log").begin_object();
    writer.member("hash", manifest.log_hash).key("sequence").integer(manifest.log_sequence);
    writer.end_object().member("made_at", manifest.made_at).key("parts").begin_array();
    for (auto const& part : manifest.parts) {
        writer.begin_object().key("bytes").integer(part.bytes);
        writer.member("name", part.name).member("sha256", part.sha256).end_object();
    }
    writer.end_array().member("program", manifest.program).key("schema");
    writer.integer(manifest.schema).end_object();
    return text;
}

// Reads members and notes that one of them is not there, or is another kind of thing.
class Reader {
public:
    std::string text(json::Value object, std::string_view name) {
        auto const value = member(object, name, json::Kind::string);
        return value ? std::string(value->text()) : std::string();
    }
    std::int64_t integer(json::Value object, std::string_view name) {
        auto const value = member(object, name, json::Kind::number);
        if (!value) return 0;
        std::int64_t number = 0;
        auto const written = value->text();
        auto const [stop, error] =
            std::from_chars(written.data(), written.data() + written.size(), number);
        if (error != std::errc{} || stop != written.data() + written.size()) is_whole = false;
        return number;
    }
    std::optional<json::Value> member(json::Value object, std::string_view name, json::Kind kind) {
        auto const value = object.kind() == json::Kind::object ? object.find(name) : std::nullopt;
        if (value && value->kind() == kind) return value;
        is_whole = false;
        return std::nullopt;
    }

    bool is_whole = true;
};

// What the seal covers; none where it is broken.
std::optional<std::string> unsealed(std::string_view text) {
    auto const at = text.rfind(seal_begins);
    if (at == text.npos) return std::nullopt;
    auto body = std::string(text.substr(0, at)) + '}';
    auto const seal = std::string(seal_begins) + crypto::sha256_hex(body) + std::string(seal_ends);
    if (text.substr(at) != seal) return std::nullopt;
    return body;
}

}  // namespace

std::string manifest_text(Manifest const& manifest) {
    auto text = body_of(manifest);
    auto const seal = crypto::sha256_hex(text);
    text.pop_back();
    return text.append(seal_begins).append(seal).append(seal_ends);
}

std::optional<Manifest> parse_manifest(std::string_view text) {
    auto const body = unsealed(text);
    if (!body) return std::nullopt;
    auto const document = json::parse(*body);
    if (!document) return std::nullopt;
    auto const root = document->root();
    Reader reader;
    if (reader.text(root, "format") != format) return std::nullopt;
    Manifest manifest;
    manifest.made_at = reader.text(root, "made_at");
    manifest.program = reader.text(root, "program");
    manifest.schema = static_cast<int>(reader.integer(root, "schema"));
    if (auto const log = reader.member(root, "log", json::Kind::object)) {
        manifest.log_sequence = reader.integer(*log, "sequence");
        manifest.log_hash = reader.text(*log, "hash");
    }
    if (auto const parts = reader.member(root, "parts", json::Kind::array))
        for (auto const part : parts->elements())
            manifest.parts.push_back({reader.text(part, "name"), reader.integer(part, "bytes"),
                                      reader.text(part, "sha256")});
    if (!reader.is_whole) return std::nullopt;
    return manifest;
}

}  // namespace storage
