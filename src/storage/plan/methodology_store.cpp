#include "storage/plan/methodology_store.hpp"

#include <algorithm>

#include "storage/plan/text_columns.hpp"

namespace storage {
namespace {

using domain::Methodology;
using MaybeText = std::optional<std::string_view>;

std::string instruments_text(std::vector<domain::Instrument> const& instruments) {
    std::vector<std::string> tokens;
    for (auto const instrument : instruments)
        tokens.emplace_back(domain::instrument_tokens.token(instrument));
    return list_text(tokens);
}

std::vector<domain::Instrument> parse_instruments(std::string_view text) {
    std::vector<domain::Instrument> instruments;
    for (auto const& token : parse_list(text))
        instruments.push_back(parse_token(domain::instrument_tokens, token));
    return instruments;
}

Methodology methodology_of(sql::Row const& row) {
    auto const text = [&](int column) { return row.get<std::string>(column); };
    Methodology one;
    one.year = row.get<int>(0);
    one.version = row.get<int>(1);
    one.state = parse_token(domain::methodology_state_tokens, text(2));
    one.instruments = parse_instruments(text(3));
    one.rules.cap = parse_decimal(row.get<MaybeText>(4));
    one.rules.floor = parse_decimal(row.get<MaybeText>(5));
    one.rules.constant = parse_token(domain::constant_rule_tokens, text(6));
    one.rules.unreported = parse_token(domain::unreported_rule_tokens, text(7));
    one.rules.unprogrammed = parse_token(domain::unprogrammed_rule_tokens, text(8));
    one.rules.tolerance = *parse_decimal(text(9));
    one.reports = parse_token(domain::frequency_tokens, text(10));
    one.opens = parse_date(text(11));
    one.closes = parse_date(text(12));
    one.review_ends = parse_date(text(13));
    one.own_weight = *parse_decimal(text(14));
    one.transversal_weight = *parse_decimal(text(15));
    one.guidance = text(16);
    one.reason = text(17);
    if (auto const number = row.get<std::optional<std::string>>(18))
        one.memorandum = {.number = *number, .day = parse_date(text(19)), .addressees = text(20)};
    if (auto const day = row.get<MaybeText>(21)) one.announced_on = parse_date(*day);
    one.revision = row.get<std::int64_t>(22);
    return one;
}

}  // namespace

std::vector<Methodology> list_methodologies(sql::Connection& connection, EntityId const& entity) {
    std::vector<Methodology> list;
    for (auto const row : connection.query(
             "SELECT year, version, state, instruments, cap, floor, constant, unreported, "
             "unprogrammed, tolerance, reports, opens, closes, review_ends, own_weight, "
             "transversal_weight, guidance, reason, memorandum_number, memorandum_day, "
             "addressees, announced_on, revision FROM methodology WHERE entity_id = $1 "
             "ORDER BY year DESC, version DESC",
             entity.value))
        list.push_back(methodology_of(row));
    return list;
}

std::optional<Methodology> find_methodology(sql::Connection& connection, EntityId const& entity,
                                            int year, int version) {
    auto list = list_methodologies(connection, entity);
    auto const found = std::ranges::find_if(
        list, [&](Methodology const& one) { return one.year == year && one.version == version; });
    return found == list.end() ? std::nullopt : std::optional(std::move(*found));
}

std::optional<Methodology> find_methodology(sql::Connection& connection, EntityId const& entity,
                                            std::string const& name) {
    if (name.empty()) return std::nullopt;
    auto list = list_methodologies(connection, entity);
    auto const found = std::ranges::find(list, name, &Methodology::name);
    return found == list.end() ? std::nullopt : std::optional(std::move(*found));
}

void save_methodology(sql::Connection& connection, Methodology const& methodology,
                      Logged const& logged) {
    auto const& rules = methodology.rules;
    std::optional<std::string> number, day, addressees, announced_on;
    if (auto const& memorandum = methodology.memorandum) {
        number = memorandum->number;
        day = memorandum->day.text();
        addressees = memorandum->addressees;
    }
    if (methodology.announced_on) announced_on = methodology.announced_on->text();
    connection.execute(
        "DELETE FROM methodology WHERE entity_id = $1 AND year = $2 AND version = $3",
        logged.entity().value, methodology.year, methodology.version);
    connection.execute(
        "INSERT INTO methodology (entity_id, year, version, state, instruments, cap, floor, "
        "constant, unreported, "
        "unprogrammed, tolerance, reports, opens, closes, review_ends, own_weight, "
        "transversal_weight, guidance, reason, memorandum_number, memorandum_day, "
        "addressees, announced_on, revision) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, "
        "$19, $20, $21, $22, $23, $24)",
        logged.entity().value, methodology.year, methodology.version,
        domain::methodology_state_tokens.token(methodology.state),
        instruments_text(methodology.instruments), decimal_text(rules.cap),
        decimal_text(rules.floor), domain::constant_rule_tokens.token(rules.constant),
        domain::unreported_rule_tokens.token(rules.unreported),
        domain::unprogrammed_rule_tokens.token(rules.unprogrammed), rules.tolerance.text(),
        domain::frequency_tokens.token(methodology.reports), methodology.opens.text(),
        methodology.closes.text(), methodology.review_ends.text(), methodology.own_weight.text(),
        methodology.transversal_weight.text(), methodology.guidance, methodology.reason, number,
        day, addressees, announced_on, methodology.revision);
}

}  // namespace storage
