#include "kit/sql/connection.hpp"

#include <algorithm>

namespace sql {
namespace {

constexpr std::size_t most_statements = 256;

}  // namespace

Connection::~Connection() = default;

void Connection::require_idle() const {
    CHECK(active_ == nullptr);
    if (transaction_spoilt_)
        throw DatabaseError(ErrorKind::other, "25P02",
                            "an earlier statement of this transaction failed: roll it back");
}

void Connection::end(Activity& activity) noexcept {
    if (active_ != &activity) return;
    activity.stop();
    active_ = nullptr;
}

Prepared& Connection::prepared(std::string_view text) {
    ++uses_;
    auto found = statements_.find(text);
    if (found == statements_.end()) {
        if (statements_.size() >= most_statements)
            statements_.erase(std::ranges::min_element(
                statements_, {}, [](auto const& entry) { return entry.second.last_use; }));
        found = statements_.emplace(std::string(text), Cached{prepare(text), 0}).first;
    }
    found->second.last_use = uses_;
    return *found->second.statement;
}

Rows Connection::start(std::string_view text, std::span<Value const> parameters) {
    return guarded([&] {
        auto& statement = prepared(text);
        try {
            statement.start(parameters, Lifetime::until_started);
            // The first row is fetched here: what the statement does is done, or has failed, on
            // return.
            auto const place = statement.step() ? Rows::Place::before_first : Rows::Place::ended;
            if (place == Rows::Place::ended)
                statement.stop();
            else
                active_ = &statement;
            return Rows(*this, statement, place);
        } catch (...) {
            statement.stop();
            throw;
        }
    });
}

std::int64_t Connection::run(std::string_view text, std::span<Value const> parameters) {
    return guarded([&] {
        auto& statement = prepared(text);
        try {
            statement.start(parameters, Lifetime::until_stopped);
            while (statement.step()) {
            }
            auto const changed = statement.changed();
            statement.stop();
            return changed;
        } catch (...) {
            statement.stop();
            throw;
        }
    });
}

void Connection::run_script(std::string_view script) {
    guarded([&] {
        run_plain(std::string(script));
        if (transaction_open_ && !engine_in_transaction())
            throw DatabaseError(ErrorKind::other, "", "a script ended the transaction it ran in");
    });
}

void Connection::begin(Isolation isolation) {
    CHECK(!transaction_open_);
    require_idle();
    begin_plain(isolation);
    transaction_open_ = true;
}

void Connection::commit() {
    CHECK(transaction_open_);
    require_idle();
    try {
        commit_plain();
    } catch (DatabaseError const& error) {
        transaction_spoilt_ = true;
        if (error.kind() == ErrorKind::connection_lost || error.kind() == ErrorKind::io_error)
            throw DatabaseError(ErrorKind::commit_unknown, error.code(), error.what());
        throw;
    }
    transaction_open_ = false;
}

void Connection::rollback() noexcept {
    if (active_ != nullptr) end(*active_);
    try {
        if (engine_in_transaction()) rollback_plain();
    } catch (DatabaseError const&) {
        broken_ = true;  // the pool will not keep it, and the engine rolls back when it goes
    }
    transaction_open_ = false;
    transaction_spoilt_ = false;
}

bool Connection::tidy() noexcept {
    rollback();
    return !broken_ && alive() && !engine_in_transaction();
}

Rows::Rows(Rows&& other) noexcept
    : connection_(std::exchange(other.connection_, nullptr)),
      statement_(other.statement_),
      place_(other.place_) {}

Rows::~Rows() {
    if (connection_ != nullptr && place_ != Place::ended) connection_->end(*statement_);
}

bool Rows::next() {
    if (place_ == Place::ended) return false;
    if (place_ == Place::before_first) {
        place_ = Place::within;
        return true;
    }
    CHECK(connection_->active_ == statement_);
    try {
        if (statement_->step()) return true;
    } catch (DatabaseError const&) {
        connection_->transaction_spoilt_ = connection_->transaction_open_;
        connection_->end(*statement_);
        place_ = Place::ended;
        throw;
    }
    connection_->end(*statement_);
    place_ = Place::ended;
    return false;
}

}  // namespace sql
