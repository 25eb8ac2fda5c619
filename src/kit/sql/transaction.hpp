#pragma once
// A transaction of one connection: everything until commit(), or nothing. Destroyed without
// commit() it rolls back. Transactions do not nest (CHECK).

#include "kit/sql/connection.hpp"

namespace sql {

class Transaction {
public:
    explicit Transaction(Connection& connection, Isolation isolation = Isolation::write)
        : connection_(connection) {
        connection_.begin(isolation);
        open_ = true;
    }
    Transaction(Transaction const&) = delete;
    Transaction& operator=(Transaction const&) = delete;
    ~Transaction() {
        if (open_) connection_.rollback();
    }

    // Throws DatabaseError(commit_unknown) when nobody can say whether it stands.
    void commit() {
        connection_.commit();
        open_ = false;
    }

private:
    Connection& connection_;
    bool open_ = false;
};

}  // namespace sql
