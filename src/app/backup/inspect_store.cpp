#include "app/backup/inspect_store.hpp"

#include "app/plan/library.hpp"
#include "kit/crypto/sha256.hpp"
#include "kit/sql/in_transaction.hpp"
#include "storage/backup/database_copy.hpp"
#include "storage/plan/formulation_store.hpp"
#include "storage/record/evidence_store.hpp"

namespace app {
namespace {

using Kind = BackupFlaw::Kind;

// Each edition is read whole; the latest is measured as a reader would first see it.
void read_plan(Library& library, std::string const& code, base::Date today, Inspected& inspected) {
    for (auto const& head : library.editions(code)) {
        library.find_edition(code, head.number);
        ++inspected.editions;
    }
    auto const latest = library.find_edition(code);
    library.evaluate(latest, default_cut_off(*latest, today), domain::Scope::year);
    ++inspected.plans;
}

void read_drafts(storage::Store& store, storage::EntityId const& entity, std::string& at,
                 Inspected& inspected) {
    sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        for (auto const& formulation : storage::list_formulations(connection, entity)) {
            at = formulation.plan;
            storage::load_draft(connection, entity, formulation);
            ++inspected.drafts;
        }
    });
}

// The fingerprint of the first that is not what it was; empty: all are.
std::string read_files(storage::Store& store, storage::EntityId const& entity,
                       Inspected& inspected) {
    std::string altered;
    sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        storage::read_evidence(connection, entity,
                               [&](std::string const& digest, std::string_view content) {
                                   ++inspected.evidence;
                                   bool const is_it = crypto::sha256_hex(content) == digest;
                                   if (!is_it && altered.empty()) altered = digest;
                               });
    });
    return altered;
}

}  // namespace

base::Outcome<Inspected, BackupFlaw> inspect_store(storage::Store& store,
                                                   storage::EntityId const& entity,
                                                   base::Date today) {
    auto const damage = sql::in_snapshot(store.database(), [](sql::Connection& connection) {
        return storage::find_damage(connection);
    });
    if (!damage.empty()) return std::unexpected(BackupFlaw{Kind::damaged, {}, damage.front()});
    Inspected inspected{.log = verify_log(store, entity)};
    if (!inspected.log.flaws.empty())
        return std::unexpected(
            BackupFlaw{Kind::log_broken, std::to_string(inspected.log.flaws.front().sequence)});
    std::string at;
    try {
        Library library(store, entity);
        for (auto const& plan : library.catalogue()->plans) {
            at = plan.code;
            read_plan(library, at, today, inspected);
        }
        read_drafts(store, entity, at, inspected);
    } catch (std::exception const& error) {
        return std::unexpected(BackupFlaw{Kind::plan_unreadable, at, error.what()});
    }
    if (auto const altered = read_files(store, entity, inspected); !altered.empty())
        return std::unexpected(BackupFlaw{Kind::evidence_altered, altered});
    return inspected;
}

}  // namespace app
