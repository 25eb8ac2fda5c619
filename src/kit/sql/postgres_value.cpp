// Values in PostgreSQL's binary form: integers big-endian, text and bytea as they are.
#include <fmt/core.h>

#include <bit>
#include <cstring>
#include <limits>

#include "kit/sql/error.hpp"
#include "kit/sql/postgres_prepared.hpp"

namespace sql {
namespace {

// Stable identifiers of built-in types (pg_type.dat).
enum TypeId : Oid {
    boolean = 16,
    bytea = 17,
    name_type = 19,
    int8 = 20,
    int2 = 21,
    int4 = 23,
    text = 25,
    bpchar = 1042,
    varchar = 1043,
};

[[noreturn]] void refuse(std::string const& why) {
    throw DatabaseError(ErrorKind::wrong_type, "", why);
}

template <class Unsigned>
Unsigned big_endian(Unsigned value) {
    static_assert(std::endian::native == std::endian::little);
    return std::byteswap(value);
}

template <class Integer>
int write(std::array<char, 8>& out, std::int64_t value) {
    if (!std::in_range<Integer>(value)) refuse("an integer does not fit its parameter or column");
    using Unsigned = std::make_unsigned_t<Integer>;
    auto const swapped = big_endian(static_cast<Unsigned>(static_cast<Integer>(value)));
    std::memcpy(out.data(), &swapped, sizeof swapped);
    return sizeof swapped;
}

template <class Integer>
std::int64_t read(char const* data) {
    std::make_unsigned_t<Integer> raw = 0;
    std::memcpy(&raw, data, sizeof raw);
    return static_cast<Integer>(big_endian(raw));
}

}  // namespace

Encoded::Encoded(Value const& value, Oid type) {
    if (value.is_null()) return;
    form_ = Form::view;
    auto const wanted = [&](Type expected) {
        if (value.type() != expected)
            refuse(fmt::format("a parameter or column of type {} was given another", type));
    };
    auto const view = [&](char const* data, std::size_t size) {
        if (size > static_cast<std::size_t>(std::numeric_limits<int>::max()))
            refuse("a value is too long");
        view_ = size == 0 ? "" : data;
        size_ = static_cast<int>(size);
    };
    switch (type) {
        case int8:
        case int4:
        case int2:
        case boolean:
            wanted(Type::integer);
            form_ = Form::integer;
            if (type == int8) size_ = write<std::int64_t>(integer_, value.integer());
            if (type == int4) size_ = write<std::int32_t>(integer_, value.integer());
            if (type == int2) size_ = write<std::int16_t>(integer_, value.integer());
            if (type == boolean) {
                if (value.integer() != 0 && value.integer() != 1) refuse("a boolean is 0 or 1");
                size_ = write<std::int8_t>(integer_, value.integer());
            }
            break;
        case text:
        case varchar:
        case bpchar:
        case name_type:
            wanted(Type::text);
            if (value.text().find('\0') != std::string_view::npos) refuse("text with a NUL byte");
            view(value.text().data(), value.text().size());
            break;
        case bytea:
            wanted(Type::bytes);
            view(reinterpret_cast<char const*>(value.bytes().data()), value.bytes().size());
            break;
        default:
            refuse(fmt::format("type {} of PostgreSQL is none of ours: cast the parameter", type));
    }
}

char const* Encoded::data() const {
    if (form_ == Form::null) return nullptr;
    return form_ == Form::integer ? integer_.data() : view_;
}

Value PostgresPrepared::column(int index) const {
    auto* const row = row_.get();
    if (PQgetisnull(row, 0, index) != 0) return {};
    char const* const data = PQgetvalue(row, 0, index);
    auto const size = static_cast<std::size_t>(PQgetlength(row, 0, index));
    switch (columns_.at(static_cast<std::size_t>(index))) {
        case int8:
            return read<std::int64_t>(data);
        case int4:
            return read<std::int32_t>(data);
        case int2:
            return read<std::int16_t>(data);
        case boolean:
            return read<std::int8_t>(data);
        case text:
        case varchar:
        case bpchar:
        case name_type:
            return std::string_view(data, size);
        case bytea:
            return Bytes(reinterpret_cast<std::byte const*>(data), size);
        default:
            refuse(fmt::format("column {} has type {} of PostgreSQL, none of ours: cast it", index,
                               columns_.at(static_cast<std::size_t>(index))));
    }
}

}  // namespace sql
