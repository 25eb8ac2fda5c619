#pragma once
// Bytes as text and back (RFC 4648): hex in lower case, base64 as JSON carries it, base64url
// without padding, and base32 without padding, for what people read and type. Parsing refuses what
// writing never gives (another alphabet, padding, a length or spare bits that no bytes have), so
// that a text has one spelling; base32 alone forgives lower case and spaces. (libsodium lives
// behind this header.)

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace crypto {

std::string hex(std::span<std::byte const> bytes);
std::optional<std::vector<std::byte>> parse_hex(std::string_view text);

std::string base64(std::span<std::byte const> bytes);
std::optional<std::vector<std::byte>> parse_base64(std::string_view text);

std::string base64url(std::span<std::byte const> bytes);
std::optional<std::vector<std::byte>> parse_base64url(std::string_view text);

std::string base32(std::span<std::byte const> bytes);
std::optional<std::vector<std::byte>> parse_base32(std::string_view text);

}  // namespace crypto
