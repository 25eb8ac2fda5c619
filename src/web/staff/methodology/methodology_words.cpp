#include "web/staff/methodology/methodology_words.hpp"

#include "documents/explanation/explanation.hpp"
#include "documents/names.hpp"
#include "documents/plan/formulation_words.hpp"
#include "domain/measurement/evaluation.hpp"
#include "kit/text/number.hpp"
#include "web/components/status_tag.hpp"
#include "web/components/summary_list.hpp"

namespace web::staff {

using namespace html;
namespace c = components;
using domain::Methodology;

namespace {

std::string long_day(Visit const& visit, base::Date day) {
    return text::date_long(visit.language, day);
}

Html instrument_list(Visit const& visit, Methodology const& of) {
    return ul(each(of.instruments, [&](domain::Instrument one) {
        return li(documents::capitalized(documents::instrument_name(visit.language, one)));
    }));
}

Html rule_list(Visit const& visit, Methodology const& of) {
    domain::Plan plan;
    plan.period = {visit.today, visit.today, {}, {}};
    plan.rules.push_back({.from = std::nullopt, .rules = of.rules});
    auto const evaluation = domain::evaluate(plan, visit.today, domain::Scope::year);
    std::vector<c::SummaryRow> rows;
    for (auto const& row : documents::rules_in_words(visit.language, evaluation))
        rows.push_back({row.name, html::text(row.value)});
    return c::summary_list(rows);
}

Html calendar_list(Visit const& visit, Methodology const& of) {
    return c::summary_list(
        {{std::string(visit.tr("Formulation opens")), html::text(long_day(visit, of.opens))},
         {std::string(visit.tr("Formulation closes")), html::text(long_day(visit, of.closes))},
         {std::string(visit.tr("Review ends")), html::text(long_day(visit, of.review_ends))},
         {std::string(visit.tr("Reports")),
          html::text(
              documents::capitalized(documents::frequency_name(visit.language, of.reports)))}});
}

Html block_list(Visit const& visit, Methodology const& of) {
    auto const percent = [&](base::Decimal weight) {
        return html::text(text::percent(visit.language, weight.text()));
    };
    return c::summary_list(
        {{std::string(visit.tr("Own goals")), percent(of.own_weight)},
         {std::string(visit.tr("Transversal goals")), percent(of.transversal_weight)}});
}

Html paragraphs(std::string const& words) {
    return p(cls("app-dicho"), words);
}

}  // namespace

html::Url methodology_address(Visit const& visit, Methodology const& of) {
    return visit.link({"metodologias", std::to_string(of.year), std::to_string(of.version)});
}

std::string methodology_title(Visit const& visit, Methodology const& of) {
    return visit.tr("Methodology {year}, version {version}", fmt::arg("year", of.year),
                    fmt::arg("version", of.version));
}

Html methodology_tag(Visit const& visit, Methodology const& of) {
    bool const is_announced = of.state == domain::MethodologyState::announced;
    return c::status_tag(
        {is_announced ? c::Tone::on_target : c::Tone::in_process,
         std::string(is_announced ? visit.tr("Announced") : visit.tr("In preparation"))});
}

Html methodology_content(Visit const& visit, Methodology const& of) {
    return fragment(
        when(!of.reason.empty(),
             [&] {
                 return fragment(h2(visit.tr("Why there is another version")),
                                 paragraphs(of.reason));
             }),
        h2(visit.tr("Calendar")), calendar_list(visit, of), h2(visit.tr("Instruments in use")),
        instrument_list(visit, of), h2(visit.tr("Weights of the blocks of a management plan")),
        block_list(visit, of), h2(visit.tr("Rules of measurement")),
        p(visit.tr("Plans of the year begin with these rules.")), rule_list(visit, of),
        when(!of.guidance.empty(),
             [&] { return fragment(h2(visit.tr("Guidance")), paragraphs(of.guidance)); }));
}

}  // namespace web::staff
