#pragma once
// What others did that concerns somebody (domain/record/notice.hpp): of the units that their roles
// reach today, or about themselves, latest first.

#include <string>
#include <vector>

#include "app/people/visitor.hpp"
#include "domain/record/notice.hpp"

namespace app {

struct Notice {
    domain::LogEntry entry;
    std::vector<domain::Change> changes;
    domain::NoticeTopic topic = domain::NoticeTopic::plan;
    std::string who;        // their name; empty: the program, or somebody not known
    std::string plan = {};  // code of the plan that it concerns, and its name
    std::string plan_name = {};
    bool is_new = false;  // not read yet
};
struct Notices {
    std::vector<Notice> list;
    std::size_t unread = 0;
    std::int64_t latest = 0;  // the highest number of an entry in the list
};
Notices list_notices(Store& store, EntityId const& entity, Visitor const& visitor,
                     base::Instant now);

// Of those that list_notices gives; stops at so many.
inline constexpr std::size_t unread_counted = 99;
std::size_t count_unread_notices(Store& store, EntityId const& entity, Visitor const& visitor,
                                 base::Instant now);

// Read up to that entry; an entry that there is not yet is none that was read.
void mark_notices_read(Store& store, EntityId const& entity, std::string const& person,
                       std::int64_t sequence);

}  // namespace app
