#include "kit/oidc/token.hpp"

#include <cjose/cjose.h>

#include <algorithm>

#include "kit/oidc/json.hpp"

namespace oidc {
namespace {

using Signed =
    std::unique_ptr<cjose_jws_t, decltype([](cjose_jws_t* jws) { cjose_jws_release(jws); })>;
using Key =
    std::unique_ptr<cjose_jwk_t, decltype([](cjose_jwk_t* key) { cjose_jwk_release(key); })>;
using KeyText = std::unique_ptr<char, decltype([](char* text) { free(text); })>;

constexpr std::size_t token_bytes_max = std::size_t{32} << 10;

// The kind of key that an algorithm of ours is for.
std::string_view key_type_of(std::string_view algorithm) {
    if (algorithm == "RS256") return "RSA";
    if (algorithm == "ES256") return "EC";
    return {};
}

std::string header(cjose_jws_t* jws, char const* name) {
    cjose_err error;
    char const* value = cjose_header_get(cjose_jws_get_protected(jws), name, &error);
    return value == nullptr ? std::string() : std::string(value);
}

bool may_sign(json_t const* key, std::string_view type, std::string const& id) {
    auto const use = text_of(key, "use");
    return text_of(key, "kty") == type && (!use || *use == "sig") &&
           (id.empty() || text_of(key, "kid") == id);
}

// Those of the set that may have signed it.
Outcome<std::vector<Key>> keys_for(std::string_view key_set, std::string_view type,
                                   std::string const& id) {
    auto const set = parse_object(key_set);
    auto const* list = set ? json_object_get(set.get(), "keys") : nullptr;
    if (!json_is_array(list)) return trouble(TroubleKind::answer_malformed, "key set");
    std::vector<Key> keys;
    for (std::size_t i = 0; i < json_array_size(list); ++i) {
        auto* const one = json_array_get(list, i);
        if (!may_sign(one, type, id)) continue;
        KeyText const text(json_dumps(one, JSON_COMPACT));
        cjose_err error;
        if (auto* key = cjose_jwk_import(text.get(), std::string_view(text.get()).size(), &error))
            keys.emplace_back(key);
    }
    if (keys.empty()) return trouble(TroubleKind::key_unknown, id);
    return keys;
}

// The claims of a token that one of the keys has signed.
Outcome<Json> verified_claims(std::string_view token, std::string_view key_set) {
    if (token.size() > token_bytes_max) return trouble(TroubleKind::token_malformed, "too long");
    cjose_err error;
    Signed const jws(cjose_jws_import(token.data(), token.size(), &error));
    if (!jws) return trouble(TroubleKind::token_malformed);
    auto const algorithm = header(jws.get(), "alg");
    auto const type = key_type_of(algorithm);
    if (type.empty()) return trouble(TroubleKind::algorithm_refused, algorithm);
    auto const keys = keys_for(key_set, type, header(jws.get(), "kid"));
    if (!keys) return std::unexpected(keys.error());
    bool const is_signed = std::ranges::any_of(
        *keys, [&](Key const& key) { return cjose_jws_verify(jws.get(), key.get(), &error); });
    if (!is_signed) return trouble(TroubleKind::signature_wrong);
    std::uint8_t* bytes = nullptr;
    std::size_t size = 0;
    if (!cjose_jws_get_plaintext(jws.get(), &bytes, &size, &error))
        return trouble(TroubleKind::token_malformed);
    auto claims = parse_object({reinterpret_cast<char const*>(bytes), size});
    if (!claims) return trouble(TroubleKind::token_malformed, "claims");
    return claims;
}

std::vector<std::string> texts_of(json_t const* object, char const* name) {
    if (auto const one = text_of(object, name)) return {*one};
    std::vector<std::string> texts;
    auto const* list = json_object_get(object, name);
    for (std::size_t i = 0; i < json_array_size(list); ++i) {
        auto const* value = json_array_get(list, i);
        if (json_is_string(value)) texts.emplace_back(json_string_value(value));
    }
    return texts;
}

// For us alone: a token for several says for whom it was made.
bool is_for(json_t const* claims, std::string const& client) {
    auto const audience = texts_of(claims, "aud");
    auto const party = text_of(claims, "azp");
    bool const is_named = std::ranges::find(audience, client) != audience.end();
    return is_named && (party ? *party == client : audience.size() == 1);
}

std::optional<TroubleKind> flaw_of_times(json_t const* claims, std::chrono::sys_seconds now) {
    auto const* expires = json_object_get(claims, "exp");
    auto const* issued = json_object_get(claims, "iat");
    if (!json_is_integer(expires) || !json_is_integer(issued)) return TroubleKind::token_malformed;
    auto const clock = now.time_since_epoch().count();
    if (json_integer_value(expires) <= clock - clock_skew.count()) return TroubleKind::expired;
    if (json_integer_value(issued) > clock + clock_skew.count())
        return TroubleKind::from_the_future;
    auto const* not_before = json_object_get(claims, "nbf");
    if (json_is_integer(not_before) && json_integer_value(not_before) > clock + clock_skew.count())
        return TroubleKind::from_the_future;
    return std::nullopt;
}

}  // namespace

Outcome<Identity> read_token(std::string_view token, std::string_view key_set,
                             Expected const& expected) {
    auto const claims = verified_claims(token, key_set);
    if (!claims) return std::unexpected(claims.error());
    auto const* const said = claims->get();
    if (text_of(said, "iss") != expected.issuer) return trouble(TroubleKind::issuer_differs);
    if (!is_for(said, expected.client_id)) return trouble(TroubleKind::audience_differs);
    if (auto const flaw = flaw_of_times(said, expected.now)) return trouble(*flaw);
    if (expected.nonce.empty() || text_of(said, "nonce") != expected.nonce)
        return trouble(TroubleKind::nonce_differs);
    auto subject = text_of(said, "sub");
    constexpr std::size_t subject_bytes_max = 255;  // OpenID Connect Core 1.0, 2
    if (!subject || subject->empty() || subject->size() > subject_bytes_max)
        return trouble(TroubleKind::subject_missing);
    auto methods = texts_of(said, "amr");
    for (auto& reached : texts_of(said, "acr"))
        methods.push_back(std::move(reached));
    return Identity{expected.issuer, std::move(*subject), std::move(methods)};
}

}  // namespace oidc
