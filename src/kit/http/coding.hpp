#pragma once
// Content codings: which one a client takes (RFC 9110 §12.5.3), and making them (brotli and zlib
// live behind this header).

#include <cstdint>
#include <string>
#include <string_view>

namespace http {

enum class Coding : std::uint8_t { identity, gzip, brotli };

enum class Effort {
    quick,    // for an answer that is made once: brotli 4, gzip 5
    highest,  // for bytes that are made once and sent often: brotli 11, gzip 9
};

// What shall be sent to a client with this Accept-Encoding ("" when it sent none): the coding with
// the highest q-value; at equal q-values brotli before gzip before identity. An item that is not
// in the grammar is ignored; identity is the answer where nothing else is taken.
Coding preferred_coding(std::string_view accept_encoding);

// Whether text of this media type gets smaller: text/*, JSON, XML, SVG, JavaScript. False for
// what is compressed in itself: images, fonts in WOFF2, XLSX, PDF.
bool is_compressible(std::string_view content_type);

// bytes in that coding; identity returns them as they are. The same bytes give the same result.
std::string encode(Coding coding, std::string_view bytes, Effort effort);

// The token of Content-Encoding: "gzip", "br"; "" for identity.
std::string_view token(Coding coding);

}  // namespace http
