#include "documents/names.hpp"
#include "kit/text/number.hpp"
#include "kit/text/typed_number.hpp"
#include "web/staff/methodology/methodology_words.hpp"

namespace web::staff {

using namespace html;
namespace c = components;
using domain::Methodology;

namespace {

using Limit = std::optional<base::Decimal>;

// What was typed, of a form that was refused; else what the version says.
std::string as_said(Visit const& visit, Refused const& refusal, std::string_view name,
                    std::string said) {
    return refusal ? typed(visit, name) : std::move(said);
}

Html said_field(Visit const& visit, Refused const& refusal, char const* name, char const* label,
                std::string said, char const* hint = nullptr) {
    return c::input_field({.name = name,
                           .label = std::string(visit.tr(label)),
                           .hint = hint == nullptr ? std::string() : std::string(visit.tr(hint)),
                           .value = as_said(visit, refusal, name, std::move(said)),
                           .autocomplete = "off",
                           .problem = problem_of(visit, refusal, name)});
}

Html said_day(Visit const& visit, Refused const& refusal, char const* name, char const* label,
              base::Date said) {
    return said_field(visit, refusal, name, label, text::date_short(visit.language, said),
                      text::mark("Day/month/year"));
}

struct RuleOption {
    std::string_view token;
    char const* words;
};

Html said_option(Visit const& visit, Refused const& refusal, char const* name, char const* label,
                 std::span<RuleOption const> options, std::string_view said) {
    std::vector<c::Choice> choices;
    for (auto const& one : options)
        choices.push_back({std::string(one.token), std::string(visit.tr(one.words))});
    return c::select_field(
        {.choice = {.id = name,
                    .name = name,
                    .label = std::string(visit.tr(label)),
                    .choices = std::move(choices),
                    .chosen = as_said(visit, refusal, name, std::string(said))}});
}

std::string instrument_box(std::string_view token) {
    return std::string("instrumento.").append(token);
}

Html instrument_fields(Visit const& visit, Methodology const& of, Refused const& refusal) {
    c::CheckGroup group{.id = "instrumentos",
                        .legend = std::string(visit.tr("Instruments in use")),
                        .boxes = {},
                        .problem = problem_of(visit, refusal, "instrumentos")};
    for (auto const& one : domain::instrument_tokens) {
        auto const name = instrument_box(one.token);
        bool const is_on = refusal ? typed(visit, name) == "si" : domain::is_in_use(of, one.value);
        group.boxes.push_back(
            {.name = name,
             .label = documents::capitalized(documents::instrument_name(visit.language, one.value)),
             .mark = is_on ? c::CheckBox::Mark::on : c::CheckBox::Mark::off});
    }
    return c::check_group(group);
}

constexpr std::array constant_options{RuleOption{"mean", text::mark("mean of the periods")},
                                      RuleOption{"last", text::mark("last value")}};
constexpr std::array unreported_options{
    RuleOption{"zero", text::mark("counts 0")},
    RuleOption{"exclude", text::mark("left out, weights shared out")}};
constexpr std::array unprogrammed_options{
    RuleOption{"exclude", text::mark("left out, weights shared out")},
    RuleOption{"zero", text::mark("counts 0")}};

std::string typed_limit(Limit const& limit) {
    return limit ? text::as_typed(*limit) : std::string();
}

Html rule_fields(Visit const& visit, Methodology const& of, Refused const& refusal) {
    auto const& rules = of.rules;
    auto const none = text::mark("Empty: none");
    return fragment(
        said_field(visit, refusal, "tope", text::mark("Cap of a goal (%)"), typed_limit(rules.cap),
                   none),
        said_field(visit, refusal, "piso", text::mark("Floor of a goal (%)"),
                   typed_limit(rules.floor), none),
        said_field(visit, refusal, "tolerancia", text::mark("Tolerance (points)"),
                   text::as_typed(rules.tolerance),
                   text::mark("How far from 100 a percentage still is on track.")),
        said_option(visit, refusal, "constante", text::mark("Constant goals"), constant_options,
                    domain::constant_rule_tokens.token(rules.constant)),
        said_option(visit, refusal, "sin-reporte", text::mark("Without a report"),
                    unreported_options, domain::unreported_rule_tokens.token(rules.unreported)),
        said_option(visit, refusal, "sin-programar", text::mark("Not programmed"),
                    unprogrammed_options,
                    domain::unprogrammed_rule_tokens.token(rules.unprogrammed)));
}

Html report_field(Visit const& visit, Methodology const& of, Refused const& refusal) {
    std::vector<c::Choice> choices;
    for (auto const& one : domain::frequency_tokens)
        choices.push_back({std::string(one.token), documents::capitalized(documents::frequency_name(
                                                       visit.language, one.value))});
    auto const said = std::string(domain::frequency_tokens.token(of.reports));
    return c::select_field({.choice = {.id = "reportes",
                                       .name = "reportes",
                                       .label = std::string(visit.tr("Reports")),
                                       .choices = std::move(choices),
                                       .chosen = as_said(visit, refusal, "reportes", said)}});
}

domain::Outcome<Limit> number_asked(Visit const& visit, std::string_view name) {
    auto const read = text::parse_typed_number(typed(visit, name),
                                               {.percent_allowed = true, .negative_allowed = true});
    if (read && std::holds_alternative<text::NothingTyped>(*read)) return Limit{};
    if (read)
        if (auto const* const number = std::get_if<text::ReadNumber>(&*read))
            return Limit{number->value};
    return domain::refuse(domain::RefusalKind::number_malformed, std::string(name));
}

// Reads the form field by field into a version, up to the first that cannot be read.
class Reading {
public:
    Reading(Visit const& visit, Methodology said) : visit_(visit), said_(std::move(said)) {}

    void day(std::string_view name, base::Date& into) {
        auto const read = day_asked(visit_, name);
        if (!read) return keep(read.error());
        if (!*read)
            return keep({.kind = domain::RefusalKind::day_malformed, .field = std::string(name)});
        into = **read;
    }
    void limit(std::string_view name, Limit& into) {
        auto const read = number_asked(visit_, name);
        if (!read) return keep(read.error());
        into = *read;
    }
    void number(std::string_view name, base::Decimal& into) {
        Limit read;
        limit(name, read);
        if (read) into = *read;
        if (!read)
            keep({.kind = domain::RefusalKind::number_malformed, .field = std::string(name)});
    }
    template <class Table, class Token>
    void token(std::string_view name, Table const& table, Token& into) {
        if (auto const found = table.find(typed(visit_, name))) into = *found;
    }
    Methodology& said() { return said_; }

    domain::Outcome<Methodology> end() {
        if (flaw_) return std::unexpected(*flaw_);
        return std::move(said_);
    }

private:
    void keep(domain::Refusal refusal) {
        if (!flaw_) flaw_ = std::move(refusal);
    }

    Visit const& visit_;
    Methodology said_;
    Refused flaw_;
};

}  // namespace

Html methodology_fields(Visit const& visit, Methodology const& of, Refused const& refusal) {
    auto const heading = [&](char const* words) {
        return div(cls("app-ancho"), h2(visit.tr(words)));
    };
    auto const weight = [&](char const* name, char const* label, base::Decimal said) {
        return said_field(visit, refusal, name, label, text::as_typed(said));
    };
    auto const guidance =
        c::area_field({.name = "orientacion",
                       .label = std::string(visit.tr("Guidance")),
                       .value = as_said(visit, refusal, "orientacion", of.guidance),
                       .rows = 6,
                       .problem = problem_of(visit, refusal, "orientacion")});
    return fragment(
        input(type("hidden"), name("revision"), value(std::to_string(of.revision))),
        heading(text::mark("Calendar")),
        said_day(visit, refusal, "abre", text::mark("Formulation opens"), of.opens),
        said_day(visit, refusal, "cierra", text::mark("Formulation closes"), of.closes),
        said_day(visit, refusal, "revision-hasta", text::mark("Review ends"), of.review_ends),
        report_field(visit, of, refusal),
        div(cls("app-ancho"), instrument_fields(visit, of, refusal)),
        heading(text::mark("Weights of the blocks of a management plan")),
        weight("propias", text::mark("Weight of own goals (%)"), of.own_weight),
        weight("transversales", text::mark("Weight of transversal goals (%)"),
               of.transversal_weight),
        heading(text::mark("Rules of measurement")), rule_fields(visit, of, refusal),
        div(cls("app-ancho"), guidance));
}

domain::Outcome<Methodology> methodology_asked(Visit const& visit, Methodology const& before) {
    Reading reading(visit, before);
    auto& said = reading.said();
    said.revision = whole_number(typed(visit, "revision"));
    said.instruments.clear();
    for (auto const& one : domain::instrument_tokens)
        if (typed(visit, instrument_box(one.token)) == "si") said.instruments.push_back(one.value);
    reading.day("abre", said.opens);
    reading.day("cierra", said.closes);
    reading.day("revision-hasta", said.review_ends);
    reading.token("reportes", domain::frequency_tokens, said.reports);
    reading.number("propias", said.own_weight);
    reading.number("transversales", said.transversal_weight);
    reading.limit("tope", said.rules.cap);
    reading.limit("piso", said.rules.floor);
    reading.number("tolerancia", said.rules.tolerance);
    reading.token("constante", domain::constant_rule_tokens, said.rules.constant);
    reading.token("sin-reporte", domain::unreported_rule_tokens, said.rules.unreported);
    reading.token("sin-programar", domain::unprogrammed_rule_tokens, said.rules.unprogrammed);
    said.guidance = typed(visit, "orientacion");
    return reading.end();
}

}  // namespace web::staff
