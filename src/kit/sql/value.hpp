#pragma once
// A value on its way into a statement or out of a row: null, a 64-bit integer, text (UTF-8, without
// NUL) or bytes. There is no floating point. A Value is a view: it owns neither text nor bytes.
// Asking for another type than it has throws DatabaseError(wrong_type): text is never read as 0,
// and null only into std::optional.

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace sql {

enum class Type : std::uint8_t { null, integer, text, bytes };

using Bytes = std::span<std::byte const>;

// Integers that fit in 64 bits with their sign; bool is 0 or 1.
template <class T>
concept Integer = std::same_as<T, bool> || (std::integral<T> && !std::same_as<T, char> &&
                                            (std::is_signed_v<T> || sizeof(T) < 8));

class Value {
public:
    constexpr Value() = default;
    constexpr Value(std::nullopt_t) {}  // NOLINT(google-explicit-constructor): and those below
    template <Integer T>
    constexpr Value(T integer) : integer_(integer), type_(Type::integer) {}
    constexpr Value(std::string_view text)
        : data_(text.data()), size_(text.size()), type_(Type::text) {}
    constexpr Value(char const* text) : Value(std::string_view(text)) {}
    Value(std::string const& text) : Value(std::string_view(text)) {}
    Value(Bytes bytes)
        : data_(reinterpret_cast<char const*>(bytes.data())),
          size_(bytes.size()),
          type_(Type::bytes) {}
    Value(std::vector<std::byte> const& bytes) : Value(Bytes(bytes)) {}
    template <class T>
    Value(std::optional<T> const& value) {
        if (value.has_value()) *this = Value(*value);
    }

    [[nodiscard]] Type type() const { return type_; }
    [[nodiscard]] bool is_null() const { return type_ == Type::null; }
    [[nodiscard]] std::int64_t integer() const {
        if (type_ != Type::integer) refuse(Type::integer);
        return integer_;
    }
    [[nodiscard]] std::string_view text() const {
        if (type_ != Type::text) refuse(Type::text);
        return {data_, size_};
    }
    [[nodiscard]] Bytes bytes() const {
        if (type_ != Type::bytes) refuse(Type::bytes);
        return std::as_bytes(std::span(data_, size_));
    }

private:
    [[noreturn]] void refuse(Type wanted) const;

    std::int64_t integer_ = 0;
    char const* data_ = nullptr;
    std::size_t size_ = 0;
    Type type_ = Type::null;
};

namespace detail {

[[noreturn]] void refuse_range();

template <class T>
struct Reading;

template <Integer T>
struct Reading<T> {
    static T read(Value const& value) {
        auto const integer = value.integer();
        if constexpr (std::same_as<T, bool>) {
            if (integer != 0 && integer != 1) refuse_range();
            return integer == 1;
        } else {
            if (!std::in_range<T>(integer)) refuse_range();
            return static_cast<T>(integer);
        }
    }
};

template <>
struct Reading<std::string_view> {
    static std::string_view read(Value const& value) { return value.text(); }
};

template <>
struct Reading<std::string> {
    static std::string read(Value const& value) { return std::string(value.text()); }
};

template <>
struct Reading<Bytes> {
    static Bytes read(Value const& value) { return value.bytes(); }
};

template <>
struct Reading<std::vector<std::byte>> {
    static std::vector<std::byte> read(Value const& value) {
        auto const bytes = value.bytes();
        return {bytes.begin(), bytes.end()};
    }
};

template <class T>
struct Reading<std::optional<T>> {
    static std::optional<T> read(Value const& value) {
        if (value.is_null()) return std::nullopt;
        return Reading<T>::read(value);
    }
};

}  // namespace detail

// One column: T itself; several: a tuple.
template <class... Columns>
struct RecordOf {
    using type = std::tuple<Columns...>;
};
template <class Column>
struct RecordOf<Column> {
    using type = Column;
};
template <class... Columns>
using Record = typename RecordOf<Columns...>::type;

}  // namespace sql
