#pragma once
// What stands above the text of a mail (RFC 5322): subject and names in UTF-8 as encoded words
// (RFC 2047), never more than one line for whoever writes them: a text that would begin another
// header is refused.

#include <string>
#include <string_view>

#include "base/instant.hpp"

namespace mail {

// No control character, the end of a line above all.
bool is_header_text(std::string_view text);

// As it stands in a header, folded: "=?UTF-8?B?…?=" where it is not plain ASCII. of:
// is_header_text.
std::string encoded_words(std::string_view text);

// «"Ana" <ana@entidad.gov.co>», the address alone where there is no name.
std::string mailbox(std::string_view name, std::string_view address);

// "Mon, 30 Nov 2026 11:00:00 +0000"
std::string header_date(base::Instant moment);

}  // namespace mail
