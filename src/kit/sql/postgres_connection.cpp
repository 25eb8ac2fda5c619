#include "kit/sql/postgres_connection.hpp"

#include <fmt/core.h>
#include <poll.h>

#include "kit/sql/error.hpp"
#include "kit/sql/postgres_prepared.hpp"

namespace sql {
namespace {

class PostgresConnection final : public Connection {
public:
    PostgresConnection(std::string const& conninfo, std::chrono::milliseconds busy_timeout);
    ~PostgresConnection() override;

    [[nodiscard]] Engine engine() const override { return Engine::postgresql; }
    [[nodiscard]] std::string version() const override { return version_; }

private:
    std::unique_ptr<Prepared> prepare(std::string_view text) override {
        return std::make_unique<PostgresPrepared>(connection_, fmt::format("s{}", ++names_), text);
    }
    std::unique_ptr<BulkSink> open_bulk(std::string const& target, Prepared& insert) override;
    void run_plain(std::string const& script) override;
    void begin_plain(Isolation isolation) override;
    void commit_plain() override { run_plain("COMMIT"); }
    void rollback_plain() override { run_plain("ROLLBACK"); }
    [[nodiscard]] bool engine_in_transaction() const override;
    [[nodiscard]] bool alive() override;

    PGconn* connection_ = nullptr;
    std::string version_;
    std::uint64_t names_ = 0;
};

bool names_this_machine(char const* conninfo) {
    std::unique_ptr<PQconninfoOption, decltype([](auto* options) {
                        PQconninfoFree(options);
                    })> const options(PQconninfoParse(conninfo, nullptr));
    bool is_named = false;
    for (auto const* option = options.get(); option != nullptr && option->keyword != nullptr;
         ++option) {
        std::string_view const keyword = option->keyword;
        if ((keyword != "host" && keyword != "hostaddr") || option->val == nullptr) continue;
        std::string_view const host = option->val;
        if (host != "localhost" && host != "127.0.0.1" && host != "::1") return false;
        is_named = true;
    }
    return is_named;
}

// Later words win: ours first as defaults, then the conninfo, then what must be so. Nothing goes to
// another machine before its certificate and name are verified, unless the conninfo says otherwise
// (a socket of this machine knows no TLS, and libpq asks it for none).
PGconn* connect(std::string const& conninfo) {
    std::array const keywords{"connect_timeout",
                              "tcp_user_timeout",
                              "fallback_application_name",
                              "sslmode",
                              "sslrootcert",
                              "dbname",
                              "client_encoding",
                              static_cast<char const*>(nullptr)};
    char const* const tls = names_this_machine(conninfo.c_str()) ? "prefer" : "verify-full";
    std::array const values{"10",
                            "30000",
                            "rumbo",
                            tls,
                            "/etc/ssl/certs/ca-certificates.crt",
                            conninfo.c_str(),
                            "UTF8",
                            static_cast<char const*>(nullptr)};
    constexpr int expand_dbname = 1;
    return PQconnectdbParams(keywords.data(), values.data(), expand_dbname);
}

PostgresConnection::PostgresConnection(std::string const& conninfo,
                                       std::chrono::milliseconds busy_timeout)
    : connection_(connect(conninfo)) {
    try {
        if (PQstatus(connection_) != CONNECTION_OK)
            throw DatabaseError(ErrorKind::connection_lost, "", PQerrorMessage(connection_));
        PQsetNoticeProcessor(connection_, [](void*, char const*) {}, nullptr);
        version_ = PQparameterStatus(connection_, "server_version");
        run_plain(fmt::format("SET lock_timeout = {}", busy_timeout.count()));
    } catch (...) {
        PQfinish(connection_);
        throw;
    }
}

PostgresConnection::~PostgresConnection() {
    PQfinish(connection_);
    connection_ = nullptr;
    forget_statements();
}

void PostgresConnection::run_plain(std::string const& script) {
    if (PQsendQuery(connection_, script.c_str()) != 1)
        fail_postgres(connection_, nullptr, std::string_view(script).substr(0, 200));
    finish_command(connection_, std::string_view(script).substr(0, 200));
}

void PostgresConnection::begin_plain(Isolation isolation) {
    run_plain(isolation == Isolation::write ? "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"
                                            : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

bool PostgresConnection::engine_in_transaction() const {
    auto const status = PQtransactionStatus(connection_);
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
}

// An idle connection has nothing to say; if its socket is readable, the server has hung up.
bool PostgresConnection::alive() {
    if (PQstatus(connection_) != CONNECTION_OK) return false;
    pollfd socket{PQsocket(connection_), POLLIN, 0};
    if (poll(&socket, 1, 0) > 0 && PQconsumeInput(connection_) == 0) return false;
    return PQstatus(connection_) == CONNECTION_OK &&
           PQtransactionStatus(connection_) != PQTRANS_UNKNOWN;
}

// Only the insert knows the columns' types.
std::unique_ptr<BulkSink> PostgresConnection::open_bulk(std::string const& target,
                                                        Prepared& insert) {
    return std::make_unique<PostgresBulk>(connection_, target,
                                          static_cast<PostgresPrepared&>(insert).parameter_types());
}

}  // namespace

std::unique_ptr<Connection> open_postgres(std::string const& conninfo,
                                          std::chrono::milliseconds busy_timeout) {
    return std::make_unique<PostgresConnection>(conninfo, busy_timeout);
}

}  // namespace sql
