#include "kit/sql/bulk_insert.hpp"

#include <fmt/core.h>

namespace sql {
namespace {

std::string plain_name(StatementText name) {
    auto const text = name.view();
    CHECK(!text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") ==
                               std::string_view::npos);
    return std::string(text);
}

}  // namespace

BulkInsert::BulkInsert(Connection& connection, StatementText table,
                       std::initializer_list<StatementText> columns)
    : connection_(connection) {
    CHECK(connection.in_transaction());
    std::string names;
    std::string marks;
    for (auto const& column : columns) {
        names += fmt::format("{}{}", names.empty() ? "" : ",", plain_name(column));
        marks += fmt::format("{}${}", marks.empty() ? "" : ",",
                             static_cast<std::size_t>(&column - columns.begin()) + 1);
    }
    auto const target = fmt::format("{} ({})", plain_name(table), names);
    connection.guarded([&] {
        auto& insert =
            connection.prepared(fmt::format("INSERT INTO {} VALUES ({})", target, marks));
        sink_ = connection.open_bulk(target, insert);
    });
    connection.active_ = sink_.get();
}

BulkInsert::~BulkInsert() {
    abandon();
}

void BulkInsert::abandon() noexcept {
    if (sink_ == nullptr) return;
    if (connection_.active_ == sink_.get())
        connection_.transaction_spoilt_ = connection_.transaction_open_;
    connection_.end(*sink_);
    sink_.reset();
}

void BulkInsert::add_row(std::span<Value const> row) {
    CHECK(sink_ != nullptr && connection_.active_ == sink_.get());
    try {
        sink_->add(row);
    } catch (DatabaseError const&) {
        abandon();
        throw;
    }
    ++rows_;
}

std::int64_t BulkInsert::finish() {
    CHECK(sink_ != nullptr && connection_.active_ == sink_.get());
    try {
        sink_->finish();
    } catch (DatabaseError const&) {
        abandon();
        throw;
    }
    connection_.end(*sink_);
    sink_.reset();
    return rows_;
}

}  // namespace sql
