#include "kit/http/etag.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "base/int128.hpp"
#include "kit/http/fields.hpp"

namespace http {

namespace {

// Folds the 128-bit product, as wyhash and its kin do: every bit of both reaches every bit.
std::uint64_t mix(std::uint64_t left, std::uint64_t right) {
    base::UInt128 const product = base::UInt128{left} * right;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

std::uint64_t hash(std::string_view bytes, std::uint64_t seed) {
    constexpr std::uint64_t odd_1 = 0x9E3779B97F4A7C15;  // 2^64 / golden ratio
    constexpr std::uint64_t odd_2 = 0xD6E8FEB86659FD93;
    std::uint64_t state = seed ^ (bytes.size() * odd_1);
    while (!bytes.empty()) {
        std::uint64_t word = 0;
        std::size_t const size = std::min(bytes.size(), sizeof word);
        std::memcpy(&word, bytes.data(), size);
        state = mix(state ^ odd_1, word ^ odd_2) + word;
        bytes.remove_prefix(size);
    }
    return mix(state ^ odd_2, seed ^ odd_1);
}

std::string_view suffix(Coding coding) {
    switch (coding) {
        case Coding::identity:
            return "";
        case Coding::gzip:
            return "-gz";
        case Coding::brotli:
            return "-br";
    }
    return "";
}

std::string_view opaque(std::string_view tag) {
    if (tag.starts_with("W/")) tag.remove_prefix(2);
    return tag;
}

}  // namespace

std::string fingerprint(std::string_view bytes) {
    return fmt::format("{:016x}{:016x}", hash(bytes, 0xA0761D6478BD642F),
                       hash(bytes, 0xE7037ED1A0B428DB));
}

std::string entity_tag(std::string_view fingerprint, Coding coding) {
    std::string tag;
    tag.reserve(fingerprint.size() + 5);
    tag.append("\"").append(fingerprint).append(suffix(coding)).append("\"");
    return tag;
}

std::string entity_tag_in(std::string_view tag, Coding coding) {
    if (!tag.ends_with('"')) return std::string(tag);
    tag.remove_suffix(1);
    return std::string(tag).append(suffix(coding)).append("\"");
}

bool names_tag(std::string_view if_none_match, std::string_view tag) {
    bool named = false;
    for_each_item(if_none_match, ',', [&](std::string_view item) {
        named = named || item == "*" || opaque(item) == opaque(tag);
    });
    return named;
}

}  // namespace http
