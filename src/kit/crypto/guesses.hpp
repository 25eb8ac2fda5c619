#pragma once
// How soon a password would be guessed by whoever knows the lists of stolen passwords, names,
// words, dates and rows of the keyboard, and what people do with them (zxcvbn, with the lists that
// it brings: no call goes out). (zxcvbn lives behind this header.)

#include <string_view>

namespace crypto {

// The binary logarithm of the tries that it takes, at least; 0 for an empty one. A few
// milliseconds. Of a long password its beginning is judged, of 100 bytes.
double guess_bits(std::string_view password);

}  // namespace crypto
