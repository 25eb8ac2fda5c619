#include "kit/http/coding.hpp"

#include <brotli/encode.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/check.hpp"
#include "kit/http/fields.hpp"
#include "kit/http/named_values.hpp"

namespace http {

namespace {

// ";q=0.5" as 500: thousandths, which is all that the grammar can say (RFC 9110 §12.4.2).
std::optional<int> parse_weight(std::string_view text) {
    if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return {};
    if (text.size() > 1 && text[1] != '.') return {};
    int thousandths = (text[0] - '0') * 1000;
    int unit = 100;
    for (char const digit : text.substr(std::min<std::size_t>(2, text.size()))) {
        if (digit < '0' || digit > '9') return {};
        thousandths += (digit - '0') * unit;
        unit /= 10;
    }
    if (thousandths > 1000) return {};
    return thousandths;
}

struct Accepted {
    std::string_view name;
    int weight = 1000;
};

std::optional<Accepted> parse_accepted(std::string_view item) {
    auto const semicolon = item.find(';');
    Accepted accepted{trim(item.substr(0, semicolon))};
    if (accepted.name.empty()) return {};
    if (semicolon == std::string_view::npos) return accepted;
    std::string_view const parameter = trim(item.substr(semicolon + 1));
    if (!parameter.starts_with("q=") && !parameter.starts_with("Q=")) return {};
    auto const weight = parse_weight(parameter.substr(2));
    if (!weight) return {};
    accepted.weight = *weight;
    return accepted;
}

std::string brotli(std::string_view bytes, int quality) {
    std::string out(BrotliEncoderMaxCompressedSize(bytes.size()), '\0');
    std::size_t size = out.size();
    int const done =
        BrotliEncoderCompress(quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(),
                              reinterpret_cast<std::uint8_t const*>(bytes.data()), &size,
                              reinterpret_cast<std::uint8_t*>(out.data()));
    CHECK(done == BROTLI_TRUE);
    out.resize(size);
    return out;
}

std::string gzip(std::string_view bytes, int level) {
    constexpr int window_of_gzip = 15 + 16;
    z_stream stream{};
    CHECK(deflateInit2(&stream, level, Z_DEFLATED, window_of_gzip, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string out(deflateBound(&stream, bytes.size()), '\0');
    CHECK(out.size() <= UINT32_MAX && bytes.size() <= UINT32_MAX);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    int const done = deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    CHECK(done == Z_STREAM_END);
    return out;
}

}  // namespace

Coding preferred_coding(std::string_view accept_encoding) {
    struct Candidate {
        Coding coding;
        std::string_view name;
        std::optional<int> weight;
    };
    // In the order in which we would choose.
    std::array candidates{Candidate{Coding::brotli, "br", {}}, Candidate{Coding::gzip, "gzip", {}},
                          Candidate{Coding::identity, "identity", {}}};
    std::optional<int> weight_of_others;
    for_each_item(accept_encoding, ',', [&](std::string_view item) {
        auto const accepted = parse_accepted(item);
        if (!accepted) return;
        if (accepted->name == "*") weight_of_others = accepted->weight;
        for (auto& candidate : candidates)
            if (CaselessName::same(accepted->name, candidate.name))
                candidate.weight = accepted->weight;
    });
    Coding best = Coding::identity;
    int best_weight = 0;
    for (auto const& candidate : candidates) {
        int const weight = candidate.weight.value_or(weight_of_others.value_or(0));
        if (weight > best_weight) {
            best = candidate.coding;
            best_weight = weight;
        }
    }
    return best;
}

bool is_compressible(std::string_view content_type) {
    std::string_view const type = trim(content_type.substr(0, content_type.find(';')));
    if (type.starts_with("text/")) return true;
    if (type.ends_with("+json") || type.ends_with("+xml")) return true;
    return type == "application/json" || type == "application/xml" ||
           type == "application/javascript" || type == "application/geo+json" ||
           type == "image/svg+xml";
}

std::string encode(Coding coding, std::string_view bytes, Effort effort) {
    bool const quick = effort == Effort::quick;
    switch (coding) {
        case Coding::identity:
            return std::string(bytes);
        case Coding::gzip:
            return gzip(bytes, quick ? 5 : 9);
        case Coding::brotli:
            return brotli(bytes, quick ? 4 : BROTLI_MAX_QUALITY);
    }
    return std::string(bytes);
}

std::string_view token(Coding coding) {
    switch (coding) {
        case Coding::identity:
            return "";
        case Coding::gzip:
            return "gzip";
        case Coding::brotli:
            return "br";
    }
    return "";
}

}  // namespace http
