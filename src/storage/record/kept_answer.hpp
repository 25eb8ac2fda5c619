#pragma once
// What was answered to requests that may come again: a second click, a retry after a cut line. An
// answer is written in the transaction of its effect, so that whoever asks again with the same key
// gets it and nothing is done twice (reliability §3.3). Kept for 72 hours.

#include <chrono>
#include <optional>
#include <string>

#include "storage/record/log_store.hpp"

namespace storage {

inline constexpr std::chrono::hours answers_kept{72};

struct KeptAnswer {
    std::string body_digest;  // of the request that it answered
    std::string text;         // what the use case answered
};

// Of who acts, to the request that the occasion names. CHECK: it names one.
std::optional<KeptAnswer> find_kept_answer(sql::Connection& connection, Occasion const& occasion,
                                           domain::Action action);

// Drops what is older than that, of the whole entity.
void keep_answer(sql::Connection& connection, Occasion const& occasion, domain::Action action,
                 std::string const& text);

}  // namespace storage
