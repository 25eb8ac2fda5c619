#include "documents/names.hpp"

#include <array>

#include "documents/figures.hpp"
#include "domain/measurement/distance.hpp"
#include "kit/text/message.hpp"

namespace documents {
namespace {

using text::Language;
using text::mark;
using text::tr;

template <class Enum, std::size_t N>
std::string_view name(Language language, std::array<char const*, N> const& names, Enum value) {
    return tr(language, names[static_cast<std::size_t>(value)]);
}

constexpr std::array scopes{mark("of the period"), mark("in the year"), mark("so far"),
                            mark("against the whole plan")};
constexpr std::array scope_meanings{
    mark("The last period due that was programmed, by itself."),
    mark("From the beginning of the year to the cut-off."),
    mark("From the beginning of the plan to the cut-off."),
    mark("What has been done to the cut-off, against what the whole plan promises."),
};
constexpr std::array statuses{mark("not programmed"), mark("not reported"), mark("behind"),
                              mark("on track"), mark("ahead")};
constexpr std::array schedules{mark("sum"), mark("constant"), mark("increasing"),
                               mark("decreasing")};
constexpr std::array values_names{mark("level reached"), mark("increment of each period")};
constexpr std::array frequencies{mark("yearly"),    mark("half-yearly"), mark("four-monthly"),
                                 mark("quarterly"), mark("bimonthly"),   mark("monthly")};
constexpr std::array instruments{
    mark("development plan"), mark("sector strategic plan"), mark("institutional strategic plan"),
    mark("action plan"),      mark("management plan"),       mark("institutional plan"),
};
constexpr std::array node_kinds{
    mark("strategic objective"),
    mark("general objective"),
    mark("specific objective"),
    mark("component"),
    mark("strategy"),
    mark("programme"),
    mark("investment project"),
    mark("process"),
    mark("institutional plan"),
    mark("group"),
};
constexpr std::array period_findings{mark("executed without being programmed"),
                                     mark("no report in a period that is due")};

// Names of a frequency's periods within a year, in order.
struct PeriodNames {
    std::array<char const*, 6> names;  // of months, text::month_name serves
    char const* brief;
};
constexpr std::array<PeriodNames, 5> period_names{{
    {{mark("{year}")}, mark("{year}")},
    {{mark("first half of {year}"), mark("second half of {year}")}, mark("H{index} {year}")},
    {{mark("first four months of {year}"), mark("second four months of {year}"),
      mark("last four months of {year}")},
     mark("C{index} {year}")},
    {{mark("first quarter of {year}"), mark("second quarter of {year}"),
      mark("third quarter of {year}"), mark("fourth quarter of {year}")},
     mark("Q{index} {year}")},
    {{mark("first two months of {year}"), mark("second two months of {year}"),
      mark("third two months of {year}"), mark("fourth two months of {year}"),
      mark("fifth two months of {year}"), mark("sixth two months of {year}")},
     mark("B{index} {year}")},
}};
constexpr std::array brief_months{mark("Jan {year}"), mark("Feb {year}"), mark("Mar {year}"),
                                  mark("Apr {year}"), mark("May {year}"), mark("Jun {year}"),
                                  mark("Jul {year}"), mark("Aug {year}"), mark("Sep {year}"),
                                  mark("Oct {year}"), mark("Nov {year}"), mark("Dec {year}")};

struct DefaultBand {
    std::string_view stated;  // by domain::bands_of
    char const* name;
};
constexpr std::array default_bands{DefaultBand{"crítico", mark("critical")},
                                   DefaultBand{"rezago", mark("behind")},
                                   DefaultBand{"en cumplimiento", mark("on track")},
                                   DefaultBand{"sobre ejecución", mark("ahead")}};

std::string const& first_stated(std::string const& one, std::string const& other) {
    return one.empty() ? other : one;
}

}  // namespace

std::string_view scope_name(Language language, domain::Scope scope) {
    return name(language, scopes, scope);
}

std::string_view scope_meaning(Language language, domain::Scope scope) {
    return name(language, scope_meanings, scope);
}

std::string scope_at(Language language, domain::Scope scope, base::Date at) {
    auto const date = text::date_long(language, at);
    auto const day = fmt::arg("day", date);
    switch (scope) {
        case domain::Scope::period:
            return tr(language, "in the last period due at the cut-off of {day}", day);
        case domain::Scope::year:
            return tr(language, "in the year {year}, at the cut-off of {day}",
                      fmt::arg("year", at.year()), day);
        case domain::Scope::plan:
            return tr(language, "so far, at the cut-off of {day}", day);
        case domain::Scope::total:
            return tr(language, "against the whole plan, at the cut-off of {day}", day);
    }
    return {};
}

std::string_view status_name(Language language, domain::Status status) {
    return name(language, statuses, status);
}

std::string status_label(Language language, domain::Status status,
                         std::optional<domain::Figure> const& percent) {
    if (percent && status == domain::Status::behind)
        return tr(language, "Behind by {points}",
                  fmt::arg("points", points(language, distance_from_hundred(*percent))));
    if (percent && status == domain::Status::ahead)
        return tr(language, "Ahead by {points}",
                  fmt::arg("points", points(language, distance_from_hundred(*percent))));
    return capitalized(status_name(language, status));
}

std::string band_name(Language language, domain::Band const& band) {
    for (auto const& known : default_bands)
        if (known.stated == band.name) return std::string(tr(language, known.name));
    return band.name;
}

std::string_view schedule_name(Language language, domain::Schedule schedule) {
    return name(language, schedules, schedule);
}

std::string_view schedule_name(Language language, domain::Goal const& goal) {
    if (goal.schedule == domain::Schedule::increasing)
        return goal.baseline ? tr(language, "increasing with a baseline")
                             : tr(language, "increasing without a baseline");
    return schedule_name(language, goal.schedule);
}

std::string_view values_name(Language language, domain::Values values) {
    return name(language, values_names, values);
}

std::string_view frequency_name(Language language, domain::Frequency frequency) {
    return name(language, frequencies, frequency);
}

std::string period_name(Language language, domain::Period period) {
    auto const index = static_cast<std::size_t>(period.index() - 1);
    if (period.frequency() == domain::Frequency::monthly)
        return tr(language, "{month} {year}",
                  fmt::arg("month", text::month_name(language, period.index())),
                  fmt::arg("year", period.year()));
    auto const& names = period_names[static_cast<std::size_t>(period.frequency())];
    return tr(language, names.names[index], fmt::arg("year", period.year()));
}

std::string period_short(Language language, domain::Period period) {
    auto const number = period.year();
    auto const year = fmt::arg("year", number);
    if (period.frequency() == domain::Frequency::monthly)
        return tr(language, brief_months[static_cast<std::size_t>(period.index() - 1)], year);
    auto const& names = period_names[static_cast<std::size_t>(period.frequency())];
    return tr(language, names.brief, year, fmt::arg("index", period.index()));
}

std::string_view instrument_name(Language language, domain::Instrument instrument) {
    return name(language, instruments, instrument);
}

std::string_view node_kind_name(Language language, domain::NodeKind kind) {
    return name(language, node_kinds, kind);
}

std::string node_label(Language language, domain::Node const& node) {
    auto label = capitalized(node_kind_name(language, node.kind));
    if (!node.code.empty()) label += ' ' + node.code;
    return label;
}

std::string const& title_of(domain::Plan const& plan) {
    return first_stated(plan.short_name, plan.name);
}

std::string const& title_of(domain::Node const& node) {
    return first_stated(node.short_name, node.name);
}

std::string const& title_of(domain::Goal const& goal) {
    return first_stated(goal.sheet.short_name, first_stated(goal.indicator, goal.goal));
}

std::string_view period_finding_name(Language language, domain::PeriodFinding finding) {
    return name(language, period_findings, finding);
}

std::string capitalized(std::string_view name) {
    std::string label(name);
    if (label.empty()) return label;
    auto const first = static_cast<unsigned char>(label[0]);
    if (first >= 'a' && first <= 'z') label[0] = static_cast<char>(first - ('a' - 'A'));
    // U+00E0 to U+00FE stand 32 above their capitals, and are C3 A0 to C3 BE in UTF-8.
    if (first == 0xC3 && label.size() > 1 && static_cast<unsigned char>(label[1]) >= 0xA0 &&
        static_cast<unsigned char>(label[1]) <= 0xBE &&
        static_cast<unsigned char>(label[1]) != 0xB7)
        label[1] = static_cast<char>(static_cast<unsigned char>(label[1]) - 0x20);
    return label;
}

}  // namespace documents
