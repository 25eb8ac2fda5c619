#include "documents/coded_name.hpp"

namespace documents {

std::string coded_name(std::string_view code, std::string_view name) {
    constexpr std::size_t bytes_max = 72;
    std::string words(code);
    if (!code.empty() && !name.empty()) words += ' ';
    if (name.size() <= bytes_max) return words.append(name);
    auto const end = name.rfind(' ', bytes_max);
    return words.append(name.substr(0, end == name.npos ? 0 : end)).append("…");
}

}  // namespace documents
