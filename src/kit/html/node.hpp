#pragma once
// Html is markup that this kit has written; Attribute is one written attribute. Neither can be made
// from a string except by escaping it, so what a person typed can never become markup. Pieces are
// what an element takes: attributes first, then text and markup.

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace html {

namespace detail {
struct Writer;
}

class Html {
public:
    Html() = default;

    bool empty() const { return text_.empty(); }
    std::string const& text() const& { return text_; }
    std::string text() && { return std::move(text_); }

    Html& operator+=(Html const& more) {
        text_ += more.text_;
        return *this;
    }

private:
    friend struct detail::Writer;
    std::string text_;
};

// One or more written attributes, each with its leading space; empty is no attribute.
class Attribute {
public:
    Attribute() = default;
    std::string const& text() const { return text_; }

private:
    friend struct detail::Writer;
    std::string text_;
};

namespace detail {

enum class Kind : unsigned char { attribute, markup, text };

// A view of an argument, alive until the element that takes it is written. Markup that nobody else
// holds may be taken over: a large table is then written once, not once for each ancestor.
struct Piece {
    Piece(Attribute const& attribute) : bytes(attribute.text()), kind(Kind::attribute) {}  // NOLINT
    Piece(Html const& markup) : bytes(markup.text()), kind(Kind::markup) {}                // NOLINT
    Piece(Html&& markup)                                                                   // NOLINT
        : bytes(static_cast<Html const&>(markup).text()), kind(Kind::markup), spare(&markup) {}
    Piece(std::optional<Html> const& markup)  // NOLINT
        : bytes(markup ? std::string_view(markup->text()) : std::string_view()),
          kind(Kind::markup) {}
    Piece(std::string_view words) : bytes(words), kind(Kind::text) {}    // NOLINT
    Piece(std::string const& words) : bytes(words), kind(Kind::text) {}  // NOLINT
    Piece(char const* words) : bytes(words), kind(Kind::text) {}         // NOLINT
    Piece(std::nullptr_t) = delete;

    std::string_view bytes;
    Kind kind;
    Html* spare = nullptr;  // the markup itself, when it may be taken over
};

template <class T>
concept IsAttribute = std::same_as<std::remove_cvref_t<T>, Attribute>;

// Text, markup or an attribute. Numbers are not: who prints them decides how.
template <class T>
concept IsPiece = std::convertible_to<T, Piece>;

template <class... P>
consteval bool attributes_come_first() {
    bool seen_content = false;
    bool in_order = true;
    ((IsAttribute<P> ? void(in_order = in_order && !seen_content) : void(seen_content = true)),
     ...);
    return in_order;
}

using Pieces = std::initializer_list<Piece>;

Html element(std::string_view tag, Pieces pieces);
Html void_element(std::string_view tag, Pieces attributes);
Html foreign_element(std::string_view tag, Pieces pieces);  // "<path/>" when it has no content
Html after_prologue(std::string_view prologue, Html root);
Html escaped(std::string_view words);
Html joined(Pieces pieces);
Attribute attribute(std::string_view name, std::string_view value);
Attribute bare_attribute(std::string_view name);
Attribute joined_attributes(std::initializer_list<Attribute> attributes);

}  // namespace detail

// Escaped text as markup, where markup is asked for.
inline Html text(std::string_view words) {
    return detail::escaped(words);
}

// Several pieces side by side, with no element around them.
template <detail::IsPiece... P>
    requires(!detail::IsAttribute<P> && ...)
Html fragment(P&&... pieces) {
    return detail::joined({detail::Piece(std::forward<P>(pieces))...});
}

// The value if the condition holds, else nothing. A function is called only if it holds.
inline Html when(bool condition, Html value) {
    return condition ? std::move(value) : Html();
}
inline Attribute when(bool condition, Attribute value) {
    return condition ? std::move(value) : Attribute();
}
inline Html when(bool condition, char const* words) {
    return condition ? text(words) : Html();
}
template <std::invocable Make>
auto when(bool condition, Make const& make) -> decltype(make()) {
    return condition ? make() : decltype(make())();
}

// The markup that `make` gives for every item, in order.
template <class Items, class Make>
Html each(Items const& items, Make const& make) {
    Html all;
    for (auto const& item : items)
        all += make(item);
    return all;
}

}  // namespace html
