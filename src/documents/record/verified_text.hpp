#pragma once
// What a verification of the log went through, in sentences.

#include <string>
#include <vector>

#include "app/record/verify_log.hpp"
#include "kit/text/language.hpp"

namespace documents {

// "7 entries and 1 checkpoint were verified."
std::string verified_text(text::Language language, app::LogVerified const& verified);

// How many keys signed the checkpoints, each by itself, and what to look at where one of them is
// not the one in use, in hexadecimal; nothing where nothing was signed.
std::vector<std::string> keys_text(text::Language language, app::LogVerified const& verified,
                                   std::string const& key_in_use);

}  // namespace documents
