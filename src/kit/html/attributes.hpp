#pragma once
// Attributes. A name is a literal that the compiler checks: no style, no on..., no srcdoc, nothing
// that htmx would evaluate. Attributes that hold an address take a Url and nothing else.

#include <charconv>
#include <concepts>
#include <string_view>

#include "kit/html/node.hpp"
#include "kit/html/url.hpp"

namespace html {

namespace detail {

constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

// Letter case aside, as parsers of HTML read names.
constexpr bool has_prefix(std::string_view name, std::string_view prefix) {
    if (name.size() < prefix.size()) return false;
    for (std::size_t at = 0; at < prefix.size(); ++at) {
        if (lower(name[at]) != prefix[at]) return false;
    }
    return true;
}

constexpr bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    for (std::string_view const one : names) {
        if (one.size() == name.size() && has_prefix(name, one)) return true;
    }
    return false;
}

constexpr bool is_url_attribute(std::string_view name) {
    return is_one_of(name, {"href", "src", "action", "formaction", "poster", "cite", "hx-get",
                            "hx-post", "hx-put", "hx-patch", "hx-delete", "hx-push-url"});
}

constexpr bool is_plain_attribute(std::string_view name) {
    for (char const c : name) {
        bool const allowed =
            (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == ':';
        if (!allowed) return false;
    }
    bool const runs_script = has_prefix(name, "on") || has_prefix(name, "hx-on") ||
                             has_prefix(name, "data-hx-") ||
                             is_one_of(name, {"srcdoc", "http-equiv", "hx-vals", "hx-vars",
                                              "hx-headers", "hx-trigger", "hx-config"});
    bool const loads =
        is_url_attribute(name) || is_one_of(name, {"srcset", "imagesrcset", "ping", "background",
                                                   "data", "manifest", "xlink:href", "xml:base"});
    return !name.empty() && !runs_script && !loads && !is_one_of(name, {"style"});
}

inline void not_an_allowed_attribute() {}  // not constexpr: reaching it is the compiler's error

}  // namespace detail

class AttributeName {
public:
    consteval AttributeName(char const* name) : text_(name) {  // NOLINT: "data-v"
        if (!detail::is_plain_attribute(name)) detail::not_an_allowed_attribute();
    }
    std::string_view text() const { return text_; }

private:
    std::string_view text_;
};

class UrlAttributeName {
public:
    consteval UrlAttributeName(char const* name) : text_(name) {  // NOLINT: "hx-get"
        if (!detail::is_url_attribute(name)) detail::not_an_allowed_attribute();
    }
    std::string_view text() const { return text_; }

private:
    std::string_view text_;
};

inline Attribute attr(AttributeName attribute, std::string_view value) {
    return detail::attribute(attribute.text(), value);
}
inline Attribute attr(AttributeName attribute) {
    return detail::bare_attribute(attribute.text());
}
template <std::integral Integer>
    requires(!std::same_as<Integer, bool> && !std::same_as<Integer, char>)
Attribute attr(AttributeName attribute, Integer value) {
    char digits[24];
    char const* const end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    return detail::attribute(attribute.text(), std::string_view(digits, end));
}
inline Attribute url_attr(UrlAttributeName attribute, Url const& value) {
    return detail::attribute(attribute.text(), value.text());
}

// Several attributes as one value, for a function that hands them on.
template <std::same_as<Attribute>... A>
Attribute attributes(A const&... each_of_them) {
    return detail::joined_attributes({each_of_them...});
}

// class="a b c": empty names are left out.
template <std::convertible_to<std::string_view>... Names>
Attribute cls(Names const&... names) {
    std::string all;
    auto const add = [&all](std::string_view one) {
        if (one.empty()) return;
        if (!all.empty()) all += ' ';
        all += one;
    };
    (add(names), ...);
    return all.empty() ? Attribute() : detail::attribute("class", all);
}

// clang-format off
inline Attribute href(Url const& url)       { return detail::attribute("href", url.text()); }
inline Attribute src(Url const& url)        { return detail::attribute("src", url.text()); }
inline Attribute action(Url const& url)     { return detail::attribute("action", url.text()); }
inline Attribute formaction(Url const& url) { return detail::attribute("formaction", url.text()); }

inline Attribute id(std::string_view value)               { return attr("id", value); }
inline Attribute lang(std::string_view tag)               { return attr("lang", tag); }
inline Attribute hreflang(std::string_view tag)           { return attr("hreflang", tag); }
inline Attribute for_id(std::string_view target)          { return attr("for", target); }
inline Attribute name(std::string_view value)             { return attr("name", value); }
inline Attribute value(std::string_view words)            { return attr("value", words); }
inline Attribute type(std::string_view kind)              { return attr("type", kind); }
inline Attribute method(std::string_view verb)            { return attr("method", verb); }
inline Attribute rel(std::string_view kind)               { return attr("rel", kind); }
inline Attribute role(std::string_view kind)              { return attr("role", kind); }
inline Attribute scope(std::string_view of)               { return attr("scope", of); }
inline Attribute alt(std::string_view words)              { return attr("alt", words); }
inline Attribute datetime(std::string_view iso)           { return attr("datetime", iso); }
inline Attribute content(std::string_view words)          { return attr("content", words); }
inline Attribute autocomplete(std::string_view of)        { return attr("autocomplete", of); }
inline Attribute inputmode(std::string_view mode)         { return attr("inputmode", mode); }
inline Attribute download(std::string_view file_name)     { return attr("download", file_name); }
inline Attribute aria_label(std::string_view words)       { return attr("aria-label", words); }
inline Attribute aria_labelledby(std::string_view ids)    { return attr("aria-labelledby", ids); }
inline Attribute aria_describedby(std::string_view ids)   { return attr("aria-describedby", ids); }
inline Attribute aria_current(std::string_view what)      { return attr("aria-current", what); }
inline Attribute aria_sort(std::string_view order)        { return attr("aria-sort", order); }
inline Attribute aria_hidden()                            { return attr("aria-hidden", "true"); }
inline Attribute tabindex(int order)                      { return attr("tabindex", order); }
inline Attribute colspan(int columns)                     { return attr("colspan", columns); }
inline Attribute rowspan(int rows)                        { return attr("rowspan", rows); }
inline Attribute width(int pixels)                        { return attr("width", pixels); }
inline Attribute height(int pixels)                       { return attr("height", pixels); }

inline Attribute hidden()   { return attr("hidden"); }
inline Attribute open()     { return attr("open"); }
inline Attribute checked()  { return attr("checked"); }
inline Attribute selected() { return attr("selected"); }
inline Attribute required() { return attr("required"); }
inline Attribute disabled() { return attr("disabled"); }
inline Attribute novalidate() { return attr("novalidate"); }
// clang-format on

}  // namespace html
