#pragma once
// An object of the format is a table of fields, once for both directions: the key, how its value is
// read and how it is written. The order of the table is the order of writing. What is not in the
// table is an unknown key, kept in T::unknown and written after the rest.

#include <bitset>
#include <span>
#include <string_view>

#include "base/check.hpp"
#include "domain/plan/unknown_key.hpp"
#include "exchange/plan_document/codecs.hpp"

namespace exchange {

enum class Need : std::uint8_t { optional, required };

template <class T>
struct Field {
    std::string_view key;
    Need need;
    bool reads_null;
    void (*read)(Reader&, json::Value, T&);
    void (*write)(json::Writer&, std::string_view key, T const&);
};

template <class Codec>
concept ReadsNull = Codec::reads_null;

// field<Goal, TextCodec, &Goal::sheet, &GoalSheet::formula>("formula")
template <class T, class Codec, auto... Path>
consteval Field<T> field(std::string_view key, Need need = Need::optional) {
    return {.key = key,
            .need = need,
            .reads_null = ReadsNull<Codec>,
            .read = [](Reader& reader, json::Value value,
                       T& object) { Codec::read(reader, value, (object.*....*Path)); },
            .write =
                [](json::Writer& writer, std::string_view name, T const& object) {
                    if (!Codec::is_stated((object.*....*Path))) return;
                    writer.key(name);
                    Codec::write(writer, (object.*....*Path));
                }};
}

inline constexpr std::size_t fields_max = 40;

void refuse_missing_key(Reader& reader, json::Value object, std::string_view key);
void keep_unknown(Reader& reader, json::Member member, domain::UnknownKeys& unknown);
void write_unknown(json::Writer& writer, domain::UnknownKeys const& unknown);

template <class T>
void read_object(Reader& reader, json::Value value, std::span<Field<T> const> fields, T& object) {
    CHECK(fields.size() <= fields_max);
    if (value.kind() != json::Kind::object)
        return reader.refuse_type(value, domain::ExpectedType::object);
    std::bitset<fields_max> stated;
    for (auto const member : value.members()) {
        auto const key = member.key.text();
        std::size_t i = 0;
        while (i < fields.size() && fields[i].key != key)
            ++i;
        if (i == fields.size()) {
            keep_unknown(reader, member, object.unknown);
            continue;
        }
        if (member.value.is_null() && !fields[i].reads_null) continue;
        stated.set(i);
        Reader::Step const step(reader, fields[i].key);
        fields[i].read(reader, member.value, object);
    }
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (fields[i].need == Need::required && !stated.test(i))
            refuse_missing_key(reader, value, fields[i].key);
}

template <class T>
void write_object(json::Writer& writer, std::span<Field<T> const> fields, T const& object) {
    writer.begin_object();
    for (auto const& field : fields)
        field.write(writer, field.key, object);
    write_unknown(writer, object.unknown);
    writer.end_object();
}

}  // namespace exchange
