#pragma once
// What citizens said, rows to domain and back; and, apart and for a time, who they are and where
// they came from.

#include <optional>
#include <string>
#include <vector>

#include "domain/consultation/comment.hpp"
#include "storage/record/log_store.hpp"

namespace storage {

// By number.
std::vector<domain::Comment> list_comments(sql::Connection& connection, EntityId const& entity,
                                           int consultation);

// Which comments of a consultation, and which rows of those.
struct CommentFilter {
    enum class Shown : std::uint8_t {
        all,
        pending,     // to be moderated
        unanswered,  // and not withdrawn
        answered,
        withdrawn,
        moderated,  // what is public
    } shown = Shown::all;
    std::optional<domain::Topic> topic = {};
    std::string goal = {};  // its path; "-": the plan as a whole; empty: whichever
};
struct CommentRows {
    std::size_t first = 0;
    std::size_t count = 50;
};
std::vector<domain::Comment> list_comments(sql::Connection& connection, EntityId const& entity,
                                           int consultation, CommentFilter const& filter,
                                           CommentRows const& rows);
std::size_t count_comments(sql::Connection& connection, EntityId const& entity, int consultation,
                           CommentFilter const& filter);

// How many are alike in what is counted of them.
struct CommentTally {
    domain::Topic topic = domain::Topic::other;
    domain::Moderation moderation = domain::Moderation::pending;
    std::optional<domain::Decision> decision = {};  // none: not answered
    std::size_t count = 0;
};
std::vector<CommentTally> tally_comments(sql::Connection& connection, EntityId const& entity,
                                         int consultation);
std::optional<domain::Comment> find_comment(sql::Connection& connection, EntityId const& entity,
                                            domain::CommentNumber const& number);
// That was sent with this form already.
std::optional<domain::Comment> find_submission(sql::Connection& connection, EntityId const& entity,
                                               std::string const& submission);
// Those that changed a goal of the plan, answered in a consultation whose results are published.
std::vector<domain::Comment> list_changes_by_comments(sql::Connection& connection,
                                                      EntityId const& entity,
                                                      std::string const& plan,
                                                      std::string const& goal);

domain::CommentNumber next_comment_number(sql::Connection& connection, EntityId const& entity,
                                          int year);
void insert_comment(sql::Connection& connection, domain::Comment const& comment,
                    std::string const& submission, Logged const& logged);
// Sets topic, moderation, reason, answer and version to those given.
void update_comment(sql::Connection& connection, domain::Comment const& comment,
                    Logged const& logged);

// Comments of that origin since the moment.
struct FromOrigin {
    std::int64_t count = 0;
    std::optional<base::Instant> first = {};
};
FromOrigin count_from_origin(sql::Connection& connection, EntityId const& entity,
                             std::string const& origin, base::Instant since);
void insert_origin(sql::Connection& connection, domain::CommentNumber const& number,
                   std::string const& origin, Logged const& logged);
// Empty where it was erased.
std::string find_origin(sql::Connection& connection, EntityId const& entity,
                        domain::CommentNumber const& number);
std::int64_t count_origins_before(sql::Connection& connection, EntityId const& entity,
                                  base::Instant moment);
void erase_origins_before(sql::Connection& connection, base::Instant moment, Logged const& logged);

// None where they did not say, or it was erased.
std::optional<domain::Commenter> find_commenter(sql::Connection& connection, EntityId const& entity,
                                                domain::CommentNumber const& number);
void insert_commenter(sql::Connection& connection, domain::CommentNumber const& number,
                      domain::Commenter const& commenter, Logged const& logged);
// Whether anything personal is kept of it: of who sent it, of its origin, or beside the log.
bool has_personal(sql::Connection& connection, EntityId const& entity,
                  domain::Comment const& comment);
// The first so many comments of a consultation of which that is so, by number: all that erasing
// them needs.
struct PersonalComment {
    domain::CommentNumber number;
    std::int64_t sequence = 0;
};
std::vector<PersonalComment> list_personal(sql::Connection& connection, EntityId const& entity,
                                           int consultation, std::size_t most);
// Who sent it, its origin, and what stands beside the entry of the log that tells of its arrival.
void erase_personal(sql::Connection& connection, PersonalComment const& comment,
                    Logged const& logged);
// Its words too, wherever they stand; that they are gone, since when and why stays.
void erase_words(sql::Connection& connection, domain::Comment const& comment,
                 domain::ErasureGround ground, Logged const& logged);

}  // namespace storage
