#pragma once
// How a token that the program handed out is known again: by its SHA-256.

#include <string>
#include <string_view>

namespace app {

std::string token_hash(std::string_view token);

}  // namespace app
