#include "kit/sql/postgres_prepared.hpp"

#include <fmt/core.h>

#include <charconv>

#include "kit/sql/error.hpp"

namespace sql {
namespace {

constexpr std::size_t flush_bytes = 65536;
constexpr int binary = 1;

ErrorKind kind_of(std::string_view state) {
    if (state == "23505") return ErrorKind::constraint_unique;
    if (state == "40001" || state == "40P01") return ErrorKind::serialization;
    if (state == "55P03" || state == "53300") return ErrorKind::busy;
    if (state == "53100") return ErrorKind::disk_full;
    if (state == "58030") return ErrorKind::io_error;
    if (state == "57P01" || state == "57P02" || state == "57P03") return ErrorKind::connection_lost;
    if (state.starts_with("23")) return ErrorKind::constraint_other;
    if (state.starts_with("08")) return ErrorKind::connection_lost;
    if (state == "XX001" || state == "XX002") return ErrorKind::corrupt;
    if (state == "22P02" || state == "42804") return ErrorKind::wrong_type;
    return ErrorKind::other;
}

std::string_view trimmed(std::string_view text) {
    while (text.ends_with('\n'))
        text.remove_suffix(1);
    return text;
}

bool failed(PGresult const* result) {
    auto const status = PQresultStatus(result);
    return result == nullptr || status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE;
}

// The tag of the last result: "INSERT 0 12", "UPDATE 3"; "SELECT 7" changed nothing.
std::int64_t rows_changed(PGresult* result) {
    std::string_view const tag = PQcmdStatus(result);
    if (tag.starts_with("SELECT")) return 0;
    std::string_view const digits = PQcmdTuples(result);
    std::int64_t count = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), count);
    return count;
}

}  // namespace

void fail_postgres(PGconn* connection, PGresult const* result, std::string_view statement) {
    char const* const state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    char const* const primary = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    std::string const message{primary == nullptr ? trimmed(PQerrorMessage(connection)) : primary};
    auto kind = state == nullptr ? ErrorKind::other : kind_of(state);
    if (state == nullptr && PQstatus(connection) == CONNECTION_BAD)
        kind = ErrorKind::connection_lost;
    throw DatabaseError(kind, state == nullptr ? "" : state,
                        fmt::format("PostgreSQL: {} in: {}", message, statement));
}

Result finish_command(PGconn* connection, std::string_view statement) {
    Result last;
    Result failure;
    while (auto* result = PQgetResult(connection)) {
        last.reset(result);
        if (failed(result) && failure == nullptr) failure = std::move(last);
        if (PQstatus(connection) == CONNECTION_BAD) break;
    }
    if (failure != nullptr) fail_postgres(connection, failure.get(), statement);
    if (last == nullptr && PQstatus(connection) == CONNECTION_BAD)
        fail_postgres(connection, nullptr, statement);
    return last;
}

PostgresPrepared::PostgresPrepared(PGconn* const& connection, std::string name,
                                   std::string_view text)
    : connection_(connection), name_(std::move(name)), text_(text) {
    Result const result(PQprepare(connection_, name_.c_str(), text_.c_str(), 0, nullptr));
    if (failed(result.get())) fail_postgres(connection_, result.get(), text_);
    describe();
}

PostgresPrepared::~PostgresPrepared() {
    // A closed connection is null here, and PQTRANS_UNKNOWN.
    if (PQtransactionStatus(connection_) == PQTRANS_UNKNOWN) return;
    Result const result(PQexec(connection_, fmt::format("DEALLOCATE {}", name_).c_str()));
}

void PostgresPrepared::describe() {
    Result const result(PQdescribePrepared(connection_, name_.c_str()));
    if (failed(result.get())) fail_postgres(connection_, result.get(), text_);
    for (int i = 0; i < PQnparams(result.get()); ++i)
        parameters_.push_back(PQparamtype(result.get(), i));
    for (int i = 0; i < PQnfields(result.get()); ++i)
        columns_.push_back(PQftype(result.get(), i));
}

// libpq copies the parameters before it returns, so their lifetime does not matter here.
void PostgresPrepared::start(std::span<Value const> parameters, Lifetime) {
    if (parameters.size() != parameters_.size())
        throw DatabaseError(
            ErrorKind::other, "",
            fmt::format("{} parameters for {}: {}", parameters.size(), parameters_.size(), text_));
    std::vector<Encoded> encoded;
    encoded.reserve(parameters.size());
    for (std::size_t i = 0; i < parameters.size(); ++i)
        encoded.emplace_back(parameters[i], parameters_[i]);
    std::vector<char const*> values;
    std::vector<int> sizes;
    for (auto const& value : encoded) {
        values.push_back(value.data());
        sizes.push_back(value.size());
    }
    std::vector<int> const formats(parameters.size(), binary);
    changed_ = 0;
    if (PQsendQueryPrepared(connection_, name_.c_str(), static_cast<int>(values.size()),
                            values.data(), sizes.data(), formats.data(), binary) != 1)
        fail_postgres(connection_, nullptr, text_);
    PQsetSingleRowMode(connection_);
}

bool PostgresPrepared::step() {
    row_.reset(PQgetResult(connection_));
    if (PQresultStatus(row_.get()) == PGRES_SINGLE_TUPLE) return true;
    if (failed(row_.get())) {
        auto const failure = std::move(row_);
        stop();
        fail_postgres(connection_, failure.get(), text_);
    }
    if (PQresultStatus(row_.get()) == PGRES_EMPTY_QUERY)
        throw DatabaseError(ErrorKind::other, "", "no statement");
    changed_ = rows_changed(row_.get());
    row_ = finish_command(connection_, text_);
    return false;
}

void PostgresPrepared::stop() noexcept {
    row_.reset();
    while (auto* result = PQgetResult(connection_)) {
        PQclear(result);
        if (PQstatus(connection_) == CONNECTION_BAD) break;
    }
}

PostgresBulk::PostgresBulk(PGconn* connection, std::string_view target, std::vector<Oid> types)
    : connection_(connection),
      statement_(fmt::format("COPY {} FROM STDIN (FORMAT binary)", target)),
      types_(std::move(types)) {
    Result const result(PQexec(connection_, statement_.c_str()));
    if (PQresultStatus(result.get()) != PGRES_COPY_IN)
        fail_postgres(connection_, result.get(), statement_);
    under_way_ = true;
    buffer_.assign("PGCOPY\n\377\r\n\0", 11);  // signature, then flags and extension: none
    buffer_.append(8, '\0');
}

void PostgresBulk::put_count(std::int16_t count) {
    auto const raw = static_cast<std::uint16_t>(count);
    buffer_ += static_cast<char>(raw >> 8U);
    buffer_ += static_cast<char>(raw & 0xFFU);
}

void PostgresBulk::put_size(std::int32_t size) {
    auto const raw = static_cast<std::uint32_t>(size);
    for (int shift = 24; shift >= 0; shift -= 8)
        buffer_ += static_cast<char>((raw >> static_cast<unsigned>(shift)) & 0xFFU);
}

void PostgresBulk::add(std::span<Value const> row) {
    if (row.size() != types_.size())
        throw DatabaseError(ErrorKind::other, "", "a row of another width in: " + statement_);
    put_count(static_cast<std::int16_t>(row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) {
        Encoded const value(row[i], types_[i]);
        if (value.data() == nullptr) {
            put_size(-1);
        } else {
            put_size(value.size());
            buffer_.append(value.data(), static_cast<std::size_t>(value.size()));
        }
    }
    if (buffer_.size() >= flush_bytes) flush();
}

void PostgresBulk::flush() {
    if (PQputCopyData(connection_, buffer_.data(), static_cast<int>(buffer_.size())) != 1)
        fail_postgres(connection_, nullptr, statement_);
    buffer_.clear();
}

void PostgresBulk::finish() {
    put_count(-1);
    flush();
    if (PQputCopyEnd(connection_, nullptr) != 1) fail_postgres(connection_, nullptr, statement_);
    under_way_ = false;
    finish_command(connection_, statement_);
}

void PostgresBulk::stop() noexcept {
    if (under_way_) PQputCopyEnd(connection_, "abandoned");
    under_way_ = false;
    while (auto* result = PQgetResult(connection_)) {
        PQclear(result);
        if (PQstatus(connection_) == CONNECTION_BAD) break;
    }
}

}  // namespace sql
