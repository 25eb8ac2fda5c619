#pragma once
// Documents in XML that the program publishes beside its pages: Atom feeds and the site map.
// The same escaping; the name of an element is a literal that the compiler checks.

#include "kit/html/attributes.hpp"
#include "kit/html/node.hpp"

namespace html::xml {

namespace detail {

constexpr bool is_element_name(std::string_view name) {
    if (name.empty()) return false;
    for (char const c : name) {
        bool const allowed = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ':';
        if (!allowed) return false;
    }
    return !html::detail::is_one_of(name, {"script", "style", "iframe", "object", "embed"});
}

inline void not_an_allowed_element() {}  // not constexpr: reaching it is the compiler's error

}  // namespace detail

class ElementName {
public:
    consteval ElementName(char const* name) : text_(name) {  // NOLINT: "entry"
        if (!detail::is_element_name(name)) detail::not_an_allowed_element();
    }
    std::string_view text() const { return text_; }

private:
    std::string_view text_;
};

template <html::detail::IsPiece... P>
Html element(ElementName tag, P&&... pieces) {
    static_assert(html::detail::attributes_come_first<P...>(), "attributes, then what it holds");
    return html::detail::foreign_element(tag.text(),
                                         {html::detail::Piece(std::forward<P>(pieces))...});
}

inline Html document(Html root) {
    return html::detail::after_prologue("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
                                        std::move(root));
}

}  // namespace html::xml
