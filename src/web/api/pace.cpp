#include "web/api/pace.hpp"

#include <algorithm>

namespace web::api {
namespace {

constexpr std::size_t known_max = 10'000;
constexpr std::int64_t milliseconds = 1000;

}  // namespace

std::int64_t Pace::left(Level const& level, base::Instant now) {
    auto const passed = (now.moment() - level.at.moment()).count() * milliseconds;
    return std::max(std::int64_t{0}, level.spent - std::max(std::int64_t{0}, passed));
}

std::optional<int> Pace::wait(std::string const& who, Allowance const& allowance,
                              base::Instant now) {
    std::scoped_lock const lock(mutex_);
    if (levels_.size() > known_max)
        std::erase_if(levels_, [&](auto const& one) { return left(one.second, now) == 0; });
    auto& level = levels_[who];
    auto const spent = left(level, now) + allowance.milliseconds_each;
    auto const full = std::int64_t{allowance.at_once} * allowance.milliseconds_each;
    if (spent > full) return static_cast<int>((spent - full + milliseconds - 1) / milliseconds);
    level = {spent, now};
    return std::nullopt;
}

}  // namespace web::api
