#pragma once
// Prepared statements and COPY of PostgreSQL in binary, and its errors in our words. For the
// PostgreSQL driver alone. The server infers the parameters' types from the statement; a parameter
// of another type is refused here, and so is a column of a type that Value does not have.

#include <libpq-fe.h>

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kit/sql/prepared.hpp"

namespace sql {

struct ClearResult {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Result = std::unique_ptr<PGresult, ClearResult>;

// Throws DatabaseError: for the result if it is a failure, else for the connection's last error.
[[noreturn]] void fail_postgres(PGconn* connection, PGresult const* result,
                                std::string_view statement);

// Reads what is left of the current command and throws if it failed; the last result otherwise.
Result finish_command(PGconn* connection, std::string_view statement);

// One value in the binary form of the column type it is for.
class Encoded {
public:
    // Refuses a value that the type cannot hold (DatabaseError wrong_type).
    Encoded(Value const& value, Oid type);

    [[nodiscard]] char const* data() const;  // null: NULL
    [[nodiscard]] int size() const { return size_; }

private:
    enum class Form : std::uint8_t { null, integer, view };

    std::array<char, 8> integer_{};
    char const* view_ = nullptr;
    int size_ = 0;
    Form form_ = Form::null;
};

class PostgresPrepared final : public Prepared {
public:
    // Keeps the reference: the connection becomes null when it is closed before its statements.
    PostgresPrepared(PGconn* const& connection, std::string name, std::string_view text);
    ~PostgresPrepared() override;

    void start(std::span<Value const> parameters, Lifetime lifetime) override;
    bool step() override;
    void stop() noexcept override;
    [[nodiscard]] int columns() const override { return static_cast<int>(columns_.size()); }
    [[nodiscard]] Value column(int index) const override;
    [[nodiscard]] std::int64_t changed() const override { return changed_; }
    [[nodiscard]] std::vector<Oid> const& parameter_types() const { return parameters_; }

private:
    void describe();

    PGconn* const& connection_;
    std::string name_;
    std::string text_;
    std::vector<Oid> parameters_;
    std::vector<Oid> columns_;
    Result row_;
    std::int64_t changed_ = 0;
};

// COPY … FROM STDIN in binary.
class PostgresBulk final : public BulkSink {
public:
    PostgresBulk(PGconn* connection, std::string_view target, std::vector<Oid> types);

    void add(std::span<Value const> row) override;
    void finish() override;
    void stop() noexcept override;

private:
    void put_count(std::int16_t count);
    void put_size(std::int32_t size);
    void flush();

    PGconn* connection_;
    std::string statement_;
    std::vector<Oid> types_;
    std::string buffer_;
    bool under_way_ = false;
};

}  // namespace sql
