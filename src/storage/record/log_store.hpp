#pragma once
// The log of an entity: append-only, each entry chained to the one before by its hash, written in
// the transaction of the change that it tells (procedure.md A1). Whatever writes takes a Logged,
// which only append_to_log gives: a change that is not in the log does not compile.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "domain/people/api_token.hpp"
#include "domain/record/event.hpp"
#include "kit/sql/connection.hpp"
#include "storage/store.hpp"

namespace storage {

// What came and may come again (storage/record/kept_answer.hpp).
struct RepeatableRequest {
    std::string key;  // made with the page, or by the program that asks
    std::string route;
    std::string body_digest;  // SHA-256, in hexadecimal
};

// For whom, when and by whom something is done.
struct Occasion {
    EntityId entity;
    base::Instant now;
    domain::Actor actor = {};
    std::string peer = {};  // address that it came from; personal
    std::string salt = {};  // random, not used before: hides what is personal behind its digest
    std::string delegation = {};  // by which it is done; empty: in one's own name
    std::optional<RepeatableRequest> request = {};
    std::optional<domain::TokenReach> token = {};  // of a program: it may less than its person
};

// Proof that an event stands in the log of this transaction, for the entity named.
class Logged {
public:
    EntityId const& entity() const { return entity_; }
    base::Instant at() const { return at_; }
    std::int64_t sequence() const { return sequence_; }

private:
    friend Logged append_to_log(sql::Connection&, Occasion const&, domain::Event const&);
    Logged(EntityId entity, base::Instant at, std::int64_t sequence)
        : entity_(std::move(entity)), at_(at), sequence_(sequence) {}

    EntityId entity_;
    base::Instant at_;
    std::int64_t sequence_;
};

// From here to the end of the transaction nobody else writes to this log, so that what is decided
// on what is read stays true.
void lock_log(sql::Connection& connection, EntityId const& entity);

// Inside the caller's transaction.
Logged append_to_log(sql::Connection& connection, Occasion const& occasion,
                     domain::Event const& event);

struct LogHead {
    std::int64_t sequence = 0;  // 0: the log is empty
    std::string hash;
};
LogHead load_log_head(sql::Connection& connection, EntityId const& entity);

// So many entries from a place on, in order, one at a time.
inline constexpr std::int64_t all_entries = std::int64_t{1} << 62;
void read_log(sql::Connection& connection, EntityId const& entity, std::int64_t from,
              std::int64_t limit, std::function<void(domain::LogEntry const&)> const& take);

bool has_entry_after(sql::Connection& connection, EntityId const& entity, std::int64_t sequence);

// All that tell of one object, in order.
void read_log_of(sql::Connection& connection, EntityId const& entity, std::string const& kind,
                 std::string const& object,
                 std::function<void(domain::LogEntry const&)> const& take);

// When the latest entry of an action about something was written; none: there is none.
std::optional<base::Instant> find_last_moment(sql::Connection& connection, EntityId const& entity,
                                              std::string const& kind, std::string const& object,
                                              domain::Action action);

// Of one action, after an entry and not before a moment: the latest, so many.
struct ActionSpan {
    domain::Action action;
    std::int64_t after = 0;
    base::Instant since;
    std::int64_t limit;
};
std::vector<domain::LogEntry> list_action(sql::Connection& connection, EntityId const& entity,
                                          ActionSpan const& span);

// What is left out is not asked for.
struct LogFilter {
    std::string action_prefix = {};            // "session", "role.grant"
    std::vector<domain::Action> actions = {};  // any of these; empty: all
    std::string person = {};
    std::string object_kind = {};
    std::string object = {};
    std::string about_person = {};  // about them, or about a role that they lent or were lent
    std::string from = {};          // moments, as text
    std::string until = {};
};
struct LogPage {
    std::vector<domain::LogEntry> entries;  // latest first
    std::int64_t count = 0;                 // of all that the filter leaves
};
LogPage list_log(sql::Connection& connection, EntityId const& entity, LogFilter const& filter,
                 std::int64_t offset, std::int64_t limit);

struct PersonalPart {
    std::string salt;
    std::string content;  // JSON, as changes
};
// None where the entry has none, or it was erased.
std::optional<PersonalPart> find_personal(sql::Connection& connection, EntityId const& entity,
                                          std::int64_t sequence);

// What is personal of that entry; the chain still verifies (docs/log.md).
void erase_personal(sql::Connection& connection, std::int64_t sequence, Logged const& logged);

void read_personal(sql::Connection& connection, EntityId const& entity,
                   std::function<void(std::int64_t sequence, PersonalPart const&)> const& take);

}  // namespace storage
