#include "documents/record/change_words.hpp"

#include <algorithm>
#include <array>
#include <ranges>
#include <span>

#include "documents/consultation/consultation_words.hpp"
#include "documents/names.hpp"
#include "documents/people/people_names.hpp"
#include "documents/people/refusal_text.hpp"
#include "documents/plan/formulation_words.hpp"
#include "documents/worded.hpp"
#include "domain/people/preferences.hpp"
#include "domain/plan/destination.hpp"
#include "domain/plan/life_cycle.hpp"
#include "domain/plan/rules.hpp"
#include "kit/oidc/trouble.hpp"
#include "kit/text/message.hpp"

namespace documents {
namespace {

using text::Language;
using text::mark;
using text::tr;
using Kind = domain::RefusalKind;

// Of refusals whose sentence names what the log does not keep.
constexpr std::array without_what_is_named{
    Worded{Kind::too_many_tries, mark("There were too many tries.")},
    Worded{Kind::not_permitted, mark("The roles of that day did not allow it.")},
    Worded{Kind::own_submission, mark("Nobody judges what they submitted themselves.")},
    Worded{Kind::own_acceptance, mark("Nobody makes official what they accepted themselves.")},
    Worded{Kind::own_role, mark("Nobody gives themselves a role that decides.")},
    Worded{Kind::role_backdated, mark("The role was to begin more than a year before.")},
    Worded{Kind::review_taken, mark("Somebody else had the review.")},
    Worded{Kind::consultation_closed, mark("The consultation received no comments any more.")},
    Worded{Kind::consultation_open, mark("The consultation still received comments.")},
    Worded{Kind::consultation_unsettled,
           mark("The results of its consultation had not been published.")},
    Worded{Kind::plan_running, mark("The last day of the plan had not passed.")},
    Worded{Kind::closing_day_far, mark("The last day for comments was more than a year ahead.")},
    Worded{Kind::answers_far,
           mark("The answers were promised for more than a year after the last day for comments.")},
    Worded{Kind::text_too_long, mark("The text was too long.")},
    Worded{Kind::tolerance_out_of_range,
           mark("The tolerance was negative, or above a million points.")},
    Worded{Kind::too_many_comments, mark("Many comments had come from this connection.")},
    Worded{Kind::evidence_unknown, mark("The file is of a kind that is not kept.")},
    Worded{Kind::evidence_no_room, mark("There was no room left for files.")},
    Worded{Kind::edition_meanwhile, mark("Another edition had come meanwhile.")},
    Worded{Kind::renamed, mark("The plan goes on under another code.")},
};

using Trouble = oidc::TroubleKind;
constexpr std::array troubles{
    Worded{Trouble::unreachable, mark("the provider did not answer")},
    Worded{Trouble::answer_too_large, mark("the answer was too large")},
    Worded{Trouble::answer_malformed, mark("the answer was malformed")},
    Worded{Trouble::issuer_differs, mark("another provider answered")},
    Worded{Trouble::address_unsafe, mark("the provider named an unsafe address")},
    Worded{Trouble::code_refused, mark("the provider refused the code")},
    Worded{Trouble::token_malformed, mark("the token was malformed")},
    Worded{Trouble::algorithm_refused, mark("the token was signed in a way that is not accepted")},
    Worded{Trouble::key_unknown, mark("the token was signed with an unknown key")},
    Worded{Trouble::signature_wrong, mark("the signature of the token was wrong")},
    Worded{Trouble::audience_differs, mark("the token was for somebody else")},
    Worded{Trouble::expired, mark("the token had expired")},
    Worded{Trouble::from_the_future, mark("the token was of the future")},
    Worded{Trouble::nonce_differs, mark("the token answered another request")},
    Worded{Trouble::subject_missing, mark("the token named nobody")},
};
static_assert(are_in_order(troubles, oidc::trouble_tokens.size()));

struct Named {
    std::string_view token;
    char const* words;
};

std::optional<std::string> among(Language language, std::span<Named const> list,
                                 std::string_view token) {
    for (auto const& one : list)
        if (one.token == token) return std::string(tr(language, one.words));
    return std::nullopt;
}

std::optional<std::string> refusal_words(Language language, std::string_view token) {
    constexpr std::array others{
        Named{"state", mark("what came back was not what had been asked for")},
        Named{"cancelled", mark("it was cancelled at the provider")}};
    if (auto const kind = domain::refusal_kind_tokens.find(token)) {
        for (auto const& one : without_what_is_named)
            if (one.value == *kind) return std::string(tr(language, one.words));
        return refusal_text(language, {.kind = *kind});
    }
    if (auto const trouble = oidc::trouble_tokens.find(token))
        return std::string(tr(language, troubles[static_cast<std::size_t>(*trouble)].words));
    return among(language, others, token);
}

// The name of a token of this table.
template <auto const& Tokens, auto Name>
std::optional<std::string> token_name(Language language, std::string_view token) {
    auto const value = Tokens.find(token);
    return value ? std::optional(std::string(Name(language, *value))) : std::nullopt;
}

// Each of a list by the same words; none where one has none.
template <auto Words>
std::optional<std::string> each_named(Language language, std::string_view list) {
    std::string named;
    for (auto const part : std::views::split(list, ',')) {
        std::string_view token(part);
        token.remove_prefix(std::min(token.find_first_not_of(' '), token.size()));
        auto const one = Words(language, token);
        if (!one) return std::nullopt;
        named.append(named.empty() ? "" : ", ").append(*one);
    }
    return named;
}

std::optional<std::string> factor_words(Language language, std::string_view token) {
    constexpr std::array list{Named{"second", mark("code of the second factor")},
                              Named{"signature", mark("password of the signature")}};
    return among(language, list, token);
}

std::optional<std::string> way_words(Language language, std::string_view token) {
    constexpr std::array list{Named{"provider", mark("institutional account")}};
    return among(language, list, token);
}

std::optional<std::string> separation_words(Language language, std::string_view token) {
    constexpr std::array list{
        Named{"only-administrator", mark("to oneself, for nobody else administers")}};
    return among(language, list, token);
}

std::optional<std::string> wish_words(Language language, std::string_view token) {
    constexpr std::array list{Named{"yes", mark("yes")}, Named{"no", mark("no")}};
    return among(language, list, token);
}

std::optional<std::string> language_words(Language, std::string_view token) {
    if (token == "es") return "Español";
    return token == "en" ? std::optional<std::string>("English") : std::nullopt;
}

// «cap 110»: the name of a rule of measurement, and what it says.
std::optional<std::string> rule_words(Language language, std::string_view rule) {
    constexpr std::array names{Named{"cap", mark("cap")},
                               Named{"floor", mark("floor")},
                               Named{"constant", mark("constant goals")},
                               Named{"unreported", mark("what is not reported")},
                               Named{"unprogrammed", mark("what is not programmed")},
                               Named{"tolerance", mark("tolerance")}};
    constexpr std::array values{
        Named{"none", mark("none")}, Named{"mean", mark("mean of what was reported")},
        Named{"last", mark("the last report")}, Named{"zero", mark("counts as zero")},
        Named{"exclude", mark("does not count")}};
    auto const space = rule.find(' ');
    auto const name = among(language, names, rule.substr(0, space));
    if (!name || space == rule.npos) return std::nullopt;
    auto const value = rule.substr(space + 1);
    return *name + ": " + among(language, values, value).value_or(std::string(value));
}

using Words = std::optional<std::string> (*)(Language, std::string_view);
struct Field {
    std::string_view name;
    Words words;
};
constexpr auto instrument_words = [](Language language, std::string_view token) {
    return token_name<domain::instrument_tokens, instrument_name>(language, token);
};
constexpr auto scope_words = [](Language language, std::string_view token) {
    auto const scope = domain::token_scope_tokens.find(token);
    return scope ? std::optional(std::string(scope_name(language, *scope))) : std::nullopt;
};
constexpr std::array fields{
    Field{"daily_mail", wish_words},
    Field{"decision", token_name<domain::decision_tokens, decision_name>},
    Field{"destination", token_name<domain::destination_tokens, destination_name>},
    Field{"factor", factor_words},
    Field{"instruments", each_named<instrument_words>},
    Field{"kind", token_name<domain::unit_kind_tokens, unit_kind_name>},
    Field{"kind", token_name<domain::mail_kind_tokens, mail_kind_name>},
    Field{"language", language_words},
    Field{"moderation", token_name<domain::moderation_tokens, moderation_name>},
    Field{"refusal", refusal_words},
    Field{"reports", token_name<domain::frequency_tokens, frequency_name>},
    Field{"role", token_name<domain::role_tokens, role_name>},
    Field{"rules", each_named<rule_words>},
    Field{"scopes", each_named<scope_words>},
    Field{"separation", separation_words},
    Field{"shortcuts", wish_words},
    Field{"state", token_name<domain::person_state_tokens, person_state_name>},
    Field{"state", token_name<domain::plan_state_tokens, plan_state_name>},
    Field{"topic", token_name<domain::topic_tokens, topic_name>},
    Field{"way", way_words},
};

}  // namespace

std::optional<std::string> change_in_words(Language language, std::string_view field,
                                           std::string_view token) {
    for (auto const& one : fields)
        if (one.name == field)
            if (auto in_words = one.words(language, token)) return in_words;
    return std::nullopt;
}

}  // namespace documents
