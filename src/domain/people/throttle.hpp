#pragma once
// How long who failed to sign in waits before the next try: nothing for the first tries, then twice
// as long each time up to a quarter of an hour. Nobody is ever locked out for good, so nobody can
// lock somebody else out (OWASP ASVS 5.0, 6.1.1 and 6.3.1).

#include <chrono>

#include "base/instant.hpp"

namespace domain {

struct SignInFailures {
    int count = 0;
    base::Instant last;
};

inline constexpr int failures_without_wait = 5;
inline constexpr std::chrono::minutes failures_remembered{15};

// The moment from which another try is heard; it may be past.
base::Instant next_try(SignInFailures const& failures);
// What is remembered after one more.
SignInFailures one_more(SignInFailures const& failures, base::Instant now);

// What a place may fail: at once, and the time after which one failure is forgotten.
struct FailureAllowance {
    int at_once = 0;
    std::chrono::milliseconds each;
};
inline constexpr FailureAllowance failures_of_an_origin{30, std::chrono::milliseconds{2000}};
inline constexpr FailureAllowance failures_of_a_network{300, std::chrono::milliseconds{200}};

// As above, of a place.
base::Instant next_try(SignInFailures const& failures, FailureAllowance const& allowance);
SignInFailures one_more(SignInFailures const& failures, FailureAllowance const& allowance,
                        base::Instant now);

}  // namespace domain
