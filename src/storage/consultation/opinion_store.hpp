#pragma once
// What readers say of pages, rows to domain and back. Counting them takes no Logged: nobody is
// known who could be named in the log, as with tries to sign in. Erasing does.

#include <optional>
#include <string>
#include <vector>

#include "domain/consultation/opinion.hpp"
#include "storage/record/log_store.hpp"

namespace storage {

// One more, of that page in that month ("2026-11").
void add_opinion(sql::Connection& connection, EntityId const& entity, std::string const& month,
                 std::string const& page, domain::Opinion opinion);
void insert_remark(sql::Connection& connection, EntityId const& entity,
                   domain::Remark const& remark);

// The last first.
std::vector<std::string> list_opinion_months(sql::Connection& connection, EntityId const& entity);

// Of one month, or of all where it is empty; those first that served least.
struct OpinionRows {
    std::size_t first = 0;
    std::size_t count = 50;
};
std::vector<domain::OpinionCount> list_opinions(sql::Connection& connection, EntityId const& entity,
                                                std::string const& month, OpinionRows const& rows);
std::size_t count_opinion_pages(sql::Connection& connection, EntityId const& entity,
                                std::string const& month);
// Of every page together, named by none.
domain::OpinionCount sum_opinions(sql::Connection& connection, EntityId const& entity,
                                  std::string const& month);

// The last first, at most so many.
std::vector<domain::Remark> list_remarks(sql::Connection& connection, EntityId const& entity,
                                         std::string const& month, std::size_t count_max);

// Of that day and those before it.
std::int64_t count_remarks_until(sql::Connection& connection, EntityId const& entity,
                                 base::Date day);
void erase_remarks_until(sql::Connection& connection, base::Date day, Logged const& logged);

}  // namespace storage
