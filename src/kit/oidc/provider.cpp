#include "kit/oidc/provider.hpp"

#include <algorithm>

#include "kit/oidc/json.hpp"
#include "kit/oidc/remote.hpp"

namespace oidc {
namespace {

constexpr std::chrono::minutes kept_for{10};
constexpr std::chrono::minutes asked_again_after{1};
constexpr std::chrono::seconds left_alone_for{10};

constexpr long ok = 200;

Outcome<Json> get_object(std::string const& address) {
    auto const answered = get(address);
    if (!answered) return std::unexpected(answered.error());
    if (answered->status != ok)
        return trouble(TroubleKind::unreachable, address + ": " + std::to_string(answered->status));
    auto object = parse_object(answered->body);
    if (!object) return trouble(TroubleKind::answer_malformed, address);
    return object;
}

// An issuer of this machine is for tests and for a proxy beside us; its endpoints are there too.
bool is_safe(std::string const& endpoint, std::string const& issuer) {
    return is_https(endpoint) || (is_local_http(issuer) && is_local_http(endpoint));
}

bool lists(json_t const* object, char const* name, std::string_view wanted) {
    auto const* list = json_object_get(object, name);
    for (std::size_t i = 0; i < json_array_size(list); ++i) {
        auto const* value = json_array_get(list, i);
        if (json_is_string(value) && json_string_value(value) == wanted) return true;
    }
    return false;
}

}  // namespace

Outcome<Provider::Metadata> Provider::metadata(std::chrono::sys_seconds now) {
    {
        std::lock_guard const lock(mutex_);
        if (metadata_ && now - metadata_->read_at < kept_for) return *metadata_;
        if (failure_ && now - failure_->at < left_alone_for)
            return std::unexpected(failure_->trouble);
    }
    auto read = ask_for_metadata(now);
    std::lock_guard const lock(mutex_);
    if (read) {
        metadata_ = *read;
        failure_.reset();
    } else {
        failure_ = Failure{read.error(), now};
    }
    return read;
}

Outcome<Provider::Metadata> Provider::ask_for_metadata(std::chrono::sys_seconds now) const {
    auto base = registration_.issuer;
    if (base.ends_with('/')) base.pop_back();
    auto const object = get_object(base + "/.well-known/openid-configuration");
    if (!object) return std::unexpected(object.error());
    auto const* const said = object->get();
    if (text_of(said, "issuer") != registration_.issuer)
        return trouble(TroubleKind::issuer_differs, text_of(said, "issuer").value_or(""));
    Metadata read{
        .authorization = text_of(said, "authorization_endpoint").value_or(""),
        .token = text_of(said, "token_endpoint").value_or(""),
        .keys = text_of(said, "jwks_uri").value_or(""),
        .names_issuer =
            json_is_true(json_object_get(said, "authorization_response_iss_parameter_supported")),
        .takes_basic = !json_object_get(said, "token_endpoint_auth_methods_supported") ||
                       lists(said, "token_endpoint_auth_methods_supported", "client_secret_basic"),
        .read_at = now};
    for (auto const& endpoint : {read.authorization, read.token, read.keys})
        if (!is_safe(endpoint, registration_.issuer))
            return trouble(TroubleKind::address_unsafe, endpoint);
    return read;
}

Outcome<std::string> Provider::key_set(Metadata const& metadata, std::chrono::sys_seconds now,
                                       Freshness freshness) {
    auto const lives = freshness == Freshness::kept ? kept_for : asked_again_after;
    {
        std::lock_guard const lock(mutex_);
        if (key_set_ && now - key_set_->read_at < lives) return key_set_->json;
    }
    auto answered = get(metadata.keys);
    if (!answered) return std::unexpected(answered.error());
    if (answered->status != ok) return trouble(TroubleKind::unreachable, metadata.keys);
    if (!parse_object(answered->body)) return trouble(TroubleKind::answer_malformed, metadata.keys);
    std::lock_guard const lock(mutex_);
    key_set_ = KeySet{std::move(answered->body), now};
    return key_set_->json;
}

Outcome<std::string> Provider::address_for(Ticket const& ticket, std::chrono::sys_seconds now) {
    auto const read = metadata(now);
    if (!read) return std::unexpected(read.error());
    Fields const fields{{"response_type", "code"},
                        {"client_id", registration_.client_id},
                        {"redirect_uri", registration_.redirect_address},
                        {"scope", "openid"},
                        {"state", ticket.state},
                        {"nonce", ticket.nonce},
                        {"code_challenge", ticket.challenge},
                        {"code_challenge_method", "S256"}};
    auto const separator = read->authorization.contains('?') ? "&" : "?";
    return read->authorization + separator + form_encoded(fields);
}

Outcome<std::string> Provider::token_for(Metadata const& metadata, Returned const& returned) const {
    Fields fields{{"grant_type", "authorization_code"},
                  {"code", returned.code},
                  {"redirect_uri", registration_.redirect_address},
                  {"code_verifier", returned.verifier}};
    BasicCredentials credentials;
    if (metadata.takes_basic) {
        credentials = {registration_.client_id, registration_.client_secret};
    } else {
        fields.emplace_back("client_id", registration_.client_id);
        fields.emplace_back("client_secret", registration_.client_secret);
    }
    auto const answered = post_form(metadata.token, fields, credentials);
    if (!answered) return std::unexpected(answered.error());
    auto const object = parse_object(answered->body);
    if (answered->status != ok) {
        auto const why = object ? text_of(object.get(), "error").value_or("") : std::string();
        return trouble(TroubleKind::code_refused, std::to_string(answered->status) + " " + why);
    }
    auto token = object ? text_of(object.get(), "id_token") : std::nullopt;
    if (!token) return trouble(TroubleKind::answer_malformed, "no id_token");
    return std::move(*token);
}

Outcome<Identity> Provider::identity_in(std::string const& token, Metadata const& metadata,
                                        Expected const& expected) {
    auto keys = key_set(metadata, expected.now, Freshness::kept);
    if (!keys) return std::unexpected(keys.error());
    auto identity = read_token(token, *keys, expected);
    if (identity || identity.error().kind != TroubleKind::key_unknown) return identity;
    // The provider may have changed its keys.
    keys = key_set(metadata, expected.now, Freshness::asked_again);
    if (!keys) return std::unexpected(keys.error());
    return read_token(token, *keys, expected);
}

Outcome<Identity> Provider::redeem(Returned const& returned, std::chrono::sys_seconds now) {
    auto const read = metadata(now);
    if (!read) return std::unexpected(read.error());
    bool const is_named = !returned.issuer.empty();
    if (read->names_issuer != is_named || (is_named && returned.issuer != registration_.issuer))
        return trouble(TroubleKind::issuer_differs, returned.issuer);
    auto const token = token_for(*read, returned);
    if (!token) return std::unexpected(token.error());
    return identity_in(*token, *read,
                       {.issuer = registration_.issuer,
                        .client_id = registration_.client_id,
                        .nonce = returned.nonce,
                        .now = now});
}

}  // namespace oidc
