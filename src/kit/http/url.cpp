#include "kit/http/url.hpp"

#include <boost/url/encode.hpp>
#include <boost/url/rfc/unreserved_chars.hpp>

namespace http {

namespace {

// Unreserved characters alone stand for themselves: right in every part of an address.
std::string encode_part(std::string_view text) {
    return boost::urls::encode({text.data(), text.size()}, boost::urls::unreserved_chars);
}

}  // namespace

std::string encode_segment(std::string_view text) {
    return encode_part(text);
}

std::string path_of(std::initializer_list<std::string_view> segments) {
    std::string path;
    for (std::string_view const segment : segments)
        path.append("/").append(encode_part(segment));
    return path.empty() ? "/" : path;
}

Query& Query::add(std::string_view name, std::string_view value) {
    text_.append(text_.empty() ? "?" : "&").append(encode_part(name));
    text_.append("=").append(encode_part(value));
    return *this;
}

}  // namespace http
