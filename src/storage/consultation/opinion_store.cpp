#include "storage/consultation/opinion_store.hpp"

#include "storage/plan/text_columns.hpp"

namespace storage {

using domain::OpinionCount;

void add_opinion(sql::Connection& connection, EntityId const& entity, std::string const& month,
                 std::string const& page, domain::Opinion opinion) {
    bool const is_useful = opinion == domain::Opinion::useful;
    connection.execute(
        "INSERT INTO page_opinion (entity_id, month, page, useful, not_useful) "
        "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (entity_id, month, page) DO UPDATE SET "
        "useful = page_opinion.useful + excluded.useful, "
        "not_useful = page_opinion.not_useful + excluded.not_useful",
        entity.value, month, page, is_useful ? 1 : 0, is_useful ? 0 : 1);
}

void insert_remark(sql::Connection& connection, EntityId const& entity,
                   domain::Remark const& remark) {
    connection.execute(
        "INSERT INTO page_remark (entity_id, remark, page, day, words) "
        "SELECT $1, COALESCE(MAX(remark), 0) + 1, $2, $3, $4 FROM page_remark "
        "WHERE entity_id = $1",
        entity.value, remark.page, remark.day.text(), remark.words);
}

std::vector<std::string> list_opinion_months(sql::Connection& connection, EntityId const& entity) {
    std::vector<std::string> months;
    for (auto const row : connection.query(
             "SELECT DISTINCT month FROM page_opinion WHERE entity_id = $1 ORDER BY month DESC",
             entity.value))
        months.push_back(row.get<std::string>(0));
    return months;
}

std::vector<OpinionCount> list_opinions(sql::Connection& connection, EntityId const& entity,
                                        std::string const& month, OpinionRows const& rows) {
    std::vector<OpinionCount> list;
    for (auto const row : connection.query(
             "SELECT page, CAST(SUM(useful) AS BIGINT), CAST(SUM(not_useful) AS BIGINT) "
             "FROM page_opinion WHERE entity_id = $1 AND ($2 = '' OR month = $2) GROUP BY page "
             "ORDER BY SUM(not_useful) DESC, SUM(useful) DESC, page LIMIT $3 OFFSET $4",
             entity.value, month, static_cast<std::int64_t>(rows.count),
             static_cast<std::int64_t>(rows.first)))
        list.push_back(
            {row.get<std::string>(0), row.get<std::int64_t>(1), row.get<std::int64_t>(2)});
    return list;
}

std::size_t count_opinion_pages(sql::Connection& connection, EntityId const& entity,
                                std::string const& month) {
    return static_cast<std::size_t>(
        connection.one<std::int64_t>("SELECT COUNT(DISTINCT page) FROM page_opinion "
                                     "WHERE entity_id = $1 AND ($2 = '' OR month = $2)",
                                     entity.value, month));
}

OpinionCount sum_opinions(sql::Connection& connection, EntityId const& entity,
                          std::string const& month) {
    auto const [useful, not_useful] = connection.one<std::int64_t, std::int64_t>(
        "SELECT CAST(COALESCE(SUM(useful), 0) AS BIGINT), "
        "CAST(COALESCE(SUM(not_useful), 0) AS BIGINT) FROM page_opinion "
        "WHERE entity_id = $1 AND ($2 = '' OR month = $2)",
        entity.value, month);
    return {.page = {}, .useful = useful, .not_useful = not_useful};
}

std::vector<domain::Remark> list_remarks(sql::Connection& connection, EntityId const& entity,
                                         std::string const& month, std::size_t count_max) {
    std::vector<domain::Remark> list;
    for (auto const row :
         connection.query("SELECT page, day, words FROM page_remark "
                          "WHERE entity_id = $1 AND ($2 = '' OR SUBSTR(day, 1, 7) = $2) "
                          "ORDER BY day DESC, remark DESC LIMIT $3",
                          entity.value, month, static_cast<std::int64_t>(count_max)))
        list.push_back({row.get<std::string>(0), parse_date(row.get<std::string_view>(1)),
                        row.get<std::string>(2)});
    return list;
}

std::int64_t count_remarks_until(sql::Connection& connection, EntityId const& entity,
                                 base::Date day) {
    return connection.one<std::int64_t>(
        "SELECT COUNT(*) FROM page_remark WHERE entity_id = $1 AND day <= $2", entity.value,
        day.text());
}

void erase_remarks_until(sql::Connection& connection, base::Date day, Logged const& logged) {
    connection.execute("DELETE FROM page_remark WHERE entity_id = $1 AND day <= $2",
                       logged.entity().value, day.text());
}

}  // namespace storage
