#include <charconv>

#include "base/check.hpp"
#include "base/embedded.hpp"
#include "kit/crypto/sha256.hpp"
#include "storage/store.hpp"

namespace embedded {
std::span<base::EmbeddedFile const> migrations();
}

namespace storage {
namespace {

// "0001_editions.sqlite.sql": number, name, engine. The files are sorted by path, so by number.
std::vector<sql::Migration> read_migrations(std::string_view ending) {
    static std::vector<std::string> checksums;  // a Migration holds views
    checksums.reserve(2 * embedded::migrations().size());
    std::vector<sql::Migration> list;
    for (auto const& file : embedded::migrations()) {
        if (!file.path.ends_with(ending)) continue;
        int number = 0;
        auto const digits = file.path.substr(0, 4);
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
        CHECK(number == static_cast<int>(list.size()) + 1);
        auto const name = file.path.substr(5, file.path.size() - 5 - ending.size());
        checksums.push_back(crypto::sha256_hex(file.bytes));
        list.push_back({number, name, file.bytes, checksums.back()});
    }
    return list;
}

}  // namespace

std::vector<sql::Migration> const& migrations(sql::Engine engine) {
    static auto const sqlite = read_migrations(".sqlite.sql");
    static auto const postgres = read_migrations(".postgres.sql");
    return engine == sql::Engine::sqlite ? sqlite : postgres;
}

}  // namespace storage
