#include "storage/consultation/comment_store.hpp"

#include "storage/plan/text_columns.hpp"

namespace storage {
namespace {

using domain::Comment;
using domain::CommentNumber;

domain::Answer answer_of(sql::Row const& row, std::string_view decision) {
    return {.decision = parse_token(domain::decision_tokens, decision),
            .words = row.get<std::string>(11),
            .goal = row.get<std::string>(12),
            .at = parse_instant(row.get<std::string_view>(13))};
}

Comment comment_of(sql::Row const& row) {
    Comment comment;
    comment.number = {row.get<int>(0), row.get<int>(1)};
    comment.consultation = row.get<int>(2);
    comment.suffix = row.get<std::string>(3);
    comment.goal = row.get<std::string>(4);
    comment.topic = parse_token(domain::topic_tokens, row.get<std::string_view>(5));
    comment.words = row.get<std::string>(6);
    comment.at = parse_instant(row.get<std::string_view>(7));
    comment.moderation = parse_token(domain::moderation_tokens, row.get<std::string_view>(8));
    comment.reason = row.get<std::string>(9);
    if (auto const decision = row.get<std::optional<std::string>>(10))
        comment.answer = answer_of(row, *decision);
    comment.sequence = row.get<std::int64_t>(14);
    comment.version = row.get<std::int64_t>(15);
    if (auto const ground = row.get<std::optional<std::string>>(16))
        comment.erasure =
            domain::WordsErasure{.ground = parse_token(domain::erasure_ground_tokens, *ground),
                                 .at = parse_instant(row.get<std::string_view>(17))};
    return comment;
}

std::optional<Comment> first_of(sql::Rows rows) {
    std::optional<Comment> found;
    while (rows.next())
        found = comment_of(rows.row());
    return found;
}

constexpr base::EnumTable shown_tokens{
    std::array{base::EnumToken{CommentFilter::Shown::all, "all"},
               base::EnumToken{CommentFilter::Shown::pending, "pending"},
               base::EnumToken{CommentFilter::Shown::unanswered, "unanswered"},
               base::EnumToken{CommentFilter::Shown::answered, "answered"},
               base::EnumToken{CommentFilter::Shown::withdrawn, "withdrawn"},
               base::EnumToken{CommentFilter::Shown::moderated, "moderated"}}};

std::string topic_token(CommentFilter const& filter) {
    return filter.topic ? std::string(domain::topic_tokens.token(*filter.topic)) : std::string();
}

std::optional<std::string_view> decision_token(Comment const& comment) {
    if (!comment.answer) return std::nullopt;
    return domain::decision_tokens.token(comment.answer->decision);
}

}  // namespace

std::vector<Comment> list_comments(sql::Connection& connection, EntityId const& entity,
                                   int consultation) {
    std::vector<Comment> list;
    for (auto const row : connection.query(
             "SELECT year, number, consultation, suffix, goal, topic, words, at, moderation, "
             "reason, decision, answer, changed_goal, answered_at, sequence, version, "
             "erased_because, erased_at FROM citizen_comment WHERE entity_id = $1 AND consultation "
             "= $2 "
             "ORDER BY year, number",
             entity.value, consultation))
        list.push_back(comment_of(row));
    return list;
}

std::vector<Comment> list_comments(sql::Connection& connection, EntityId const& entity,
                                   int consultation, CommentFilter const& filter,
                                   CommentRows const& rows) {
    std::vector<Comment> list;
    for (auto const row : connection.query(
             "SELECT year, number, consultation, suffix, goal, topic, words, at, moderation, "
             "reason, decision, answer, changed_goal, answered_at, sequence, version, "
             "erased_because, erased_at FROM citizen_comment WHERE entity_id = $1 AND consultation "
             "= $2 "
             "AND ($3 = 'all' OR ($3 = 'pending' AND moderation = 'pending') "
             "OR ($3 = 'unanswered' AND decision IS NULL AND moderation <> 'withdrawn') "
             "OR ($3 = 'answered' AND decision IS NOT NULL) "
             "OR ($3 = 'withdrawn' AND moderation = 'withdrawn') "
             "OR ($3 = 'moderated' AND moderation <> 'pending')) "
             "AND ($4 = '' OR topic = $4) "
             "AND ($5 = '' OR goal = $5 OR ($5 = '-' AND goal = '')) "
             "ORDER BY year, number LIMIT $6 OFFSET $7",
             entity.value, consultation, shown_tokens.token(filter.shown), topic_token(filter),
             filter.goal, static_cast<std::int64_t>(rows.count),
             static_cast<std::int64_t>(rows.first)))
        list.push_back(comment_of(row));
    return list;
}

std::size_t count_comments(sql::Connection& connection, EntityId const& entity, int consultation,
                           CommentFilter const& filter) {
    return static_cast<std::size_t>(connection.one<std::int64_t>(
        "SELECT COUNT(*) FROM citizen_comment WHERE entity_id = $1 AND consultation = $2 "
        "AND ($3 = 'all' OR ($3 = 'pending' AND moderation = 'pending') "
        "OR ($3 = 'unanswered' AND decision IS NULL AND moderation <> 'withdrawn') "
        "OR ($3 = 'answered' AND decision IS NOT NULL) "
        "OR ($3 = 'withdrawn' AND moderation = 'withdrawn') "
        "OR ($3 = 'moderated' AND moderation <> 'pending')) "
        "AND ($4 = '' OR topic = $4) "
        "AND ($5 = '' OR goal = $5 OR ($5 = '-' AND goal = ''))",
        entity.value, consultation, shown_tokens.token(filter.shown), topic_token(filter),
        filter.goal));
}

std::vector<CommentTally> tally_comments(sql::Connection& connection, EntityId const& entity,
                                         int consultation) {
    std::vector<CommentTally> tally;
    for (auto const row : connection.query(
             "SELECT topic, moderation, decision, COUNT(*) FROM citizen_comment "
             "WHERE entity_id = $1 AND consultation = $2 GROUP BY topic, moderation, decision",
             entity.value, consultation)) {
        CommentTally one{
            .topic = parse_token(domain::topic_tokens, row.get<std::string_view>(0)),
            .moderation = parse_token(domain::moderation_tokens, row.get<std::string_view>(1)),
            .count = static_cast<std::size_t>(row.get<std::int64_t>(3))};
        if (auto const decision = row.get<std::optional<std::string>>(2))
            one.decision = parse_token(domain::decision_tokens, *decision);
        tally.push_back(one);
    }
    return tally;
}

std::optional<Comment> find_comment(sql::Connection& connection, EntityId const& entity,
                                    CommentNumber const& number) {
    return first_of(connection.query(
        "SELECT year, number, consultation, suffix, goal, topic, words, at, moderation, "
        "reason, decision, answer, changed_goal, answered_at, sequence, version, "
        "erased_because, erased_at FROM citizen_comment WHERE entity_id = $1 AND year = $2 AND "
        "number = $3",
        entity.value, number.year, number.number));
}

std::optional<Comment> find_submission(sql::Connection& connection, EntityId const& entity,
                                       std::string const& submission) {
    return first_of(connection.query(
        "SELECT year, number, consultation, suffix, goal, topic, words, at, moderation, "
        "reason, decision, answer, changed_goal, answered_at, sequence, version, "
        "erased_because, erased_at FROM citizen_comment WHERE entity_id = $1 AND submission = $2",
        entity.value, submission));
}

std::vector<Comment> list_changes_by_comments(sql::Connection& connection, EntityId const& entity,
                                              std::string const& plan, std::string const& goal) {
    std::vector<Comment> list;
    for (auto const row : connection.query(
             "SELECT year, number, one.consultation, suffix, goal, topic, words, at, moderation, "
             "reason, decision, answer, changed_goal, answered_at, sequence, version, "
             "erased_because, erased_at FROM citizen_comment AS one JOIN consultation AS its "
             "ON its.entity_id = one.entity_id AND its.consultation = one.consultation "
             "WHERE one.entity_id = $1 AND its.plan_code = $2 AND its.published_at IS NOT NULL "
             "AND changed_goal = $3 AND decision <> 'not-accepted' AND moderation <> 'withdrawn' "
             "ORDER BY year, number",
             entity.value, plan, goal))
        list.push_back(comment_of(row));
    return list;
}

CommentNumber next_comment_number(sql::Connection& connection, EntityId const& entity, int year) {
    return {year, connection.one<int>("SELECT COALESCE(MAX(number), 0) + 1 FROM citizen_comment "
                                      "WHERE entity_id = $1 AND year = $2",
                                      entity.value, year)};
}

void insert_comment(sql::Connection& connection, Comment const& comment,
                    std::string const& submission, Logged const& logged) {
    connection.execute(
        "INSERT INTO citizen_comment (entity_id, year, number, consultation, suffix, submission, "
        "goal, topic, words, at, moderation, reason, decision, answer, changed_goal, answered_at, "
        "sequence, version) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '', NULL, '', '', NULL, $12, $13)",
        logged.entity().value, comment.number.year, comment.number.number, comment.consultation,
        comment.suffix, submission, comment.goal, domain::topic_tokens.token(comment.topic),
        comment.words, logged.at().text(), domain::moderation_tokens.token(comment.moderation),
        logged.sequence(), comment.version);
}

void update_comment(sql::Connection& connection, Comment const& comment, Logged const& logged) {
    auto const answer = comment.answer.value_or(domain::Answer{});
    auto const answered_at =
        comment.answer ? std::optional(comment.answer->at.text()) : std::nullopt;
    connection.execute(
        "UPDATE citizen_comment SET topic = $4, moderation = $5, reason = $6, decision = $7, "
        "answer = $8, changed_goal = $9, answered_at = $10, version = $11 "
        "WHERE entity_id = $1 AND year = $2 AND number = $3",
        logged.entity().value, comment.number.year, comment.number.number,
        domain::topic_tokens.token(comment.topic),
        domain::moderation_tokens.token(comment.moderation), comment.reason,
        decision_token(comment), answer.words, answer.goal, answered_at, comment.version);
}

FromOrigin count_from_origin(sql::Connection& connection, EntityId const& entity,
                             std::string const& origin, base::Instant since) {
    auto const [count, first] = connection.one<std::int64_t, std::optional<std::string>>(
        "SELECT COUNT(*), MIN(at) FROM comment_origin "
        "WHERE entity_id = $1 AND origin = $2 AND at > $3",
        entity.value, origin, since.text());
    FromOrigin found{.count = count};
    if (first) found.first = parse_instant(*first);
    return found;
}

void insert_origin(sql::Connection& connection, CommentNumber const& number,
                   std::string const& origin, Logged const& logged) {
    connection.execute(
        "INSERT INTO comment_origin (entity_id, origin, year, number, at) "
        "VALUES ($1, $2, $3, $4, $5)",
        logged.entity().value, origin, number.year, number.number, logged.at().text());
}

std::string find_origin(sql::Connection& connection, EntityId const& entity,
                        CommentNumber const& number) {
    return connection
        .find<std::string>(
            "SELECT origin FROM comment_origin WHERE entity_id = $1 AND year = $2 AND number = $3",
            entity.value, number.year, number.number)
        .value_or("");
}

std::int64_t count_origins_before(sql::Connection& connection, EntityId const& entity,
                                  base::Instant moment) {
    return connection.one<std::int64_t>(
        "SELECT COUNT(*) FROM comment_origin WHERE entity_id = $1 AND at < $2", entity.value,
        moment.text());
}

void erase_origins_before(sql::Connection& connection, base::Instant moment, Logged const& logged) {
    connection.execute("DELETE FROM comment_origin WHERE entity_id = $1 AND at < $2",
                       logged.entity().value, moment.text());
}

std::optional<domain::Commenter> find_commenter(sql::Connection& connection, EntityId const& entity,
                                                CommentNumber const& number) {
    auto const found = connection.find<std::string, std::string, std::string, std::string>(
        "SELECT name, email, locality, consent FROM comment_person "
        "WHERE entity_id = $1 AND year = $2 AND number = $3",
        entity.value, number.year, number.number);
    if (!found) return std::nullopt;
    auto const& [name, email, locality, consent] = *found;
    return domain::Commenter{name, email, locality, consent};
}

void insert_commenter(sql::Connection& connection, CommentNumber const& number,
                      domain::Commenter const& commenter, Logged const& logged) {
    connection.execute(
        "INSERT INTO comment_person (entity_id, year, number, name, email, locality, consent) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7)",
        logged.entity().value, number.year, number.number, commenter.name, commenter.email,
        commenter.locality, commenter.consent);
}

bool has_personal(sql::Connection& connection, EntityId const& entity, Comment const& comment) {
    return find_commenter(connection, entity, comment.number).has_value() ||
           find_personal(connection, entity, comment.sequence).has_value() ||
           connection.one<std::int64_t>(
               "SELECT COUNT(*) FROM comment_origin WHERE entity_id = $1 "
               "AND year = $2 AND number = $3",
               entity.value, comment.number.year, comment.number.number) > 0;
}

std::vector<PersonalComment> list_personal(sql::Connection& connection, EntityId const& entity,
                                           int consultation, std::size_t most) {
    std::vector<PersonalComment> list;
    for (auto const row : connection.query(
             "SELECT year, number, sequence FROM citizen_comment AS its "
             "WHERE entity_id = $1 AND consultation = $2 AND ("
             "EXISTS (SELECT 1 FROM comment_person AS one WHERE one.entity_id = its.entity_id "
             "AND one.year = its.year AND one.number = its.number) OR "
             "EXISTS (SELECT 1 FROM comment_origin AS one WHERE one.entity_id = its.entity_id "
             "AND one.year = its.year AND one.number = its.number) OR "
             "EXISTS (SELECT 1 FROM log_personal AS one WHERE one.entity_id = its.entity_id "
             "AND one.sequence = its.sequence)) ORDER BY year, number LIMIT $3",
             entity.value, consultation, static_cast<std::int64_t>(most)))
        list.push_back(
            {.number = {row.get<int>(0), row.get<int>(1)}, .sequence = row.get<std::int64_t>(2)});
    return list;
}

void erase_personal(sql::Connection& connection, PersonalComment const& comment,
                    Logged const& logged) {
    auto const& entity = logged.entity();
    auto const& [year, number] = comment.number;
    connection.execute(
        "DELETE FROM comment_person WHERE entity_id = $1 AND year = $2 AND number = $3",
        entity.value, year, number);
    connection.execute(
        "DELETE FROM comment_origin WHERE entity_id = $1 AND year = $2 AND number = $3",
        entity.value, year, number);
    erase_personal(connection, comment.sequence, logged);
}

void erase_words(sql::Connection& connection, Comment const& comment, domain::ErasureGround ground,
                 Logged const& logged) {
    erase_personal(connection, {.number = comment.number, .sequence = comment.sequence}, logged);
    connection.execute(
        "UPDATE citizen_comment SET words = '', erased_because = $4, erased_at = $5 "
        "WHERE entity_id = $1 AND year = $2 AND number = $3",
        logged.entity().value, comment.number.year, comment.number.number,
        domain::erasure_ground_tokens.token(ground), logged.at().text());
}

}  // namespace storage
