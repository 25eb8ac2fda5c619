#include "exchange/plan_document/fields.hpp"

namespace exchange {

void refuse_missing_key(Reader& reader, json::Value object, std::string_view key) {
    reader.refuse(object,
                  {.code = domain::DocumentProblemCode::missing_key, .key = std::string(key)});
}

void keep_unknown(Reader& reader, json::Member member, domain::UnknownKeys& unknown) {
    auto const key = member.key.text();
    if (key.find('\0') != key.npos)
        return reader.refuse(member.key, {.code = domain::DocumentProblemCode::null_character});
    unknown.push_back({std::string(key), std::string(member.value.raw())});
}

void write_unknown(json::Writer& writer, domain::UnknownKeys const& unknown) {
    for (auto const& [key, text] : unknown)
        writer.key(key).raw(text);
}

}  // namespace exchange
