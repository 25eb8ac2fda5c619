#include <algorithm>

#include "exchange/plan_document/fields.hpp"
#include "exchange/plan_document/objects.hpp"

namespace exchange {
namespace {

using base::Decimal;
using domain::Band;
using domain::BandBound;
using domain::DatedRules;
using domain::DocumentProblemCode;
using domain::Rules;

// A rule that may be none: null says so, and its default is left out.
template <auto Rule>
struct LimitCodec {
    using Limit = std::optional<Decimal>;
    static constexpr bool reads_null = true;
    static void read(Reader& reader, json::Value value, Limit& limit) {
        if (value.is_null())
            limit.reset();
        else
            DecimalCodec::read(reader, value, limit);
    }
    static bool is_stated(Limit const& limit) { return limit != Rules{}.*Rule; }
    static void write(json::Writer& writer, Limit const& limit) {
        if (limit)
            writer.string(limit->text());
        else
            writer.null();
    }
};

struct ToleranceCodec {
    static void read(Reader& reader, json::Value value, Decimal& tolerance) {
        auto const read = read_decimal(reader, value, domain::ExpectedType::decimal);
        if (!read) return;
        if (!domain::is_tolerance(*read))
            return reader.refuse(value, {.code = DocumentProblemCode::number_out_of_range,
                                         .key = std::string(reader.key()),
                                         .found = read->text(),
                                         .low = 0,
                                         .limit = domain::tolerance_max});
        tolerance = *read;
    }
    static bool is_stated(Decimal const& tolerance) { return tolerance != Rules{}.tolerance; }
    static void write(json::Writer& writer, Decimal const& tolerance) {
        writer.string(tolerance.text());
    }
};

struct InclusiveCodec {
    static void read(Reader& reader, json::Value value, bool& inclusive) {
        std::optional<bool> truth;
        TruthCodec::read(reader, value, truth);
        inclusive = truth.value_or(inclusive);
    }
    static bool is_stated(bool inclusive) { return inclusive; }
    static void write(json::Writer& writer, bool inclusive) { writer.truth(inclusive); }
};

constexpr std::array band_fields{
    field<Band, TextCodec, &Band::name>("name", Need::required),
    field<Band, TextCodec, &Band::colour>("colour"),
    field<Band, TextCodec, &Band::icon>("icon"),
    field<Band, DecimalCodec, &Band::from, &BandBound::value>("from"),
    field<Band, InclusiveCodec, &Band::from, &BandBound::inclusive>("from_inclusive"),
    field<Band, DecimalCodec, &Band::to, &BandBound::value>("to"),
    field<Band, InclusiveCodec, &Band::to, &BandBound::inclusive>("to_inclusive"),
};

// Something lies between the ends: one value at least.
bool is_interval(Band const& band) {
    if (!band.from.value || !band.to.value || *band.from.value < *band.to.value) return true;
    return *band.from.value == *band.to.value && band.from.inclusive && band.to.inclusive;
}

// Where one ends the other begins, and the value between them belongs to one alone.
bool follows(Band const& before, Band const& band) {
    return before.to.value && band.from.value && *before.to.value == *band.from.value &&
           before.to.inclusive != band.from.inclusive;
}

struct BandsCodec {
    static void read(Reader& reader, json::Value value, std::vector<Band>& bands) {
        if (value.kind() != json::Kind::array)
            return reader.refuse_type(value, domain::ExpectedType::list);
        for (auto const element : value.elements()) {
            Reader::Step const step(reader, bands.size());
            auto const problems = reader.problem_count();
            read_object<Band>(reader, element, band_fields, bands.emplace_back());
            if (reader.problem_count() != problems || reader.is_full()) continue;
            auto const& band = bands.back();
            auto const* const before = bands.size() > 1 ? &bands[bands.size() - 2] : nullptr;
            if (is_interval(band) && (before == nullptr || follows(*before, band))) continue;
            reader.refuse(element, {.code = DocumentProblemCode::bands_not_consecutive,
                                    .found = excerpt(band.name),
                                    .other = before == nullptr ? "" : excerpt(before->name)});
        }
    }
    static bool is_stated(std::vector<Band> const& bands) { return !bands.empty(); }
    static void write(json::Writer& writer, std::vector<Band> const& bands) {
        writer.begin_array();
        for (auto const& band : bands)
            write_object<Band>(writer, band_fields, band);
        writer.end_array();
    }
};

constexpr std::array rules_fields{
    field<DatedRules, DateCodec, &DatedRules::from>("from"),
    field<DatedRules, LimitCodec<&Rules::cap>, &DatedRules::rules, &Rules::cap>("cap"),
    field<DatedRules, LimitCodec<&Rules::floor>, &DatedRules::rules, &Rules::floor>("floor"),
    field<DatedRules, TokenCodec<domain::constant_rule_tokens, domain::ConstantRule::mean>,
          &DatedRules::rules, &Rules::constant>("constant"),
    field<DatedRules, TokenCodec<domain::unreported_rule_tokens, domain::UnreportedRule::zero>,
          &DatedRules::rules, &Rules::unreported>("unreported"),
    field<DatedRules,
          TokenCodec<domain::unprogrammed_rule_tokens, domain::UnprogrammedRule::exclude>,
          &DatedRules::rules, &Rules::unprogrammed>("unprogrammed"),
    field<DatedRules, ToleranceCodec, &DatedRules::rules, &Rules::tolerance>("tolerance"),
    field<DatedRules, BandsCodec, &DatedRules::rules, &Rules::bands>("bands"),
};

// In a list only the first may lack its date, and none repeats another's.
void check_dates(Reader& reader, json::Value list, std::vector<DatedRules> const& rules) {
    std::vector<base::Date> seen;
    std::size_t i = 0;
    for (auto const element : list.elements()) {
        Reader::Step const step(reader, i);
        auto const from = rules[i++].from;
        if (!from) {
            if (i > 1) reader.refuse(element, {.code = DocumentProblemCode::rules_without_date});
            continue;
        }
        if (std::ranges::find(seen, *from) != seen.end())
            reader.refuse(
                element, {.code = DocumentProblemCode::repeated_rules_date, .found = from->text()});
        seen.push_back(*from);
    }
}

}  // namespace

void RulesCodec::read(Reader& reader, json::Value value, AllRules& rules) {
    if (value.kind() == json::Kind::object)
        return read_object<DatedRules>(reader, value, rules_fields, rules.emplace_back());
    if (value.kind() != json::Kind::array)
        return reader.refuse_type(value, domain::ExpectedType::object_or_list);
    auto const problems = reader.problem_count();
    for (auto const element : value.elements()) {
        Reader::Step const step(reader, rules.size());
        read_object<DatedRules>(reader, element, rules_fields, rules.emplace_back());
    }
    if (reader.problem_count() == problems && !reader.is_full()) check_dates(reader, value, rules);
}

void RulesCodec::write(json::Writer& writer, AllRules const& rules) {
    if (rules.size() == 1 && !rules.front().from)
        return write_object<DatedRules>(writer, rules_fields, rules.front());
    writer.begin_array();
    for (auto const& dated : rules)
        write_object<DatedRules>(writer, rules_fields, dated);
    writer.end_array();
}

}  // namespace exchange
