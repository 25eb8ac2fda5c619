#pragma once
// What is kept of the person who sent a comment, for that person, who has its code: they may know
// it at any time (Ley 1581 of 2012, article 8). Never for a list, nor for anybody else.

#include <optional>
#include <string>

#include "domain/consultation/comment.hpp"
#include "storage/record/log_store.hpp"
#include "storage/store.hpp"

namespace app {

struct KeptPersonal {
    std::optional<domain::Commenter> who = {};  // none: they did not say, or it was erased
    std::string origin = {};                    // network address; empty: erased
    base::Instant origin_ends = {};             // from then on it is erased
    bool is_erased = false;                     // who they are, whether they had said or not
    // When their owner asked for that; none: they did not, and it went in time.
    std::optional<base::Instant> erased_on_request = {};
};
// Of a comment that app::follow_comment gave.
KeptPersonal load_kept_personal(storage::Store& store, storage::EntityId const& entity,
                                domain::Comment const& comment);

}  // namespace app
