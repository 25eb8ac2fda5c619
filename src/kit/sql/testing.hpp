#pragma once
// For tests alone: an empty database of its own for each test, on SQLite (a temporary folder) or on
// PostgreSQL (a schema of the server that RUMBO_TEST_POSTGRES names; tools/test_postgres starts
// one). Without that variable the PostgreSQL half fails: it is never skipped.

#include <unistd.h>

#include <array>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

#include "kit/sql/address.hpp"
#include "kit/sql/postgres_connection.hpp"

namespace sql::testing {

inline constexpr std::array both_engines{Engine::sqlite, Engine::postgresql};

// The last argument of INSTANTIATE_TEST_SUITE_P: EngineName{}
struct EngineName {
    template <class TestParameter>
    std::string operator()(TestParameter const& test) const {
        return test.param == Engine::sqlite ? "SQLite" : "PostgreSQL";
    }
};

inline std::string postgres_conninfo() {
    char const* const conninfo = std::getenv("RUMBO_TEST_POSTGRES");
    if (conninfo == nullptr || *conninfo == '\0')
        throw std::runtime_error(
            "RUMBO_TEST_POSTGRES is not set: start a server with \"tools/test_postgres start DIR\" "
            "and give it the conninfo that is printed; ./dev test does both");
    return conninfo;
}

class EmptyDatabase {
public:
    explicit EmptyDatabase(Engine engine) : engine_(engine) {
        static std::atomic<int> count = 0;
        name_ = "rumbo_test_" + std::to_string(getpid()) + "_" + std::to_string(++count);
        if (engine == Engine::sqlite)
            std::filesystem::create_directory(folder());
        else
            run_on_server("CREATE SCHEMA " + name_);
    }
    EmptyDatabase(EmptyDatabase const&) = delete;
    EmptyDatabase& operator=(EmptyDatabase const&) = delete;
    ~EmptyDatabase() {
        if (engine_ == Engine::sqlite)
            std::filesystem::remove_all(folder());
        else
            run_on_server("DROP SCHEMA " + name_ + " CASCADE");
    }

    [[nodiscard]] Address address() const {
        if (engine_ == Engine::sqlite) return {engine_, folder().string()};
        return {engine_, postgres_conninfo() + " options='-c search_path=" + name_ + "'"};
    }
    [[nodiscard]] std::filesystem::path folder() const {
        return std::filesystem::temp_directory_path() / name_;
    }

private:
    static void run_on_server(std::string const& script) {
        open_postgres(postgres_conninfo(), std::chrono::seconds(10))->run_script(script);
    }

    Engine engine_;
    std::string name_;
};

}  // namespace sql::testing
