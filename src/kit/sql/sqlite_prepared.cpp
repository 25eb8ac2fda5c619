#include "kit/sql/sqlite_prepared.hpp"

#include <fmt/core.h>

#include <charconv>

#include "kit/sql/error.hpp"

namespace sql {
namespace {

ErrorKind kind_of(int extended) {
    switch (extended) {
        case SQLITE_CONSTRAINT_UNIQUE:
        case SQLITE_CONSTRAINT_PRIMARYKEY:
        case SQLITE_CONSTRAINT_ROWID:
            return ErrorKind::constraint_unique;
        case SQLITE_BUSY_SNAPSHOT:
            return ErrorKind::serialization;
        default:
            break;
    }
    switch (extended & 0xFF) {
        case SQLITE_CONSTRAINT:
            return ErrorKind::constraint_other;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return ErrorKind::busy;
        case SQLITE_FULL:
            return ErrorKind::disk_full;
        case SQLITE_IOERR:
            return ErrorKind::io_error;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return ErrorKind::corrupt;
        case SQLITE_MISMATCH:
            return ErrorKind::wrong_type;
        default:
            return ErrorKind::other;
    }
}

[[noreturn]] void refuse(std::string_view why, std::string_view text) {
    throw DatabaseError(ErrorKind::other, "", fmt::format("{}: {}", why, text));
}

bool only_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n;") == std::string_view::npos;
}

}  // namespace

void fail_sqlite(sqlite3* database, std::string_view statement) {
    int const extended = sqlite3_extended_errcode(database);
    throw DatabaseError(
        kind_of(extended), std::to_string(extended),
        fmt::format("SQLite: {} ({}) in: {}", sqlite3_errmsg(database), extended, statement));
}

SqlitePrepared::SqlitePrepared(sqlite3* database, std::string_view text) : database_(database) {
    char const* tail = nullptr;
    int const code = sqlite3_prepare_v3(database, text.data(), static_cast<int>(text.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement_, &tail);
    if (code != SQLITE_OK) fail_sqlite(database, text);
    try {
        if (statement_ == nullptr) refuse("no statement", text);
        if (!only_blank({tail, text.data() + text.size()})) refuse("one statement at a time", text);
        number_parameters(text);
    } catch (...) {
        sqlite3_finalize(statement_);
        throw;
    }
}

SqlitePrepared::~SqlitePrepared() {
    sqlite3_finalize(statement_);
}

// For SQLite "$2" is a name like any other, numbered by first appearance.
void SqlitePrepared::number_parameters(std::string_view text) {
    int const count = sqlite3_bind_parameter_count(statement_);
    places_.assign(static_cast<std::size_t>(count), 0);
    for (int place = 1; place <= count; ++place) {
        char const* written = sqlite3_bind_parameter_name(statement_, place);
        std::string_view const name = written == nullptr ? "" : written;
        std::size_t number = 0;
        auto const digits = name.substr(name.empty() ? 0 : 1);
        auto const [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (!name.starts_with('$') || error != std::errc{} ||
            end != digits.data() + digits.size() || number < 1 || number > places_.size())
            refuse("parameters are $1, $2, … without a gap", text);
        places_[number - 1] = place;
    }
}

void SqlitePrepared::start(std::span<Value const> parameters, Lifetime lifetime) {
    if (parameters.size() != places_.size())
        refuse(fmt::format("{} parameters for {}", parameters.size(), places_.size()),
               sqlite3_sql(statement_));
    for (std::size_t i = 0; i < parameters.size(); ++i)
        bind(places_[i], parameters[i], lifetime);
    total_before_ = sqlite3_total_changes64(database_);
    changed_ = 0;
}

void SqlitePrepared::bind(int place, Value const& value, Lifetime lifetime) {
    auto* const keep = lifetime == Lifetime::until_stopped ? SQLITE_STATIC : SQLITE_TRANSIENT;
    int code = SQLITE_OK;
    switch (value.type()) {
        case Type::null:
            code = sqlite3_bind_null(statement_, place);
            break;
        case Type::integer:
            code = sqlite3_bind_int64(statement_, place, value.integer());
            break;
        case Type::text: {
            auto const text = value.text();
            if (text.find('\0') != std::string_view::npos)
                refuse("text with a NUL byte", sqlite3_sql(statement_));
            // A null pointer would be bound as NULL, also for an empty text.
            code = sqlite3_bind_text64(statement_, place, text.empty() ? "" : text.data(),
                                       text.size(), keep, SQLITE_UTF8);
            break;
        }
        case Type::bytes: {
            auto const bytes = value.bytes();
            void const* data = bytes.empty() ? static_cast<void const*>("") : bytes.data();
            code = sqlite3_bind_blob64(statement_, place, data, bytes.size(), keep);
            break;
        }
    }
    if (code != SQLITE_OK) fail_sqlite(database_, sqlite3_sql(statement_));
}

bool SqlitePrepared::step() {
    int const code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) fail_sqlite(database_, sqlite3_sql(statement_));
    // sqlite3_changes64 keeps the count of an earlier statement where this one is not DML.
    bool const changes = sqlite3_total_changes64(database_) != total_before_;
    changed_ = changes ? sqlite3_changes64(database_) : 0;
    return false;
}

void SqlitePrepared::stop() noexcept {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
}

int SqlitePrepared::columns() const {
    return sqlite3_column_count(statement_);
}

// Without locks of SQLite's own, its values may be read where they lie (SQLITE_CONFIG_MULTITHREAD).
Value SqlitePrepared::column(int index) const {
    auto* const value = sqlite3_column_value(statement_, index);
    auto const size = [&] { return static_cast<std::size_t>(sqlite3_value_bytes(value)); };
    switch (sqlite3_value_type(value)) {
        case SQLITE_INTEGER:
            return sqlite3_value_int64(value);
        case SQLITE_TEXT: {
            auto const* text = reinterpret_cast<char const*>(sqlite3_value_text(value));
            return std::string_view(text, size());
        }
        case SQLITE_BLOB: {
            auto const* data = static_cast<std::byte const*>(sqlite3_value_blob(value));
            return Bytes(data, size());
        }
        case SQLITE_FLOAT:
            throw DatabaseError(ErrorKind::wrong_type, "",
                                fmt::format("column {} is a floating-point number", index));
        default:
            return {};
    }
}

}  // namespace sql
