#pragma once
// How one kind of value is read from a document and written to it. A codec has
//   read(Reader&, json::Value, T&)   refuses what does not belong; T keeps its value then
//   is_stated(T const&)              false for what the document leaves out
//   write(json::Writer&, T const&)
// Null is the same as left out and is never handed to read(), but where `reads_null` says so.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/enum_table.hpp"
#include "domain/period/period.hpp"
#include "domain/plan/goal.hpp"
#include "exchange/plan_document/reader.hpp"
#include "kit/json/document.hpp"
#include "kit/json/writer.hpp"

namespace exchange {

// The characters of a JSON string; none, with a problem, when the value is something else.
std::optional<std::string_view> read_characters(Reader& reader, json::Value value,
                                                domain::ExpectedType expected);
std::optional<base::Decimal> read_decimal(Reader& reader, json::Value value,
                                          domain::ExpectedType expected);
std::optional<domain::Period> read_period(Reader& reader, json::Value at, std::string_view text);

struct TextCodec {
    static void read(Reader& reader, json::Value value, std::string& text);
    static bool is_stated(std::string const& text) { return !text.empty(); }
    static void write(json::Writer& writer, std::string const& text) { writer.string(text); }
};

struct NonEmptyTextCodec {  // a code: an empty one is none
    static void read(Reader& reader, json::Value value, std::string& text);
    static bool is_stated(std::string const&) { return true; }
    static void write(json::Writer& writer, std::string const& text) { writer.string(text); }
};

struct TextListCodec {  // a list of texts; one text alone is read as a list of one
    using Texts = std::vector<std::string>;
    static void read(Reader& reader, json::Value value, Texts& texts);
    static bool is_stated(Texts const& texts) { return !texts.empty(); }
    static void write(json::Writer& writer, Texts const& texts);
};

struct DecimalCodec {
    static void read(Reader& reader, json::Value value, std::optional<base::Decimal>& decimal);
    static bool is_stated(std::optional<base::Decimal> const& decimal) { return !!decimal; }
    static void write(json::Writer& writer, std::optional<base::Decimal> const& decimal) {
        writer.string(decimal->text());
    }
};

// A whole number from 0 to Max, as JSON number or string; written as a number.
void read_whole_number(Reader& reader, json::Value value, std::int64_t max,
                       std::optional<std::int64_t>& number);

template <class Integer, std::int64_t Max>
struct WholeNumberCodec {
    static void read(Reader& reader, json::Value value, std::optional<Integer>& number) {
        std::optional<std::int64_t> read;
        read_whole_number(reader, value, Max, read);
        if (read) number = static_cast<Integer>(*read);
    }
    static bool is_stated(std::optional<Integer> const& number) { return !!number; }
    static void write(json::Writer& writer, std::optional<Integer> const& number) {
        writer.integer(*number);
    }
};

struct TruthCodec {
    static void read(Reader& reader, json::Value value, std::optional<bool>& truth);
    static bool is_stated(std::optional<bool> const& truth) { return !!truth; }
    static void write(json::Writer& writer, std::optional<bool> const& truth) {
        writer.truth(*truth);
    }
};

struct DateCodec {
    static void read(Reader& reader, json::Value value, std::optional<base::Date>& date);
    static bool is_stated(std::optional<base::Date> const& date) { return !!date; }
    static void write(json::Writer& writer, std::optional<base::Date> const& date) {
        writer.string(date->text());
    }
};

struct PeriodCodec {
    static void read(Reader& reader, json::Value value, std::optional<domain::Period>& period);
    static bool is_stated(std::optional<domain::Period> const& period) { return !!period; }
    static void write(json::Writer& writer, std::optional<domain::Period> const& period) {
        writer.string(period->text());
    }
};

struct WeightsCodec {  // a decimal, or an object year → decimal
    static void read(Reader& reader, json::Value value, domain::Weights& weights);
    static bool is_stated(domain::Weights const& weights) { return !weights.empty(); }
    static void write(json::Writer& writer, domain::Weights const& weights);
};

void refuse_unknown_value(Reader& reader, json::Value at, std::string_view found,
                          std::vector<std::string_view> const& known);

// One of the tokens of an enum table. The default is left out.
template <auto const& Tokens, auto Default>
struct TokenCodec {
    using Enum = decltype(Default);
    static void read(Reader& reader, json::Value value, Enum& token) {
        auto const text = read_characters(reader, value, domain::ExpectedType::text);
        if (!text) return;
        if (auto const found = Tokens.find(*text)) {
            token = *found;
            return;
        }
        std::vector<std::string_view> known;
        for (auto const& row : Tokens)
            known.push_back(row.token);
        refuse_unknown_value(reader, value, *text, known);
    }
    static bool is_stated(Enum token) { return token != Default; }
    static void write(json::Writer& writer, Enum token) { writer.string(Tokens.token(token)); }
};

// One of the tokens of an enum table, always written; or none.
template <auto const& Tokens, class Enum>
struct StatedTokenCodec {
    static void read(Reader& reader, json::Value value, Enum& token) {
        TokenCodec<Tokens, Enum{}>::read(reader, value, token);
    }
    static bool is_stated(Enum) { return true; }
    static void write(json::Writer& writer, Enum token) { writer.string(Tokens.token(token)); }

    static void read(Reader& reader, json::Value value, std::optional<Enum>& token) {
        Enum found{};
        auto const problems = reader.problem_count();
        read(reader, value, found);
        if (reader.problem_count() == problems) token = found;
    }
    static bool is_stated(std::optional<Enum> const& token) { return !!token; }
    static void write(json::Writer& writer, std::optional<Enum> const& token) {
        write(writer, *token);
    }
};

}  // namespace exchange
