#include "kit/oidc/token.hpp"

#include <cjose/cjose.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <memory>

#include "kit/oidc/remote.hpp"

namespace oidc {
namespace {

// RFC 7515, appendix A.2: a token signed with RS256, and its key as a key set of one.
constexpr std::string_view rfc_token =
    "eyJhbGciOiJSUzI1NiJ9"
    ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlf"
    "Q"
    ".cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_"
    "O8W2Fp5jujGbd"
    "s9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_"
    "nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZ"
    "RmB_eSN9383LcOLn6_dO--xi12jzDwusC-"
    "eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs"
    "98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw";
constexpr std::string_view rfc_keys =
    R"({"keys":[{"kty":"RSA","n":"ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26)"
    R"(mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b3)"
    R"(2690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBE)"
    R"(Ma2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAc)"
    R"(o9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ","e":"AQAB"}]})";

Expected const expected{.issuer = "https://op.example",
                        .client_id = "rumbo",
                        .nonce = "n-1",
                        .now = std::chrono::sys_seconds(std::chrono::seconds(1'800'000'000))};

TroubleKind trouble_of(std::string_view token, std::string_view keys) {
    auto const identity = read_token(token, keys, expected);
    EXPECT_FALSE(identity.has_value());
    return identity ? TroubleKind::unreachable : identity.error().kind;
}

TEST(Token, a_signature_of_the_standard_is_right_and_another_is_not) {
    // Its issuer is "joe", which is asked for only once the signature is good.
    EXPECT_EQ(trouble_of(rfc_token, rfc_keys), TroubleKind::issuer_differs);
    auto altered = std::string(rfc_token);
    altered[30] = altered[30] == 'a' ? 'b' : 'a';
    EXPECT_EQ(trouble_of(altered, rfc_keys), TroubleKind::signature_wrong);
}

TEST(Token, a_key_set_that_is_none_or_has_no_key_for_it) {
    EXPECT_EQ(trouble_of(rfc_token, "[]"), TroubleKind::answer_malformed);
    EXPECT_EQ(trouble_of(rfc_token, R"({"keys":[],"keys":[]})"), TroubleKind::answer_malformed);
    EXPECT_EQ(trouble_of(rfc_token, R"({"keys":[]})"), TroubleKind::key_unknown);
    EXPECT_EQ(trouble_of(rfc_token, R"({"keys":[{"kty":"RSA"},{"kty":"EC"}, 1]})"),
              TroubleKind::key_unknown);
}

TEST(Token, what_is_no_token) {
    for (std::string_view const text : {"", "a", "a.b.c", "..", "e30.e30.", "é.é.é"})
        EXPECT_EQ(trouble_of(text, rfc_keys), TroubleKind::token_malformed) << text;
    EXPECT_EQ(trouble_of(std::string(40'000, 'a'), rfc_keys), TroubleKind::token_malformed);
}

// Clocks may differ by a minute: at its end a token is still good, a second later it is not.
class Signer {
public:
    Signer() : key_(cjose_jwk_create_RSA_random(2048, e_.data(), e_.size(), &error_)) {
        std::string_view const id = "k";
        cjose_jwk_set_kid(key_.get(), id.data(), id.size(), &error_);
    }

    std::string keys() {
        auto* text = cjose_jwk_to_json(key_.get(), false, &error_);
        auto const set = R"({"keys":[)" + std::string(text) + "]}";
        free(text);
        return set;
    }

    std::string token(std::string const& claims) {
        std::unique_ptr<cjose_header_t, decltype([](cjose_header_t* header) {
                            cjose_header_release(header);
                        })> const header(cjose_header_new(&error_));
        cjose_header_set(header.get(), CJOSE_HDR_ALG, CJOSE_HDR_ALG_RS256, &error_);
        cjose_header_set(header.get(), CJOSE_HDR_KID, "k", &error_);
        std::unique_ptr<cjose_jws_t, decltype([](cjose_jws_t* jws) {
                            cjose_jws_release(jws);
                        })> const jws(cjose_jws_sign(key_.get(), header.get(),
                                                     reinterpret_cast<std::uint8_t const*>(
                                                         claims.data()),
                                                     claims.size(), &error_));
        char const* text = nullptr;
        cjose_jws_export(jws.get(), &text, &error_);
        return text;
    }

private:
    std::array<std::uint8_t, 3> e_{1, 0, 1};
    cjose_err error_{};
    std::unique_ptr<cjose_jwk_t, decltype([](cjose_jwk_t* key) { cjose_jwk_release(key); })> key_;
};

std::string claims_until(long expires, long issued) {
    return R"({"iss":"https://op.example","aud":"rumbo","sub":"ana","nonce":"n-1",)"
           R"("amr":["pwd","otp"],)"
           R"("acr":"2","exp":)" +
           std::to_string(expires) + R"(,"iat":)" + std::to_string(issued) + "}";
}

TEST(Token, says_who_somebody_is_and_how_it_was_proven) {
    Signer signer;
    auto const identity = read_token(signer.token(claims_until(1'800'000'300, 1'800'000'000)),
                                     signer.keys(), expected);
    ASSERT_TRUE(identity.has_value());
    EXPECT_EQ(identity->issuer, "https://op.example");
    EXPECT_EQ(identity->subject, "ana");
    EXPECT_EQ(identity->methods, (std::vector<std::string>{"pwd", "otp", "2"}));
}

TEST(Token, clocks_may_differ_by_a_minute_and_no_more) {
    Signer signer;
    auto const kind = [&](long expires, long issued) -> std::optional<TroubleKind> {
        auto const identity =
            read_token(signer.token(claims_until(expires, issued)), signer.keys(), expected);
        return identity ? std::nullopt : std::optional(identity.error().kind);
    };
    EXPECT_EQ(kind(1'799'999'941, 1'799'999'000), std::nullopt);
    EXPECT_EQ(kind(1'799'999'940, 1'799'999'000), TroubleKind::expired);
    EXPECT_EQ(kind(1'800'000'300, 1'800'000'060), std::nullopt);
    EXPECT_EQ(kind(1'800'000'300, 1'800'000'061), TroubleKind::from_the_future);
}

TEST(Remote, only_tls_or_this_very_machine) {
    EXPECT_TRUE(is_https("https://op.example/a"));
    for (std::string_view const address :
         {"http://localhost", "http://localhost:80/a", "http://127.0.0.1/", "http://[::1]:9/x"})
        EXPECT_TRUE(is_local_http(address)) << address;
    for (std::string_view const address :
         {"http://example.org", "http://localhost.example.org", "http://127.0.0.1@example.org/",
          "http://localhost:x@example.org/", "http://127.0.0.10/", "file:///etc/passwd", ""})
        EXPECT_FALSE(is_local_http(address) || is_https(address)) << address;
    EXPECT_EQ(get("file:///etc/passwd").error().kind, TroubleKind::address_unsafe);
}

TEST(Remote, a_form_is_percent_encoded) {
    EXPECT_EQ(form_encoded({{"a b", "c&d=é"}, {"x", "~-._"}}), "a%20b=c%26d%3D%C3%A9&x=~-._");
}

}  // namespace
}  // namespace oidc
