#include "exchange/plan_document/reader.hpp"

#include <algorithm>

#include "exchange/plan_document/plan_document.hpp"

namespace exchange {
namespace {

constexpr std::size_t excerpt_bytes_max = 80;
constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

void append_token(std::string& pointer, std::string_view key) {  // RFC 6901 §3
    for (char const c : excerpt(key)) {
        if (c == '~')
            pointer += "~0";
        else if (c == '/')
            pointer += "~1";
        else
            pointer += c;
    }
}

}  // namespace

std::string excerpt(std::string_view text) {
    auto end = std::min(text.size(), excerpt_bytes_max);
    while (end < text.size() && end > 0 && is_continuation(text[end]))
        --end;
    std::string excerpt;
    for (std::size_t i = 0; i < end; ++i) {
        auto const c = static_cast<unsigned char>(text[i]);
        bool const is_c1 =
            c == 0xC2 && i + 1 < end && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if (is_c1) ++i;
        if (is_c1 || c < 0x20 || c == 0x7F)
            excerpt += replacement;
        else
            excerpt += text[i];
    }
    if (end < text.size()) excerpt += "…";
    return excerpt;
}

void Reader::refuse(json::Value at, domain::DocumentProblem problem) {
    if (is_full()) return;
    auto const place = document_.place(at);
    problem.place = {pointer(), place.line, place.column};
    problems_.push_back(std::move(problem));
}

void Reader::refuse_type(json::Value at, domain::ExpectedType expected) {
    refuse(at, {.code = domain::DocumentProblemCode::wrong_type,
                .key = std::string(key()),
                .expected = expected});
}

std::string_view Reader::key() const {
    for (auto step = path_.rbegin(); step != path_.rend(); ++step)
        if (step->key.data() != nullptr) return step->key;
    return {};
}

std::string Reader::pointer() const {
    std::string pointer;
    for (auto const& step : path_) {
        pointer += '/';
        if (step.key.data() == nullptr)
            pointer += std::to_string(step.element);
        else
            append_token(pointer, step.key);
    }
    return pointer;
}

bool Reader::is_full() const {
    return problems_.size() >= problems_max;
}

}  // namespace exchange
