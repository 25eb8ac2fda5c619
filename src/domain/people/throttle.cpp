#include "domain/people/throttle.hpp"

#include <algorithm>

namespace domain {

base::Instant next_try(SignInFailures const& failures) {
    if (failures.count < failures_without_wait) return failures.last;
    constexpr int doublings_max = 10;
    auto const doublings = std::min(failures.count - failures_without_wait, doublings_max);
    auto const wait =
        std::min<std::chrono::seconds>(std::chrono::seconds{1 << doublings}, failures_remembered);
    return base::Instant(failures.last.moment() + wait);
}

SignInFailures one_more(SignInFailures const& failures, base::Instant now) {
    bool const forgotten = now.moment() - failures.last.moment() > failures_remembered;
    return {forgotten ? 1 : failures.count + 1, now};
}

base::Instant next_try(SignInFailures const& failures, FailureAllowance const& allowance) {
    auto const excess = failures.count - allowance.at_once + 1;
    if (excess <= 0) return failures.last;
    return base::Instant(failures.last.moment() +
                         std::chrono::ceil<std::chrono::seconds>(excess * allowance.each));
}

SignInFailures one_more(SignInFailures const& failures, FailureAllowance const& allowance,
                        base::Instant now) {
    auto const since = std::max(now.moment() - failures.last.moment(), std::chrono::seconds{0});
    auto const forgotten = since / allowance.each;
    auto const left = std::max<std::int64_t>(failures.count - forgotten, 0);
    return {static_cast<int>(left) + 1, now};
}

}  // namespace domain
