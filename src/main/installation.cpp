#include "main/installation.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace rumbo {

namespace fs = std::filesystem;

sql::Address Installation::database() const {
    if (configuration_.database.empty()) return given_;
    auto const named = sql::parse_address(configuration_.database);
    CHECK(named.has_value());
    return *named;
}

std::optional<fs::path> Installation::log_key() const {
    if (given_.engine != sql::Engine::sqlite) return std::nullopt;
    auto const& named = configuration_.log_key;  // beside rumbo.toml, unless it says from the root
    return fs::path(given_.text) / (named.empty() ? "log.key" : named);
}

fs::path Installation::backup_folder() const {
    auto const& named = configuration_.backup.folder;
    return folder() / (named.empty() ? "backups" : named);
}

std::vector<fs::path> Installation::files_beside() const {
    std::vector<fs::path> beside{folder() / "rumbo.toml"};
    if (!configuration_.logo.empty()) beside.push_back(folder() / configuration_.logo);
    return beside;
}

bool Installation::exists() const {
    return fs::exists(fs::path(given_.text) / "rumbo.sqlite3");
}

bool Installation::is_empty() const {
    return std::all_of(fs::directory_iterator(given_.text), fs::directory_iterator(),
                       [](auto const& entry) { return entry.path().filename() == "rumbo.toml"; });
}

std::optional<Installation> find_installation(std::string const& data) {
    auto address = sql::parse_address(data);
    if (!address) return std::nullopt;
    Configuration configuration;
    if (address->engine == sql::Engine::sqlite) configuration = load_configuration(address->text);
    return Installation(std::move(*address), std::move(configuration));
}

}  // namespace rumbo
