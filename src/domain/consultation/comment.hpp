#pragma once
// What a citizen says of a plan under consultation, and what is answered. A comment is known by its
// number, "P-2026-00431", which is public once it is moderated; whoever sent it follows it by a
// code, the number and eight characters of chance, so that nobody reaches it by counting.

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/enum_table.hpp"
#include "domain/consultation/consultation.hpp"

namespace domain {

inline constexpr std::size_t comment_characters_max = 2000;

// Of one origin in an hour: a school or a library sends many from one address, a flood sends more.
inline constexpr int comments_of_an_origin_max = 20;
inline constexpr std::chrono::hours origin_is_counted{1};
inline constexpr std::chrono::hours origin_is_kept{24};

enum class Topic : std::uint8_t { promise, measure, schedule, budget, territory, other };
inline constexpr base::EnumTable topic_tokens{std::array{
    base::EnumToken{Topic::promise, "promise"}, base::EnumToken{Topic::measure, "measure"},
    base::EnumToken{Topic::schedule, "schedule"}, base::EnumToken{Topic::budget, "budget"},
    base::EnumToken{Topic::territory, "territory"}, base::EnumToken{Topic::other, "other"}}};

enum class Moderation : std::uint8_t { pending, published, withdrawn };
inline constexpr base::EnumTable moderation_tokens{
    std::array{base::EnumToken{Moderation::pending, "pending"},
               base::EnumToken{Moderation::published, "published"},
               base::EnumToken{Moderation::withdrawn, "withdrawn"}}};

enum class Decision : std::uint8_t { accepted, accepted_in_part, not_accepted };
inline constexpr base::EnumTable decision_tokens{
    std::array{base::EnumToken{Decision::accepted, "accepted"},
               base::EnumToken{Decision::accepted_in_part, "accepted-in-part"},
               base::EnumToken{Decision::not_accepted, "not-accepted"}}};

struct CommentNumber {
    int year = 0;
    int number = 0;  // of the entity in that year, from 1
    friend auto operator<=>(CommentNumber const&, CommentNumber const&) = default;
    std::string text() const;  // "P-2026-00431"
    static std::optional<CommentNumber> parse(std::string_view text);
};

struct CommentCode {
    CommentNumber number;
    std::string suffix;        // "7KQ4M9XR"
    std::string text() const;  // "P-2026-00431-7KQ4-M9XR"
    // As people copy it: in small letters, with spaces, without hyphens in the suffix.
    static std::optional<CommentCode> parse(std::string_view text);
};
// Eight characters that nobody confuses, of a token of 256 random bits in base64url: 40 bits.
std::string code_suffix(std::string_view token);

struct Answer {
    Decision decision = Decision::accepted;
    std::string words;
    std::string goal = {};  // path of codes of the goal that it changed; empty: none
    base::Instant at = {};
};

// Why the words of a comment are gone (Ley 1581 of 2012): because who sent it asks, or because they
// held personal data, of others even.
enum class ErasureGround : std::uint8_t { author, personal };
inline constexpr base::EnumTable erasure_ground_tokens{
    std::array{base::EnumToken{ErasureGround::author, "author"},
               base::EnumToken{ErasureGround::personal, "personal-data"}}};

struct WordsErasure {
    ErasureGround ground = ErasureGround::author;
    base::Instant at;
};

struct Comment {
    CommentNumber number;
    int consultation = 0;
    std::string suffix;
    std::string goal = {};  // path of codes in the edition; empty: of the plan as a whole
    Topic topic = Topic::other;
    std::string words;
    base::Instant at;
    Moderation moderation = Moderation::pending;
    std::string reason = {};  // why it was withdrawn
    std::optional<Answer> answer = {};
    std::optional<WordsErasure> erasure = {};  // of its words, which are empty from then on
    std::int64_t sequence = 0;                 // of the entry of the log that tells of its arrival
    std::int64_t version = 1;

    CommentCode code() const { return {number, suffix}; }
    // Nothing is left to be done before the results are published.
    bool is_settled() const {
        return moderation == Moderation::withdrawn ||
               (moderation == Moderation::published && answer.has_value());
    }
};

// How far it has come, for whoever sent it.
enum class CommentStage : std::uint8_t { received, in_analysis, answered, withdrawn };
inline constexpr base::EnumTable comment_stage_tokens{
    std::array{base::EnumToken{CommentStage::received, "received"},
               base::EnumToken{CommentStage::in_analysis, "in-analysis"},
               base::EnumToken{CommentStage::answered, "answered"},
               base::EnumToken{CommentStage::withdrawn, "withdrawn"}}};
CommentStage stage_of(Comment const& comment, ConsultationState consultation);

// Whether its answer was promised for a day that has gone by.
bool is_overdue(Comment const& comment, Consultation const& of, base::Date today);

// Who sent it, where they said so: personal data, apart from comment and log, and for a time.
struct Commenter {
    std::string name = {};
    std::string email = {};
    std::string locality = {};
    std::string consent = {};  // version of the text that they agreed to
    bool is_anonymous() const { return name.empty() && email.empty() && locality.empty(); }
    friend bool operator==(Commenter const&, Commenter const&) = default;
};

}  // namespace domain
