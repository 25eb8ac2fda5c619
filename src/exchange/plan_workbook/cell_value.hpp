#pragma once
// One value between a spreadsheet's cell and a draft's. Reading says what it makes of the cell and
// what is wrong with it; writing gives what reading takes back, as far as a cell can hold it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/plan/workbook_problem.hpp"
#include "exchange/plan_workbook/field.hpp"
#include "kit/xlsx/reader.hpp"

namespace exchange {

enum class ValueType : std::uint8_t {
    text,
    code,
    unit,
    number,  // in the unit of the goal
    weight,  // in percent
    whole,
    truth,
    list,  // a line each
    references,
    schedule,
    values,
    frequency,
    kind,
};
ValueType type_of(WorkbookField const& field);

// The words that such a cell may hold, as they are written; empty: anything.
std::vector<std::string> words_for(ValueType type);

struct ValueContext {
    std::string unit = {};  // of the goal, as read; "%" changes how numbers are read
    std::optional<int> decimals = {};
    std::optional<base::Decimal> near = {};  // another number of the goal
    std::string strategic_plan = {};         // for references that are a bare number
    bool is_exported = false;                // what we wrote ourselves needs no notes
    bool is_fraction_doubtful = false;       // 0.1 may be 10 %: it is asked
};

struct ReadValue {
    std::string text = {};              // the draft's; empty: nothing is stated, or it is wrong
    domain::WorkbookProblems problems;  // without their place
};
ReadValue read_value(ValueType type, xlsx::ReadCell const* cell, ValueContext const& context);

enum class WrittenAs : std::uint8_t { text, number, percent };
struct WrittenValue {
    WrittenAs as = WrittenAs::text;
    std::string text;  // of a percent: in percent
};
WrittenValue write_value(ValueType type, std::string_view draft_text, std::string_view unit);
// The cell that a reader finds where that was written.
xlsx::ReadCell cell_of(WrittenValue const& value);

// What was typed: a binary fraction has 15 significant digits that can be trusted, so
// "0.30000000000000004" is "0.3". Plain notation, without trailing zeros.
std::string typed_decimal(std::string_view plain);

// The point two places further right: "0.45" is "45".
std::string hundredfold(std::string_view plain);

// As a spreadsheet shows it in Colombia, and as one would type it: «45 %», «1234,5», «31/03/2027»,
// «VERDADERO».
std::string shown_as(xlsx::ReadCell const& cell);

// "%" of «porcentaje» and «Porcentual»; any other unit as it is.
std::string unit_as_read(std::string_view unit);

}  // namespace exchange
