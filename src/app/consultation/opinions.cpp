#include "app/consultation/opinions.hpp"

#include "app/consultation/prose.hpp"
#include "app/record/change.hpp"

namespace app {

void give_opinion(storage::Store& store, storage::Occasion const& occasion, std::string const& page,
                  domain::Opinion opinion) {
    auto const month = domain::month_of(occasion.now.colombian_date());
    sql::in_transaction(store.database(), [&](sql::Connection& connection) {
        storage::add_opinion(connection, occasion.entity, month, page, opinion);
    });
}

domain::Outcome<void> leave_remark(storage::Store& store, storage::Occasion const& occasion,
                                   std::string const& page, std::string words) {
    std::erase(words, '\r');
    if (auto flaw = flaw_of_prose(words, "falta", domain::RefusalKind::comment_missing,
                                  domain::remark_characters_max))
        return std::unexpected(std::move(*flaw));
    change(store, occasion.entity, [&](sql::Connection& connection) {
        storage::insert_remark(
            connection, occasion.entity,
            {.page = page, .day = occasion.now.colombian_date(), .words = std::move(words)});
    });
    return {};
}

Opinions read_opinions(storage::Store& store, storage::EntityId const& entity,
                       OpinionsAsked const& asked) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return Opinions{
            .all = storage::sum_opinions(connection, entity, asked.month),
            .pages = storage::list_opinions(connection, entity, asked.month, asked.rows),
            .remarks = storage::list_remarks(connection, entity, asked.month, asked.remarks_max)};
    });
}

std::vector<std::string> list_opinion_months(storage::Store& store,
                                             storage::EntityId const& entity) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return storage::list_opinion_months(connection, entity);
    });
}

std::size_t count_opinion_pages(storage::Store& store, storage::EntityId const& entity,
                                std::string const& month) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return storage::count_opinion_pages(connection, entity, month);
    });
}

std::int64_t erase_old_remarks(storage::Store& store, storage::Occasion const& occasion) {
    return change(store, occasion.entity, [&](sql::Connection& connection) {
        auto const last = occasion.now.colombian_date().plus_days(-domain::remark_days_kept);
        auto const count = storage::count_remarks_until(connection, occasion.entity, last);
        if (count == 0) return count;
        auto const logged =
            storage::append_to_log(connection, occasion,
                                   {.action = domain::Action::personal_erase,
                                    .object_kind = "remark",
                                    .object = "",
                                    .changes = {{"remarks", std::nullopt, std::to_string(count)}}});
        storage::erase_remarks_until(connection, last, logged);
        return count;
    });
}

}  // namespace app
