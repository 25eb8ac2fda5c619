#pragma once
// Personal data of those who commented do not outlive their purpose (Ley 1581 of 2012): who they
// are goes so many days after the results are published, or when they ask; where a comment came
// from goes after a day. The comment, its answer and the log stay, and the chain still verifies.

#include <cstdint>
#include <string>

#include "domain/consultation/comment.hpp"
#include "domain/refusal.hpp"
#include "storage/record/log_store.hpp"

namespace app {

struct EraseOnRequest {
    storage::Occasion occasion;
    domain::CommentNumber number;
    std::string reason;  // how they asked for it, without personal data: it stays in the log
};
// By whoever administers people. Refusals: comment_unknown, not_permitted, reason_missing,
// text_too_long; already_done, where nothing personal is kept of it.
domain::Outcome<void> erase_on_request(storage::Store& store, EraseOnRequest const& command);

struct Erased {
    std::int64_t comments = 0;  // of which personal data were erased
    std::int64_t origins = 0;
};
// What is due on that day, some comments at a time, each time with its entry of the log: nothing
// is written where nothing is.
inline constexpr std::size_t erased_at_once = 100;
Erased erase_expired(storage::Store& store, storage::Occasion const& occasion, int retention_days);

}  // namespace app
