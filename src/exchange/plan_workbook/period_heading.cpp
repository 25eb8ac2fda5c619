#include "exchange/plan_workbook/period_heading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace exchange {
namespace {

using domain::Frequency;

constexpr std::array<std::string_view, 6> roman{"i", "ii", "iii", "iv", "v", "vi"};
constexpr std::array<std::string_view, 6> ordinals{"primer", "segundo", "tercer",
                                                   "cuarto", "quinto",  "sexto"};
constexpr std::array<std::string_view, 12> months{
    "enero", "febrero", "marzo",      "abril",   "mayo",      "junio",
    "julio", "agosto",  "septiembre", "octubre", "noviembre", "diciembre"};
constexpr std::size_t brief_bytes = 3;  // «ENE»

// What else a month is called, whole or brief.
struct MonthName {
    std::string_view name;
    int index;
};
constexpr std::array other_months{MonthName{"setiembre", 9}, MonthName{"sept", 9},
                                  MonthName{"set", 9}};

struct Part {
    Frequency frequency;
    char letter;
    std::string_view shown;
    std::array<std::string_view, 3> words;  // the longest first
};
// What holds the word of another stands before it: «cuatrimestre» holds «trimestre».
constexpr std::array parts{
    Part{Frequency::four_monthly, 'C', "CUATRIM", {"cuatrimestre", "cuatrim", {}}},
    Part{Frequency::quarterly, 'Q', "TRIM", {"trimestre", "trim", {}}},
    Part{Frequency::half_yearly, 'H', "SEM", {"semestre", "sem", {}}},
    Part{Frequency::bimonthly, 'B', "BIM", {"bimestre", "bim", {}}},
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

int number_in(std::string_view digits) {
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

// The number that stands right before the word, and how many bytes it takes.
struct Ordinal {
    int index = 0;
    std::size_t size = 0;
};

Ordinal ordinal_before(std::string_view text, int count) {
    Ordinal longest;  // «IV» ends in «V»
    for (int i = 1; i <= count; ++i) {
        auto const at = static_cast<std::size_t>(i - 1);
        for (auto const word : {ordinals[at], roman[at]})
            if (text.ends_with(word) && word.size() > longest.size) longest = {i, word.size()};
    }
    for (std::string_view const ending : {"er", "do"})  // «Ier», «IIdo»
        for (int i = 1; i <= count && longest.index == 0 && text.ends_with(ending); ++i) {
            auto const word = roman[static_cast<std::size_t>(i - 1)];
            if (text == std::string(word).append(ending)) longest = {i, text.size()};
        }
    if (longest.index > 0) return longest;
    auto end = text.size();
    for (std::string_view const ending : {"er", "do", "ro", "to", "o"})
        if (text.size() > ending.size() && text.ends_with(ending) &&
            is_digit(text[text.size() - ending.size() - 1])) {
            end -= ending.size();
            break;
        }
    if (end == 0 || !is_digit(text[end - 1])) return {};
    if (end > 1 && is_digit(text[end - 2])) return {};  // of a longer number, such as a year
    int const index = text[end - 1] - '0';
    if (index < 1 || index > count) return {};
    return {index, text.size() - end + 1};
}

Ordinal ordinal_after(std::string_view text, int count) {
    if (!text.empty() && is_digit(text[0])) {
        bool const is_longer = text.size() > 1 && is_digit(text[1]);
        int const index = text[0] - '0';
        bool const is_year = is_longer && !(text.size() >= 5 && is_digit(text[4]));
        if (is_year || index < 1 || index > count) return {};
        return {index, 1};
    }
    for (int i = count; i > 0; --i) {
        auto const word = roman[static_cast<std::size_t>(i - 1)];
        bool const is_whole =
            text.starts_with(word) && !(text.size() > word.size() && text[word.size()] == 'n');
        if (is_whole) return {i, word.size()};
    }
    return {};
}

std::optional<FoundPeriod> find_part(std::string_view key) {
    for (auto const& part : parts) {
        int const count = periods_per_year(part.frequency);
        for (auto const word : part.words) {
            auto const at = word.empty() ? key.npos : key.find(word);
            if (at == key.npos) continue;
            auto const before = key.substr(0, at);
            auto const after = key.substr(at + word.size());
            auto rest = [&](std::size_t from_before, std::size_t from_after) {
                return std::string(before.substr(0, before.size() - from_before))
                    .append(after.substr(from_after));
            };
            if (auto const found = ordinal_before(before, count); found.index > 0)
                return FoundPeriod{{{}, part.frequency, found.index}, false, rest(found.size, 0)};
            if (auto const found = ordinal_after(after, count); found.index > 0)
                return FoundPeriod{{{}, part.frequency, found.index}, false, rest(0, found.size)};
        }
    }
    return std::nullopt;
}

// What a heading says of a period beside naming it.
bool is_role(std::string_view rest) {
    return std::ranges::any_of(
        std::array<std::string_view, 7>{"prog", "ejec", "analisis", "numerador", "denominador",
                                        "mediode", "reportado"},
        [&](std::string_view word) { return rest.starts_with(word); });
}

// «T1», «Q1» at either end, «1T», and nothing that would make it a part of a word.
std::optional<FoundPeriod> find_short_quarter(std::string_view key) {
    auto const is_quarter = [](char letter, char digit) {
        return (letter == 't' || letter == 'q') && digit >= '1' && digit <= '4';
    };
    auto const found = [](char digit, std::string_view rest) {
        return FoundPeriod{{{}, Frequency::quarterly, digit - '0'}, false, std::string(rest)};
    };
    if (key.size() < 2) return std::nullopt;
    auto const after = key.substr(2);
    bool const ends_there = after.empty() || !is_digit(after[0]) || after.size() == 4;
    if (is_quarter(key[0], key[1]) && ends_there) return found(key[1], after);
    bool const is_alone = after.empty() || is_role(after) || (after.size() == 4 && ends_there);
    if (is_quarter(key[1], key[0]) && is_alone) return found(key[0], after);
    auto const last = key.substr(key.size() - 2);
    if (is_quarter(last[0], last[1])) return found(last[1], key.substr(0, key.size() - 2));
    return std::nullopt;
}

// The month that the key begins with, the longest name first.
Ordinal month_at_start(std::string_view key) {
    Ordinal longest;
    auto const look = [&](std::string_view name, int index) {
        if (key.starts_with(name) && name.size() > longest.size) longest = {index, name.size()};
    };
    for (std::size_t i = 0; i < months.size(); ++i) {
        look(months[i], static_cast<int>(i) + 1);
        look(months[i].substr(0, brief_bytes), static_cast<int>(i) + 1);
    }
    for (auto const& other : other_months)
        look(other.name, other.index);
    return longest;
}

// Months that are a quarter together, or another part of the year: «Ene - Mar», «enero a marzo».
std::optional<FoundPeriod> find_month_span(std::string_view key) {
    int first = 0;
    int last = 0;
    while (true) {
        bool const is_joined = first > 0 && key.starts_with('a') &&
                               month_at_start(key.substr(1)).index > 0 &&
                               month_at_start(key).index == 0;
        if (is_joined) key.remove_prefix(1);
        auto const month = month_at_start(key);
        if (month.index == 0) break;
        if (month.index <= last) return std::nullopt;
        if (first == 0) first = month.index;
        last = month.index;
        key.remove_prefix(month.size);
    }
    int const count = last - first + 1;
    for (auto const& part : parts) {
        int const months_of_part = 12 / periods_per_year(part.frequency);
        if (first > 0 && count == months_of_part && (first - 1) % count == 0)
            return FoundPeriod{
                {{}, part.frequency, (first - 1) / count + 1}, false, std::string(key)};
    }
    return std::nullopt;
}

std::optional<FoundPeriod> find_month(std::string_view key) {
    auto const found = [&](int index, std::size_t from, std::size_t size) {
        return FoundPeriod{{{}, Frequency::monthly, index},
                           false,
                           std::string(key.substr(0, from)).append(key.substr(from + size))};
    };
    bool const is_cut_off = key.contains("corte");
    for (std::size_t i = 0; i < months.size() && !is_cut_off; ++i) {
        auto const at = key.find(months[i]);
        bool const is_word = at != key.npos && !key.substr(at).starts_with("mayor");
        if (is_word) return found(static_cast<int>(i) + 1, at, months[i].size());
    }
    auto const begins = month_at_start(key);
    if (begins.index == 0) return std::nullopt;
    auto const rest = key.substr(begins.size);
    if (rest.empty() || is_digit(rest[0]) || is_role(rest))
        return found(begins.index, 0, begins.size);
    return std::nullopt;
}

struct Digits {
    std::size_t at = 0;
    std::size_t size = 0;
};

// Runs of digits that are years, "2024" or "20242027".
std::optional<Digits> find_years(std::string_view key) {
    for (std::size_t i = 0; i < key.size(); ++i) {
        if (!is_digit(key[i])) continue;
        std::size_t end = i;
        while (end < key.size() && is_digit(key[end]))
            ++end;
        auto const run = key.substr(i, end - i);
        bool const is_year = run.size() == 4 && run.starts_with("20");
        bool const is_span =
            run.size() == 8 && run.starts_with("20") && run.substr(4).starts_with("20");
        if (is_year || is_span) return Digits{i, run.size()};
        i = end;
    }
    return std::nullopt;
}

}  // namespace

std::string HeadingPeriod::text() const {
    auto const prefix = year ? std::to_string(*year) : std::string();
    if (!part) return prefix;
    auto const dash = year ? "-" : "";
    if (*part == Frequency::monthly)
        return fmt::format("{}{}{}{:02}", prefix, dash, year ? "" : "M", index);
    for (auto const& row : parts)
        if (row.frequency == *part) return fmt::format("{}{}{}{}", prefix, dash, row.letter, index);
    return prefix;
}

std::optional<HeadingPeriod> HeadingPeriod::parse(std::string_view text) {
    if (auto const whole = domain::Period::parse(text)) {
        HeadingPeriod period{whole->year(), whole->frequency(), whole->index()};
        if (whole->frequency() == Frequency::yearly) period.part.reset();
        return period;
    }
    // Of no year: what it would be in one.
    auto const in_some_year =
        text.starts_with('M') ? "2000-" + std::string(text.substr(1)) : "2000-" + std::string(text);
    auto const part = domain::Period::parse(in_some_year);
    if (!part || (part->frequency() == Frequency::monthly) != text.starts_with('M'))
        return std::nullopt;
    return HeadingPeriod{{}, part->frequency(), part->index()};
}

domain::Period HeadingPeriod::in(int plan_year) const {
    return {year.value_or(plan_year), part.value_or(Frequency::yearly), part ? index : 1};
}

std::optional<FoundPeriod> find_period(std::string_view key) {
    auto found = find_part(key);
    if (!found) found = find_short_quarter(key);
    if (!found) found = find_month_span(key);
    if (!found) found = find_month(key);
    auto const rest = found ? found->rest : std::string(key);
    auto const years = find_years(rest);
    bool const is_brief_year = found && rest.size() == 2 && rest[0] >= '2' && is_digit(rest[0]) &&
                               is_digit(rest[1]);  // «sep-27»
    if (is_brief_year) {
        found->period.year = 2000 + number_in(rest);
        found->rest.clear();
    }
    if (!years) return found;
    if (!found) found = FoundPeriod{};
    found->period.year = number_in(std::string_view(rest).substr(years->at, 4));
    found->is_span = years->size == 8;
    found->rest = rest.substr(0, years->at) + rest.substr(years->at + years->size);
    return found;
}

std::string heading_of(HeadingPeriod const& period) {
    auto const year = period.year ? std::to_string(*period.year) : std::string();
    if (!period.part) return year;
    auto const space = period.year ? " " : "";
    if (*period.part == Frequency::monthly) {
        std::string month(months[static_cast<std::size_t>(period.index - 1)].substr(0, 3));
        for (auto& c : month)
            c = static_cast<char>(c - 'a' + 'A');
        return month + space + year;
    }
    std::string number(roman[static_cast<std::size_t>(period.index - 1)]);
    for (auto& c : number)
        c = static_cast<char>(c - 'a' + 'A');
    for (auto const& part : parts)
        if (part.frequency == *period.part)
            return fmt::format("{} {}{}{}", number, part.shown, space, year);
    return year;
}

std::optional<YearSpan> years_in(std::string_view text) {
    std::optional<YearSpan> span;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!is_digit(text[i])) continue;
        std::size_t end = i;
        while (end < text.size() && is_digit(text[end]))
            ++end;
        auto const run = text.substr(i, end - i);
        i = end;
        if (run.size() != 4 || !run.starts_with("20")) continue;
        int const year = number_in(run);
        if (!span) span = YearSpan{year, year};
        span->first = std::min(span->first, year);
        span->last = std::max(span->last, year);
    }
    return span;
}

}  // namespace exchange
