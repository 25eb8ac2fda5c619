#include "exchange/plan_document/codecs.hpp"

#include <fmt/ranges.h>

#include <algorithm>

namespace exchange {

using domain::DocumentProblemCode;
using domain::ExpectedType;

std::optional<std::string_view> read_characters(Reader& reader, json::Value value,
                                                ExpectedType expected) {
    if (value.kind() != json::Kind::string) {
        reader.refuse_type(value, expected);
        return std::nullopt;
    }
    auto const text = value.text();
    if (text.find('\0') == text.npos) return text;
    reader.refuse(value, {.code = DocumentProblemCode::null_character});
    return std::nullopt;
}

std::optional<base::Decimal> read_decimal(Reader& reader, json::Value value,
                                          ExpectedType expected) {
    if (value.kind() != json::Kind::string && value.kind() != json::Kind::number) {
        reader.refuse_type(value, expected);
        return std::nullopt;
    }
    auto const text = value.text();
    auto const decimal = base::Decimal::parse(text);
    if (decimal) return *decimal;
    auto code = DocumentProblemCode::not_a_decimal;
    if (decimal.error() == base::DecimalError::too_many_digits)
        code = DocumentProblemCode::too_many_digits;
    else if (value.kind() == json::Kind::number)
        code = DocumentProblemCode::exponent;
    reader.refuse(value, {.code = code, .found = excerpt(text)});
    return std::nullopt;
}

std::optional<domain::Period> read_period(Reader& reader, json::Value at, std::string_view text) {
    auto const period = domain::Period::parse(text);
    if (!period)
        reader.refuse(at, {.code = DocumentProblemCode::no_such_period, .found = excerpt(text)});
    return period;
}

void TextCodec::read(Reader& reader, json::Value value, std::string& text) {
    if (auto const characters = read_characters(reader, value, ExpectedType::text))
        text = *characters;
}

void NonEmptyTextCodec::read(Reader& reader, json::Value value, std::string& text) {
    TextCodec::read(reader, value, text);
    if (value.kind() == json::Kind::string && value.text().empty())
        reader.refuse(value,
                      {.code = DocumentProblemCode::missing_key, .key = std::string(reader.key())});
}

void TextListCodec::read(Reader& reader, json::Value value, Texts& texts) {
    if (value.kind() != json::Kind::array) {
        if (auto const one = read_characters(reader, value, ExpectedType::list_of_texts))
            texts.emplace_back(*one);
        return;
    }
    std::size_t i = 0;
    for (auto const element : value.elements()) {
        Reader::Step const step(reader, i++);
        if (auto const text = read_characters(reader, element, ExpectedType::text))
            texts.emplace_back(*text);
    }
}

void TextListCodec::write(json::Writer& writer, Texts const& texts) {
    writer.begin_array();
    for (auto const& text : texts)
        writer.string(text);
    writer.end_array();
}

void DecimalCodec::read(Reader& reader, json::Value value, std::optional<base::Decimal>& decimal) {
    decimal = read_decimal(reader, value, ExpectedType::decimal);
}

void read_whole_number(Reader& reader, json::Value value, std::int64_t max,
                       std::optional<std::int64_t>& number) {
    auto const decimal = read_decimal(reader, value, ExpectedType::whole_number);
    if (!decimal) return;
    auto const unit = base::power_of_ten(decimal->scale());
    if (decimal->units() % unit != 0) return reader.refuse_type(value, ExpectedType::whole_number);
    auto const whole = decimal->units() / unit;
    if (whole < 0 || whole > max)
        return reader.refuse(value, {.code = DocumentProblemCode::number_out_of_range,
                                     .key = std::string(reader.key()),
                                     .found = excerpt(value.text()),
                                     .low = 0,
                                     .limit = max});
    number = static_cast<std::int64_t>(whole);
}

void TruthCodec::read(Reader& reader, json::Value value, std::optional<bool>& truth) {
    if (value.kind() != json::Kind::boolean) return reader.refuse_type(value, ExpectedType::truth);
    truth = value.truth();
}

void DateCodec::read(Reader& reader, json::Value value, std::optional<base::Date>& date) {
    auto const text = read_characters(reader, value, ExpectedType::text);
    if (!text) return;
    date = base::Date::parse(*text);
    if (!date)
        reader.refuse(value, {.code = DocumentProblemCode::no_such_date, .found = excerpt(*text)});
}

void PeriodCodec::read(Reader& reader, json::Value value, std::optional<domain::Period>& period) {
    if (auto const text = read_characters(reader, value, ExpectedType::text))
        period = read_period(reader, value, *text);
}

void WeightsCodec::read(Reader& reader, json::Value value, domain::Weights& weights) {
    if (value.kind() != json::Kind::object) {
        if (auto const percent = read_decimal(reader, value, ExpectedType::decimal_or_object))
            weights.push_back({std::nullopt, *percent});
        return;
    }
    for (auto const [key, percent] : value.members()) {
        auto const text = key.text();
        Reader::Step const step(reader, text);
        auto const year = domain::Period::parse(text);
        if (!year || year->frequency() != domain::Frequency::yearly) {
            reader.refuse(key, {.code = DocumentProblemCode::not_a_year, .found = excerpt(text)});
            continue;
        }
        if (percent.is_null()) continue;
        if (auto const read = read_decimal(reader, percent, ExpectedType::decimal))
            weights.push_back({year->year(), *read});
    }
    std::ranges::sort(weights, {}, &domain::Weight::from_year);
}

void WeightsCodec::write(json::Writer& writer, domain::Weights const& weights) {
    if (weights.size() == 1 && !weights.front().from_year) {
        writer.string(weights.front().percent.text());
        return;
    }
    writer.begin_object();
    for (auto const& weight : weights)
        if (weight.from_year)
            writer.member(domain::Period::year_of(*weight.from_year).text(), weight.percent.text());
    writer.end_object();
}

void refuse_unknown_value(Reader& reader, json::Value at, std::string_view found,
                          std::vector<std::string_view> const& known) {
    reader.refuse(at, {.code = DocumentProblemCode::unknown_value,
                       .key = std::string(reader.key()),
                       .found = excerpt(found),
                       .other = fmt::format("{}", fmt::join(known, ", "))});
}

}  // namespace exchange
