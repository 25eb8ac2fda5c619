#pragma once
// The rows of a running query, one at a time as the engine yields them: nothing is collected.
// Text and bytes of a Row are views until the next row. A connection carries one Rows at a time:
// another statement on it before this one has ended or been destroyed is a bug (CHECK).
// Destroying Rows early reads and drops what is left on PostgreSQL: give such queries a LIMIT.

#include <cstddef>
#include <iterator>
#include <tuple>
#include <utility>

#include "kit/sql/prepared.hpp"
#include "kit/sql/value.hpp"

namespace sql {

class Connection;

class Row {
public:
    explicit Row(Prepared const& statement) : statement_(&statement) {}

    // Column from 0. T: an integer type, std::string_view, std::string, Bytes,
    // std::vector<std::byte>, or std::optional of one where null is expected.
    template <class T>
    [[nodiscard]] T get(int column) const {
        return detail::Reading<T>::read(statement_->column(column));
    }

    // All columns in order: auto const [id, name] = row.as<std::int64_t, std::string_view>();
    template <class... Columns>
    [[nodiscard]] std::tuple<Columns...> as() const {
        return read<Columns...>(std::index_sequence_for<Columns...>{});
    }

    [[nodiscard]] Value value(int column) const { return statement_->column(column); }
    [[nodiscard]] int columns() const { return statement_->columns(); }

private:
    template <class... Columns, std::size_t... Index>
    std::tuple<Columns...> read(std::index_sequence<Index...>) const {
        return std::tuple<Columns...>{get<Columns>(static_cast<int>(Index))...};
    }

    Prepared const* statement_;
};

class Rows {
public:
    Rows(Rows&& other) noexcept;
    Rows& operator=(Rows&&) = delete;
    ~Rows();

    // Moves to the next row (the first call: to the first); false after the last.
    [[nodiscard]] bool next();
    // The current row, after next() has answered true.
    [[nodiscard]] Row row() const { return Row(*statement_); }

    class iterator {
    public:
        using value_type = Row;
        using difference_type = std::ptrdiff_t;

        explicit iterator(Rows& rows) : rows_(&rows), more_(rows.next()) {}
        Row operator*() const { return rows_->row(); }
        iterator& operator++() {
            more_ = rows_->next();
            return *this;
        }
        void operator++(int) { ++*this; }
        bool operator==(std::default_sentinel_t) const { return !more_; }

    private:
        Rows* rows_;
        bool more_;
    };

    iterator begin() { return iterator(*this); }
    static std::default_sentinel_t end() { return {}; }

private:
    friend class Connection;
    enum class Place : std::uint8_t { before_first, within, ended };
    Rows(Connection& connection, Prepared& statement, Place place)
        : connection_(&connection), statement_(&statement), place_(place) {}

    Connection* connection_;
    Prepared* statement_;
    Place place_;
};

}  // namespace sql
