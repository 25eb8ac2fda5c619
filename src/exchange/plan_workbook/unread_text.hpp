#pragma once
// Why a workbook was not read, and what to do with the file.

#include <string_view>

#include "kit/text/language.hpp"
#include "kit/xlsx/reader.hpp"

namespace exchange {

std::string_view unread_text(text::Language language, xlsx::ReadProblem problem);

}  // namespace exchange
