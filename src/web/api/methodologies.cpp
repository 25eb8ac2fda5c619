#include "web/api/methodologies.hpp"

#include "app/period/own_days.hpp"
#include "app/plan/methodology.hpp"
#include "web/api/answers.hpp"
#include "web/api/fields.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::api {
namespace {

using domain::Methodology;
using domain::RefusalKind;

std::optional<Methodology> version_asked(Visit const& visit) {
    return app::find_methodology(staff::store_of(visit), visit.site.entity,
                                 small_number(visit.arguments["year"]),
                                 small_number(visit.arguments["version"]));
}

http::Response no_version(Visit const& visit) {
    return refused(domain::Refusal{RefusalKind::methodology_unknown}, visit);
}

http::Response named_version(int year, int version, http::Status status = http::Status::ok) {
    return object_of(
        [&](json::Writer& writer) {
            writer.key("year").integer(year).key("version").integer(version);
        },
        status);
}

void write_rules(json::Writer& writer, domain::Rules const& rules) {
    if (rules.cap) writer.member("cap", rules.cap->text());
    if (rules.floor) writer.member("floor", rules.floor->text());
    writer.member("tolerance", rules.tolerance.text());
    writer.member("constant", domain::constant_rule_tokens.token(rules.constant));
    writer.member("unreported", domain::unreported_rule_tokens.token(rules.unreported));
    writer.member("unprogrammed", domain::unprogrammed_rule_tokens.token(rules.unprogrammed));
}

void write_methodology(json::Writer& writer, Methodology const& of) {
    writer.key("year").integer(of.year).key("version").integer(of.version);
    writer.member("state", domain::methodology_state_tokens.token(of.state));
    writer.key("instruments").begin_array();
    for (auto const instrument : of.instruments)
        writer.string(domain::instrument_tokens.token(instrument));
    writer.end_array().member("reports", domain::frequency_tokens.token(of.reports));
    writer.member("opens", of.opens.text()).member("closes", of.closes.text());
    writer.member("review_ends", of.review_ends.text());
    writer.member("own_weight", of.own_weight.text());
    writer.member("transversal_weight", of.transversal_weight.text());
    write_rules(writer, of.rules);
    writer.member("guidance", of.guidance);
    if (!of.reason.empty()) writer.member("reason", of.reason);
    if (of.memorandum) {
        writer.key("memorandum").begin_object().member("number", of.memorandum->number);
        writer.member("day", of.memorandum->day.text());
        writer.member("addressees", of.memorandum->addressees).end_object();
    }
    if (of.announced_on) writer.member("announced_on", of.announced_on->text());
    writer.key("revision").integer(of.revision);
}

template <class T>
void take(std::optional<T> const& given, T& into) {
    if (given) into = *given;
}

// The version with what is sent in the place of what it said: all of it but its limits, which it is
// without where they are left out.
Methodology wanted_of(Fields& in, Methodology wanted) {
    wanted.instruments.clear();
    for (auto const& name : in.texts("instruments"))
        if (auto const instrument = domain::instrument_tokens.find(name))
            wanted.instruments.push_back(*instrument);
    take(in.token("reports", domain::frequency_tokens), wanted.reports);
    take(in.day("opens"), wanted.opens);
    take(in.day("closes"), wanted.closes);
    take(in.day("review_ends"), wanted.review_ends);
    take(in.decimal("own_weight"), wanted.own_weight);
    take(in.decimal("transversal_weight"), wanted.transversal_weight);
    auto& rules = wanted.rules;
    rules.cap = in.decimal("cap");
    rules.floor = in.decimal("floor");
    take(in.decimal("tolerance"), rules.tolerance);
    take(in.token("constant", domain::constant_rule_tokens), rules.constant);
    take(in.token("unreported", domain::unreported_rule_tokens), rules.unreported);
    take(in.token("unprogrammed", domain::unprogrammed_rule_tokens), rules.unprogrammed);
    wanted.guidance = in.text("guidance");
    return wanted;
}

}  // namespace

http::Response list_methodologies(Visit const& visit) {
    return list_of(app::list_methodologies(staff::store_of(visit), visit.site.entity),
                   write_methodology);
}

http::Response begin_methodology(Visit const& visit) {
    Fields in(visit);
    app::BeginMethodology const command{
        .occasion = staff::occasion_of(visit),
        .year = static_cast<int>(std::clamp<std::int64_t>(in.number("year"), 0, 9999)),
        .reason = in.text("reason")};
    if (auto flaw = in.flaw()) return std::move(*flaw);
    auto const version = app::begin_methodology(staff::store_of(visit), command);
    if (!version) return refused(version.error(), visit);
    return named_version(command.year, *version, http::Status::created);
}

http::Response get_methodology(Visit const& visit) {
    auto const of = version_asked(visit);
    if (!of) return no_version(visit);
    auto response = object_of([&](json::Writer& writer) { write_methodology(writer, *of); });
    response.headers.set("ETag", version_tag(of->revision));
    return response;
}

http::Response save_methodology(Visit const& visit) {
    auto const of = version_asked(visit);
    if (!of) return no_version(visit);
    Fields in(visit);
    auto wanted = wanted_of(in, *of);
    if (auto flaw = in.flaw()) return std::move(*flaw);
    auto const seen = version_seen(visit);
    if (!seen) return seen.error();
    wanted.revision = *seen;
    auto const saved =
        app::edit_methodology(staff::store_of(visit),
                              {.occasion = staff::occasion_of(visit), .wanted = std::move(wanted)});
    return saved ? named_version(of->year, of->version) : refused(saved.error(), visit);
}

http::Response announce_methodology(Visit const& visit) {
    auto const of = version_asked(visit);
    if (!of) return no_version(visit);
    Fields in(visit);
    auto const day = in.day("day");
    auto const number = in.text("number");
    auto const addressees = in.text("addressees");
    if (auto flaw = in.flaw()) return std::move(*flaw);
    auto const seen = version_seen(visit);
    if (!seen) return seen.error();
    auto const announced =
        app::announce_methodology(staff::store_of(visit), {.occasion = staff::occasion_of(visit),
                                                           .year = of->year,
                                                           .version = of->version,
                                                           .seen_revision = *seen,
                                                           .memorandum = number,
                                                           .day = day,
                                                           .addressees = addressees});
    return announced ? named_version(of->year, of->version) : refused(announced.error(), visit);
}

http::Response list_own_days(Visit const& visit) {
    return list_of(app::list_own_days(staff::store_of(visit), visit.site.entity),
                   [](json::Writer& writer, domain::OwnDay const& one) {
                       writer.member("day", one.day.text()).member("reason", one.reason);
                   });
}

http::Response add_own_day(Visit const& visit) {
    Fields in(visit);
    app::SetOwnDay const command{
        .occasion = staff::occasion_of(visit), .day = in.day("day"), .reason = in.text("reason")};
    if (auto flaw = in.flaw()) return std::move(*flaw);
    return named(visit, app::add_own_day(staff::store_of(visit), command), "day",
                 command.day ? command.day->text() : std::string(), http::Status::created);
}

http::Response remove_own_day(Visit const& visit) {
    std::string const day(visit.arguments["day"]);
    return named(visit,
                 app::remove_own_day(staff::store_of(visit), {.occasion = staff::occasion_of(visit),
                                                              .day = base::Date::parse(day)}),
                 "day", day);
}

}  // namespace web::api
