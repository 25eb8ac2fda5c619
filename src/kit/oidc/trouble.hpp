#pragma once
// Why signing in at a provider of OpenID Connect did not work. The visitor is told in general, the
// log of the program in particular.

#include <array>
#include <cstdint>
#include <expected>
#include <string>

#include "base/enum_table.hpp"
#include "base/outcome.hpp"

namespace oidc {

enum class TroubleKind : std::uint8_t {
    unreachable,  // no answer in time, or none that is HTTP over the protocol agreed
    answer_too_large,
    answer_malformed,  // no JSON object, a member given twice, or one that must be there is not
    issuer_differs,    // of the metadata, of the answer or of the token: another provider speaks
    address_unsafe,    // an endpoint that is neither https nor, beside an issuer of this machine,
                       // here
    code_refused,      // by the provider
    token_malformed,
    algorithm_refused,  // none, symmetric, or another than those we accept
    key_unknown,
    signature_wrong,
    audience_differs,  // the token is for somebody else
    expired,
    from_the_future,
    nonce_differs,  // the token answers another request
    subject_missing,
};
inline constexpr base::EnumTable trouble_tokens{std::array{
    base::EnumToken{TroubleKind::unreachable, "unreachable"},
    base::EnumToken{TroubleKind::answer_too_large, "answer-too-large"},
    base::EnumToken{TroubleKind::answer_malformed, "answer-malformed"},
    base::EnumToken{TroubleKind::issuer_differs, "issuer-differs"},
    base::EnumToken{TroubleKind::address_unsafe, "address-unsafe"},
    base::EnumToken{TroubleKind::code_refused, "code-refused"},
    base::EnumToken{TroubleKind::token_malformed, "token-malformed"},
    base::EnumToken{TroubleKind::algorithm_refused, "algorithm-refused"},
    base::EnumToken{TroubleKind::key_unknown, "key-unknown"},
    base::EnumToken{TroubleKind::signature_wrong, "signature-wrong"},
    base::EnumToken{TroubleKind::audience_differs, "audience-differs"},
    base::EnumToken{TroubleKind::expired, "expired"},
    base::EnumToken{TroubleKind::from_the_future, "from-the-future"},
    base::EnumToken{TroubleKind::nonce_differs, "nonce-differs"},
    base::EnumToken{TroubleKind::subject_missing, "subject-missing"},
}};

struct Trouble {
    TroubleKind kind = TroubleKind::unreachable;
    std::string what = {};  // for whoever reads the log of the program
};

template <class T>
using Outcome = base::Outcome<T, Trouble>;

inline std::unexpected<Trouble> trouble(TroubleKind kind, std::string what = {}) {
    return std::unexpected(Trouble{kind, std::move(what)});
}

}  // namespace oidc
