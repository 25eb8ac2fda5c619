#include "app/backup/backup_folder.hpp"

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view begins = "rumbo-";
constexpr std::size_t moment_length = 20;  // of "2026-11-29T05-01-45Z"

constexpr std::chrono::hours all_for{48};
constexpr std::chrono::days daily_for{35};
constexpr std::chrono::days monthly_for{396};

}  // namespace

std::string backup_name(base::Instant made_at, int of_that_second) {
    auto name = std::string(begins) + made_at.text();
    std::ranges::replace(name, ':', '-');
    return of_that_second == 1 ? name : name + '-' + std::to_string(of_that_second);
}

std::optional<base::Instant> made_at(std::string_view name) {
    if (!name.starts_with(begins) || name.size() < begins.size() + moment_length)
        return std::nullopt;
    auto moment = std::string(name.substr(begins.size(), moment_length));
    auto const rest = name.substr(begins.size() + moment_length);
    bool const is_numbered =
        rest.size() > 1 && rest.starts_with('-') &&
        std::ranges::all_of(rest.substr(1), [](char c) { return c >= '0' && c <= '9'; });
    if (!rest.empty() && !is_numbered) return std::nullopt;
    for (auto const place : {std::size_t{13}, std::size_t{16}})
        if (std::exchange(moment[place], ':') != '-') return std::nullopt;
    return base::Instant::parse(moment);
}

std::vector<std::string> list_backups(fs::path const& folder) {
    std::vector<std::string> names;
    if (!fs::is_directory(folder)) return names;
    for (auto const& entry : fs::directory_iterator(folder))
        if (made_at(entry.path().filename().string()) && fs::exists(entry.path() / manifest_name))
            names.push_back(entry.path().filename().string());
    std::ranges::sort(names, std::greater{});
    return names;
}

std::vector<std::string> superseded(std::vector<std::string> const& latest_first,
                                    base::Instant now) {
    std::vector<std::string> going;
    std::set<base::Date> days;
    std::set<std::chrono::year_month> months;
    for (auto const& name : latest_first) {
        auto const at = made_at(name);
        if (!at) continue;
        auto const day = at->colombian_date();
        std::chrono::year_month_day const date{day.days()};
        bool const is_last_of_day = days.insert(day).second;
        bool const is_last_of_month = months.insert(date.year() / date.month()).second;
        auto const age = now.moment() - at->moment();
        bool const is_kept = age < all_for || (is_last_of_day && age < daily_for) ||
                             (is_last_of_month && age < monthly_for) ||
                             &name == &latest_first.front();
        if (!is_kept) going.push_back(name);
    }
    return going;
}

}  // namespace app
