#pragma once
// What the commands ask of the rest of the house: databases and the server. main gives the
// functions; the command line knows neither storage nor HTTP. `data` is what --data names: a
// folder, or the address of a PostgreSQL database. Machine failure comes as an exception.

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "app/backup/inspect_store.hpp"
#include "app/record/verify_log.hpp"
#include "base/outcome.hpp"
#include "domain/plan/plan.hpp"

namespace cli {

enum class StoreProblem : std::uint8_t {
    bad_address,   // neither a folder nor a database address
    not_found,     // there is no store there, and the command makes none
    not_empty,     // demo fills an empty folder alone
    in_use,        // another process has it
    newer_schema,  // a later version of the program wrote it
    unreachable,   // the database does not answer, or may not be opened
    disk_full,
    bad_configuration,   // rumbo.toml; the detail says which line
    demonstration_open,  // it would answer beyond this machine
    restore_not_empty,   // restore makes a folder of its own
    no_backup_here,      // of PostgreSQL, whose own tools make it
    backup_failed,       // the detail says why
    bad_listen,          // --listen is no host:port, or the port is taken
};

struct StoreRefusal {
    StoreProblem problem;
    std::string detail;  // in the machine's own words; may be empty
};

template <class T>
using Answer = base::Outcome<T, StoreRefusal>;

struct ImportedPlan {
    std::string code;
    int edition = 0;
    bool is_new = false;  // false: that edition holds this very document
};

struct EditionWanted {
    std::string code;
    std::optional<int> number;  // none: the latest
};

struct VerifiedLog {
    app::LogVerified log;
    std::string key_in_use;  // public, in hexadecimal; empty: there is none
};

struct BackupTaken {
    std::string place;
    std::int64_t bytes = 0;
    std::int64_t log_sequence = 0;
};

// What was found in a backup, or what is wrong with it.
using BackupAnswer = Answer<base::Outcome<app::Inspected, app::BackupFlaw>>;

struct Doors {
    // All or none, in the order given.
    std::function<Answer<std::vector<ImportedPlan>>(std::string const& data,
                                                    std::vector<domain::Plan> plans)>
        import_plans;

    // None where there is no such plan or edition.
    std::function<Answer<std::optional<domain::Plan>>(std::string const& data,
                                                      EditionWanted const& wanted)>
        find_edition;

    std::function<Answer<std::vector<ImportedPlan>>(std::string const& data)> fill_with_demo;

    // The numbers of the migrations applied.
    std::function<Answer<std::vector<int>>(std::string const& data)> migrate;

    std::function<Answer<VerifiedLog>(std::string const& data)> verify_log;

    // JSON Lines, a stretch at a time (app/record/activity.hpp).
    std::function<Answer<void>(std::string const& data, std::ostream& out)> export_log;

    // By the program that is using the folder, where there is one.
    std::function<Answer<BackupTaken>(std::string const& data)> backup;
    std::function<BackupAnswer(std::string const& backup, std::string const& data)> restore;
    // Of a backup, or of a database by its address.
    std::function<BackupAnswer(std::string const& backup)> verify_backup;

    // Until it is told to stop.
    std::function<Answer<void>(std::string const& data, std::string const& listen)> serve;
};

}  // namespace cli
