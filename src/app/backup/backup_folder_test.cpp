#include "app/backup/backup_folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

base::Instant at(std::string_view text) {
    return *base::Instant::parse(text);
}

TEST(BackupFolder, NamesSayTheMoment) {
    auto const moment = at("2026-11-29T05:01:45Z");
    EXPECT_EQ(app::backup_name(moment), "rumbo-2026-11-29T05-01-45Z");
    EXPECT_EQ(app::backup_name(moment, 2), "rumbo-2026-11-29T05-01-45Z-2");
    for (auto const* name : {"rumbo-2026-11-29T05-01-45Z", "rumbo-2026-11-29T05-01-45Z-12"})
        EXPECT_EQ(app::made_at(name), moment) << name;
}

TEST(BackupFolder, WhatIsNoNameOfOursIsLeftAlone) {
    for (auto const* name :
         {"", "rumbo-", "rumbo-2026-11-29T05-01-45Z.partial", "rumbo-2026-11-29T05:01:45Z",
          "rumbo-2026-13-29T05-01-45Z", "other-2026-11-29T05-01-45Z", "rumbo-2026-11-29T05-01-45Z-",
          "rumbo-2026-11-29T05-01-45Zx"})
        EXPECT_EQ(app::made_at(name), std::nullopt) << name;
}

// Of hourly backups, by hand: all of 48 hours, the last of each Colombian day up to 35 days, the
// last of each month up to 13.
TEST(BackupFolder, OldOnesAreThinned) {
    auto const now = at("2026-11-29T12:00:00Z");
    std::vector<std::string> const names{
        "rumbo-2026-11-29T11-00-00Z",  // of the last 48 hours
        "rumbo-2026-11-27T13-00-00Z",  // 47 hours
        "rumbo-2026-11-27T12-00-00Z",  // 48, and not the last of its day
        "rumbo-2026-11-27T04-30-00Z",  // of the 26th in Colombia: its last
        "rumbo-2026-11-26T20-00-00Z",  // the 26th too
        "rumbo-2026-10-26T12-00-00Z",  // 34 days, last of its day and of October
        "rumbo-2026-10-25T12-00-00Z",  // 35 days: only days that are the last of their month
        "rumbo-2026-09-30T20-00-00Z",  // the last of September
        "rumbo-2026-09-30T19-00-00Z",  // not the last
        "rumbo-2025-10-30T12-00-00Z",  // 395 days: the last of its month
        "rumbo-2025-09-30T12-00-00Z",  // more than 13 months
    };
    EXPECT_EQ(app::superseded(names, now),
              (std::vector<std::string>{names[2], names[4], names[6], names[8], names[10]}));
}

TEST(BackupFolder, TheLatestStaysHoweverOld) {
    std::vector<std::string> const one{"rumbo-2020-01-01T00-00-00Z"};
    EXPECT_EQ(app::superseded(one, at("2026-11-29T12:00:00Z")), std::vector<std::string>{});
}

}  // namespace
