#pragma once
// Where one installation lives: a folder with its SQLite file and rumbo.toml, or a PostgreSQL
// database, given as its address or named by the folder's rumbo.toml.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "kit/sql/address.hpp"
#include "main/configuration.hpp"
#include "storage/store.hpp"

namespace rumbo {

inline storage::EntityId const only_entity{"entity"};

class Installation {
public:
    Installation(sql::Address given, Configuration configuration)
        : given_(std::move(given)), configuration_(std::move(configuration)) {}

    Configuration const& configuration() const { return configuration_; }
    sql::Address database() const;

    // The file with the key of the log: in the folder, or where rumbo.toml says; none for a
    // database that no folder goes with.
    std::optional<std::filesystem::path> log_key() const;

    // Where backups go, and what goes into them with the database. Of a folder.
    std::filesystem::path folder() const { return given_.text; }
    std::filesystem::path backup_folder() const;
    std::vector<std::filesystem::path> files_beside() const;

    bool is_folder() const { return database().engine == sql::Engine::sqlite; }
    bool exists() const;    // of a folder: its database file is there
    bool is_empty() const;  // of a folder: nothing is in it but rumbo.toml

private:
    sql::Address given_;
    Configuration configuration_;
};

// None for text that is no address. Makes the folder; throws BadConfiguration.
std::optional<Installation> find_installation(std::string const& data);

}  // namespace rumbo
