#pragma once
// JSON as it was written (RFC 8259): the text of numbers is kept and never becomes binary floating
// point, members keep their order, every value knows its place. Refused with line and column: what
// is no JSON, invalid UTF-8, a key given twice, too deep, too large. 16 bytes a value, so that the
// worst 64 MiB stay below 700 MiB. (Boost.JSON lives behind this header.)

#include <cstddef>
#include <cstdint>
#include <deque>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"

namespace json {

struct Place {
    std::size_t line = 1;    // from 1
    std::size_t column = 1;  // from 1, in code points
    friend bool operator==(Place const&, Place const&) = default;
};

// The place of a byte of the text.
Place place_at(std::string_view text, std::size_t offset);

enum class ErrorCode : std::uint8_t {
    syntax,               // what stands here is no JSON
    incomplete,           // the text ends within a value
    extra_data,           // something follows the value
    number_out_of_range,  // an exponent beyond all use
    bad_escape,           // \u without four hexadecimal digits, half a surrogate pair
    too_deep,
    duplicate_key,
    invalid_utf8,
    too_large,
};

struct Error {
    ErrorCode code = ErrorCode::syntax;
    Place place;
    std::string key;  // of duplicate_key
    friend bool operator==(Error const&, Error const&) = default;
};

struct Limits {
    std::size_t bytes = std::size_t{64} << 20;  // at most 128 MiB
    std::size_t depth = 256;                    // arrays and objects within one another
};

enum class Kind : std::uint8_t { null, boolean, number, string, object, array };

class Document;

// One value of a document, which must outlive it.
class Value {
public:
    Value(Document const& document, std::uint32_t index) : document_(&document), index_(index) {}

    Kind kind() const;
    bool is_null() const { return kind() == Kind::null; }
    bool truth() const;             // of a boolean
    std::string_view text() const;  // string: its characters; number: as written
    std::string_view raw() const;   // JSON text, verbatim
    std::size_t offset() const;     // of its first byte in the text

    std::size_t size() const;  // members or elements, counted on each call
    std::optional<Value> find(std::string_view key) const;

    class Elements;
    class Members;
    Elements elements() const;  // of an array
    Members members() const;    // of an object, in their order

private:
    Document const* document_;
    std::uint32_t index_;
};

struct Member {
    Value key;  // a string
    Value value;
};

class Document {
public:
    Value root() const { return {*this, 0}; }
    std::string_view text() const { return text_; }
    Place place(Value value) const { return place_at(text_, value.offset()); }

    // Elements and members as consecutive nodes: a key, its value and what that holds, and so on.
    struct Node {
        std::uint32_t offset;  // in the text
        std::uint32_t length;  // string: of its characters; others: of the raw text
        std::uint32_t link;  // string: where its characters begin; array, object: node past its end
        Kind kind;
        bool unescaped;  // the characters stand in unescaped_, for they had escapes
    };

private:
    friend class Value;
    friend class Builder;
    std::uint32_t after(std::uint32_t index) const;

    std::string_view text_;
    std::deque<Node> nodes_;
    std::string unescaped_;
};

// The text must outlive the document. A byte order mark before it is skipped.
base::Outcome<Document, Error> parse(std::string_view text, Limits limits = {});

class Value::Elements {
public:
    class Iterator {
    public:
        using value_type = Value;
        using difference_type = std::ptrdiff_t;
        Iterator() = default;
        Iterator(Document const* document, std::uint32_t index)
            : document_(document), index_(index) {}
        Value operator*() const { return {*document_, index_}; }
        Iterator& operator++();
        Iterator operator++(int);
        friend bool operator==(Iterator const&, Iterator const&) = default;

    private:
        Document const* document_ = nullptr;
        std::uint32_t index_ = 0;
    };

    Elements(Document const& document, std::uint32_t first, std::uint32_t past)
        : document_(&document), first_(first), past_(past) {}
    Iterator begin() const { return {document_, first_}; }
    Iterator end() const { return {document_, past_}; }

private:
    Document const* document_;
    std::uint32_t first_;
    std::uint32_t past_;
};

class Value::Members {
public:
    class Iterator {
    public:
        using value_type = Member;
        using difference_type = std::ptrdiff_t;
        Iterator() = default;
        Iterator(Document const* document, std::uint32_t index)
            : document_(document), index_(index) {}
        Member operator*() const { return {{*document_, index_}, {*document_, index_ + 1}}; }
        Iterator& operator++();
        Iterator operator++(int);
        friend bool operator==(Iterator const&, Iterator const&) = default;

    private:
        Document const* document_ = nullptr;
        std::uint32_t index_ = 0;
    };

    Members(Document const& document, std::uint32_t first, std::uint32_t past)
        : document_(&document), first_(first), past_(past) {}
    Iterator begin() const { return {document_, first_}; }
    Iterator end() const { return {document_, past_}; }

private:
    Document const* document_;
    std::uint32_t first_;
    std::uint32_t past_;
};

}  // namespace json
