#include "app/record/verify_log.hpp"

#include <limits>
#include <map>

#include "kit/sql/in_transaction.hpp"
#include "storage/record/canonical_entry.hpp"
#include "storage/record/checkpoint.hpp"

namespace app {
namespace {

using Kind = LogFlaw::Kind;

class Verification {
public:
    Verification(sql::Connection& connection, storage::EntityId const& entity)
        : connection_(connection), entity_(entity) {}

    LogVerified run() {
        note_checkpoints();
        storage::read_log(connection_, entity_, std::numeric_limits<std::int64_t>::min(),
                          storage::all_entries,
                          [this](domain::LogEntry const& entry) { take(entry); });
        auto const head = storage::load_log_head(connection_, entity_);
        if (head.sequence != last_ || head.hash != previous_) note(Kind::truncated, last_ + 1);
        for (auto const& [sequence, hash] : unmet_)
            note(Kind::checkpoint_unmet, sequence);
        verify_personal_parts();
        verified_.head = previous_;
        return std::move(verified_);
    }

private:
    void note(Kind kind, std::int64_t sequence) {
        if (verified_.flaws.size() < LogVerified::flaws_max)
            verified_.flaws.push_back({kind, sequence});
    }

    void note_checkpoints() {
        auto const checkpoints = storage::list_checkpoints(connection_, entity_);
        verified_.keys = keys_of(checkpoints);
        for (auto const& checkpoint : checkpoints) {
            ++verified_.checkpoints;
            unmet_[checkpoint.sequence] = checkpoint.hash;
            if (!storage::is_signed(entity_, checkpoint))
                note(Kind::checkpoint_unsigned, checkpoint.sequence);
        }
    }

    void take(domain::LogEntry const& entry) {
        ++verified_.entries;
        if (entry.sequence != last_ + 1) note(Kind::gap, last_ + 1);
        if (storage::entry_hash(entity_, entry) != entry.hash)
            note(Kind::altered, entry.sequence);
        else if (entry.previous != previous_)
            note(Kind::broken_chain, entry.sequence);
        if (auto const found = unmet_.find(entry.sequence);
            found != unmet_.end() && found->second == entry.hash)
            unmet_.erase(found);
        if (!entry.personal_digest.empty()) digests_[entry.sequence] = entry.personal_digest;
        last_ = entry.sequence;
        previous_ = entry.hash;
    }

    // One that is gone was erased, which is lawful; one that is there is the one digested.
    void verify_personal_parts() {
        storage::read_personal(
            connection_, entity_, [this](std::int64_t sequence, storage::PersonalPart const& part) {
                auto const found = digests_.find(sequence);
                if (found == digests_.end() ||
                    storage::personal_digest(part.salt, part.content) != found->second)
                    note(Kind::personal_altered, sequence);
            });
    }

    sql::Connection& connection_;
    storage::EntityId const& entity_;
    LogVerified verified_;
    std::int64_t last_ = 0;
    std::string previous_ = storage::no_hash;
    std::map<std::int64_t, std::string> unmet_;
    std::map<std::int64_t, std::string> digests_;
};

}  // namespace

LogVerified verify_log(storage::Store& store, storage::EntityId const& entity) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return Verification(connection, entity).run();
    });
}

}  // namespace app
