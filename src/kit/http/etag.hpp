#pragma once
// Entity tags (RFC 9110 §8.8.3): "<fingerprint>" for the bytes as they are, "<fingerprint>-br" and
// "<fingerprint>-gz" for the same in a coding, so that each is a strong tag of what is sent.

#include <string>
#include <string_view>

#include "kit/http/coding.hpp"

namespace http {

// 128 bits of the bytes in 32 hexadecimal digits: two versions of a page never share it by chance.
// It is a cache validator, not proof of integrity; for that there is SHA-256.
std::string fingerprint(std::string_view bytes);

// The tag of a representation, in its quotes.
std::string entity_tag(std::string_view fingerprint, Coding coding);

// The tag that a handler chose ("v7", W/"v7"), for its answer in a coding: "v7-br", W/"v7-br".
std::string entity_tag_in(std::string_view tag, Coding coding);

// Whether the value of If-None-Match names this tag (weak comparison) or is "*".
bool names_tag(std::string_view if_none_match, std::string_view tag);

}  // namespace http
