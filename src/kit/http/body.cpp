#include "kit/http/body.hpp"

#include <utility>

#include "kit/http/etag.hpp"

namespace http {

namespace {

std::string encode_if_smaller(Coding coding, std::string_view bytes, Effort effort) {
    std::string encoded = encode(coding, bytes, effort);
    if (encoded.size() >= bytes.size()) return {};
    encoded.shrink_to_fit();
    return encoded;
}

}  // namespace

std::string_view PreparedBody::bytes(Coding coding) const {
    switch (nearest(coding)) {
        case Coding::identity:
            return identity;
        case Coding::gzip:
            return gzip;
        case Coding::brotli:
            return brotli;
    }
    return identity;
}

Coding PreparedBody::nearest(Coding coding) const {
    if (coding == Coding::gzip && gzip.empty()) return Coding::identity;
    if (coding == Coding::brotli && brotli.empty()) return Coding::identity;
    return coding;
}

Body prepare(std::string content_type, std::string bytes, Effort effort) {
    auto body = std::make_shared<PreparedBody>();
    body->content_type = std::move(content_type);
    body->fingerprint = fingerprint(bytes);
    body->identity = std::move(bytes);
    if (body->identity.size() >= coding_bytes_min && is_compressible(body->content_type)) {
        body->gzip = encode_if_smaller(Coding::gzip, body->identity, effort);
        body->brotli = encode_if_smaller(Coding::brotli, body->identity, effort);
    }
    return body;
}

}  // namespace http
