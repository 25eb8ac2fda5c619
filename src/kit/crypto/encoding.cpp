#include "kit/crypto/encoding.hpp"

#include <sodium.h>

namespace crypto {

namespace {

constexpr std::string_view base32_alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

unsigned char const* raw(std::span<std::byte const> bytes) {
    return reinterpret_cast<unsigned char const*>(bytes.data());
}

unsigned char* raw(std::vector<std::byte>& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

std::string base64_of(std::span<std::byte const> bytes, int variant) {
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), raw(bytes), bytes.size(), variant);
    text.pop_back();
    return text;
}

std::optional<std::vector<std::byte>> parse_base64_of(std::string_view text, int variant) {
    std::vector<std::byte> bytes(text.size() / 4 * 3 + 3);
    std::size_t size = 0;
    int const read = sodium_base642bin(raw(bytes), bytes.size(), text.data(), text.size(), nullptr,
                                       &size, nullptr, variant);
    bytes.resize(size);
    // libsodium 1.0.18 takes every byte from 0x80 on for '_'.
    if (read != 0 || base64_of(bytes, variant) != text) return std::nullopt;
    return bytes;
}

std::optional<unsigned> base32_value(char digit) {
    if (digit >= 'a' && digit <= 'z') digit = static_cast<char>(digit - 'a' + 'A');
    auto const at = base32_alphabet.find(digit);
    if (at == std::string_view::npos) return std::nullopt;
    return static_cast<unsigned>(at);
}

}  // namespace

std::string hex(std::span<std::byte const> bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');  // one more: libsodium ends it with a zero
    sodium_bin2hex(text.data(), text.size(), raw(bytes), bytes.size());
    text.pop_back();
    return text;
}

std::optional<std::vector<std::byte>> parse_hex(std::string_view text) {
    std::vector<std::byte> bytes(text.size() / 2 + 1);
    std::size_t size = 0;
    int const read =
        sodium_hex2bin(raw(bytes), bytes.size(), text.data(), text.size(), nullptr, &size, nullptr);
    bytes.resize(size);
    if (read != 0 || hex(bytes) != text) return std::nullopt;  // libsodium takes upper case
    return bytes;
}

std::string base64(std::span<std::byte const> bytes) {
    return base64_of(bytes, sodium_base64_VARIANT_ORIGINAL);
}

std::optional<std::vector<std::byte>> parse_base64(std::string_view text) {
    return parse_base64_of(text, sodium_base64_VARIANT_ORIGINAL);
}

std::string base64url(std::span<std::byte const> bytes) {
    return base64_of(bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

std::optional<std::vector<std::byte>> parse_base64url(std::string_view text) {
    return parse_base64_of(text, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

std::string base32(std::span<std::byte const> bytes) {
    std::string text;
    text.reserve((bytes.size() * 8 + 4) / 5);
    unsigned bits = 0;
    unsigned waiting = 0;  // how many of them, at the low end, are not written yet
    for (std::byte const byte : bytes) {
        bits = bits << 8 | std::to_integer<unsigned>(byte);
        for (waiting += 8; waiting >= 5; waiting -= 5)
            text.push_back(base32_alphabet[bits >> (waiting - 5) & 31]);
    }
    if (waiting > 0) text.push_back(base32_alphabet[bits << (5 - waiting) & 31]);
    return text;
}

std::optional<std::vector<std::byte>> parse_base32(std::string_view text) {
    std::vector<std::byte> bytes;
    bytes.reserve(text.size() * 5 / 8);
    unsigned bits = 0;
    unsigned waiting = 0;
    for (char const digit : text) {
        if (digit == ' ') continue;
        auto const value = base32_value(digit);
        if (!value) return std::nullopt;
        bits = bits << 5 | *value;
        waiting += 5;
        if (waiting < 8) continue;
        waiting -= 8;
        bytes.push_back(static_cast<std::byte>(bits >> waiting & 255));
    }
    unsigned const spare = bits & ((1U << waiting) - 1);
    if (waiting >= 5 || spare != 0) return std::nullopt;
    return bytes;
}

}  // namespace crypto
