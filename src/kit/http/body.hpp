#pragma once
// The body of a page or file that is sent often: the bytes, their gzip and brotli and their
// fingerprint, made once and shared by every answer without a copy.

#include <memory>
#include <string>
#include <string_view>

#include "kit/http/coding.hpp"

namespace http {

struct PreparedBody {
    std::string content_type;  // "text/html; charset=utf-8"
    std::string fingerprint;   // of the identity bytes
    std::string identity;
    std::string gzip;    // empty where it would not be smaller, or the type is not compressible
    std::string brotli;  // the same

    // The bytes in that coding, or the identity bytes where there is none.
    std::string_view bytes(Coding coding) const;

    // That coding where there are bytes in it; else identity.
    Coding nearest(Coding coding) const;
};

using Body = std::shared_ptr<PreparedBody const>;

Body prepare(std::string content_type, std::string bytes, Effort effort);

// Shorter than this a coding saves nothing that anybody notices.
constexpr std::size_t coding_bytes_min = 512;

}  // namespace http
