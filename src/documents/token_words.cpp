#include "documents/token_words.hpp"

#include <array>

#include "documents/finding_text.hpp"
#include "documents/names.hpp"
#include "documents/people/people_names.hpp"
#include "domain/people/unit.hpp"
#include "domain/plan/checks/finding.hpp"
#include "kit/text/message.hpp"

namespace documents {
namespace {

using text::Language;

// The name of a token of this table; none where it has no such token.
template <auto const& Tokens>
std::string words(Language language, std::string_view token, auto const& name) {
    auto const value = Tokens.find(token);
    return value ? capitalized(name(language, *value)) : std::string(token);
}

using InWords = std::string (*)(Language, std::string_view);
struct TokenColumn {
    std::string_view key;
    InWords words;
};

constexpr std::array columns{
    TokenColumn{"status",
                [](Language language, std::string_view token) {
                    return words<domain::status_tokens>(language, token, status_name);
                }},
    TokenColumn{"scope",
                [](Language language, std::string_view token) {
                    return words<domain::scope_tokens>(
                        language, token,
                        [](Language in, domain::Scope scope) { return scope_name(in, scope); });
                }},
    TokenColumn{"schedule",
                [](Language language, std::string_view token) {
                    return words<domain::schedule_tokens>(
                        language, token, [](Language in, domain::Schedule schedule) {
                            return schedule_name(in, schedule);
                        });
                }},
    TokenColumn{"frequency",
                [](Language language, std::string_view token) {
                    return words<domain::frequency_tokens>(language, token, frequency_name);
                }},
    TokenColumn{"kind",
                [](Language language, std::string_view token) {
                    return token == "plan"
                               ? std::string(text::tr(language, "Plan"))
                               : words<domain::node_kind_tokens>(language, token, node_kind_name);
                }},
    TokenColumn{"values",
                [](Language language, std::string_view token) {
                    return words<domain::values_tokens>(language, token, values_name);
                }},
    TokenColumn{"instrument",
                [](Language language, std::string_view token) {
                    return words<domain::instrument_tokens>(language, token, instrument_name);
                }},
    TokenColumn{"owner/kind",
                [](Language language, std::string_view token) {
                    return words<domain::unit_kind_tokens>(language, token, unit_kind_name);
                }},
    TokenColumn{"combine",
                [](Language language, std::string_view token) {
                    return std::string(
                        token == "independent"
                            ? text::tr(language, "Each for itself, without a percentage")
                            : token);
                }},
    TokenColumn{"severity", [](Language language, std::string_view token) {
                    return words<domain::severity_tokens>(language, token, severity_name);
                }}};

}  // namespace

std::string token_in_words(Language language, std::string_view column, std::string_view token) {
    for (auto const& [key, words_of] : columns)
        if (key == column) return words_of(language, token);
    return std::string(token);
}

}  // namespace documents
