#include "domain/consultation/comment.hpp"

#include <algorithm>
#include <charconv>

#include "base/check.hpp"

namespace domain {
namespace {

constexpr std::size_t suffix_length = 8;
// Crockford's base 32: no I, L, O or U.
constexpr std::string_view suffix_letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::string_view token_letters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

std::optional<int> whole(std::string_view digits) {
    int value = 0;
    auto const [stop, flaw] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    bool const is_whole = flaw == std::errc{} && stop == digits.data() + digits.size();
    if (!is_whole || value < 1) return std::nullopt;
    return value;
}

// In capitals, without what people put between.
std::string bare(std::string_view text) {
    std::string letters;
    for (char const c : text) {
        if (c == ' ' || c == '-') continue;
        letters += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return letters;
}

// What Crockford reads of letters that look like digits.
char meant(char letter) {
    if (letter == 'O') return '0';
    return letter == 'I' || letter == 'L' ? '1' : letter;
}

}  // namespace

std::string CommentNumber::text() const {
    auto const digits = std::to_string(number);
    std::string const zeros(digits.size() < 5 ? 5 - digits.size() : 0, '0');
    return "P-" + std::to_string(year) + "-" + zeros + digits;
}

std::optional<CommentNumber> CommentNumber::parse(std::string_view text) {
    // "P-2026-00431"
    if (text.size() < 12 || !text.starts_with("P-") || text[6] != '-') return std::nullopt;
    auto const year = whole(text.substr(2, 4));
    auto const number = whole(text.substr(7));
    if (!year || !number) return std::nullopt;
    CommentNumber const parsed{*year, *number};
    return parsed.text() == text ? std::optional(parsed) : std::nullopt;
}

std::string CommentCode::text() const {
    return number.text() + "-" + suffix.substr(0, 4) + "-" + suffix.substr(4);
}

std::optional<CommentCode> CommentCode::parse(std::string_view text) {
    // "P2026004317KQ4M9XR"
    auto const letters = bare(text);
    if (letters.size() < suffix_length + 10 || !letters.starts_with('P')) return std::nullopt;
    auto const number_end = letters.size() - suffix_length;
    auto const number =
        CommentNumber::parse("P-" + letters.substr(1, 4) + "-" + letters.substr(5, number_end - 5));
    auto suffix = letters.substr(number_end);
    std::ranges::transform(suffix, suffix.begin(), meant);
    bool const is_suffix = suffix.size() == suffix_length &&
                           suffix.find_first_not_of(suffix_letters) == std::string::npos;
    if (!number || !is_suffix) return std::nullopt;
    return CommentCode{*number, std::move(suffix)};
}

std::string code_suffix(std::string_view token) {
    CHECK(token.size() >= suffix_length);
    std::string suffix;
    for (char const c : token.substr(0, suffix_length)) {
        auto const bits = token_letters.find(c);
        CHECK(bits != token_letters.npos);
        suffix += suffix_letters[bits % suffix_letters.size()];
    }
    return suffix;
}

bool is_overdue(Comment const& comment, Consultation const& of, base::Date today) {
    return of.is_overdue(today) && !comment.answer && !comment.is_settled();
}

CommentStage stage_of(Comment const& comment, ConsultationState consultation) {
    if (comment.moderation == Moderation::withdrawn) return CommentStage::withdrawn;
    if (comment.answer) return CommentStage::answered;
    bool const is_read = comment.moderation == Moderation::published;
    bool const is_over = consultation != ConsultationState::open;
    return is_read || is_over ? CommentStage::in_analysis : CommentStage::received;
}

}  // namespace domain
