#include "domain/people/mail.hpp"

#include <algorithm>

namespace domain {

std::optional<base::Instant> next_mail_try(Mail const& mail, base::Instant now) {
    constexpr std::chrono::minutes first{5};
    constexpr std::chrono::minutes longest{std::chrono::hours{6}};
    auto wait = first;
    for (int i = 1; i < mail.tries && wait < longest; ++i)
        wait *= 2;
    base::Instant const next(now.moment() + std::min(wait, longest));
    if (next.moment() - mail.created_at.moment() > mail_lives) return std::nullopt;
    return next;
}

}  // namespace domain
