// The edition that was put to consultation, as files: the plan document itself, its goals, and what
// each programs.
#include <algorithm>
#include <array>

#include "domain/measurement/evaluation.hpp"
#include "exchange/csv.hpp"
#include "exchange/open_data.hpp"
#include "exchange/plan_document/plan_document.hpp"
#include "exchange/table_xlsx.hpp"
#include "web/pages/consultation/consultation.hpp"
#include "web/pages/consultation/consulted.hpp"
#include "web/pages/errors.hpp"
#include "web/portal/attachment.hpp"

namespace web::pages {
namespace {

// What a draft states of a goal; results it has none.
constexpr std::array<std::string_view, 11> stated_columns{
    "plan",     "path",      "goal",     "sentence", "indicator",  "unit",
    "schedule", "frequency", "baseline", "total",    "responsible"};

exchange::Table stated_goals(text::Language language, domain::Plan const& plan) {
    auto const before = plan.period.from.plus_days(-1);
    auto const whole =
        exchange::goals_table(language, domain::evaluate(plan, before, domain::Scope::plan));
    exchange::Table table{.key = whole.key,
                          .title = whole.title,
                          .description = whole.description,
                          .columns = {},
                          .rows = std::vector<exchange::Row>(whole.rows.size())};
    for (std::size_t i = 0; i < whole.columns.size(); ++i) {
        if (std::ranges::find(stated_columns, whole.columns[i].key) == stated_columns.end())
            continue;
        table.columns.push_back(whole.columns[i]);
        for (std::size_t row = 0; row < whole.rows.size(); ++row)
            table.rows[row].push_back(whole.rows[row][i]);
    }
    return table;
}

// «consulta-2-metas.csv»: nobody takes it for an edition that was published.
http::Response file(Visit const& visit, domain::Plan const& plan, std::string_view type,
                    std::string content) {
    auto const name = std::string("consulta-")
                          .append(visit.arguments["consulta"])
                          .append("-")
                          .append(visit.arguments["archivo"]);
    return attachment(type, std::move(content), plan, name);
}

}  // namespace

http::Response consulted_file(Visit const& visit) {
    auto const found = consultation_asked(visit);
    if (!found) return not_found(visit);
    auto const kept = consulted(visit, found->consultation).plan;
    auto const& plan = *kept;
    auto const wanted = visit.arguments["archivo"];
    if (wanted == "plan.json")
        return file(visit, plan, "application/json", exchange::write_plan_document(plan));
    std::array const tables{stated_goals(visit.language, plan),
                            exchange::periods_table(visit.language, plan)};
    constexpr std::string_view csv_type = "text/csv; charset=utf-8";
    constexpr auto open = exchange::CsvDialect::open;
    if (wanted == "metas.csv") return file(visit, plan, csv_type, exchange::csv(tables[0], open));
    if (wanted == "programacion.csv")
        return file(visit, plan, csv_type, exchange::csv(tables[1], open));
    if (wanted != "metas.xlsx") return not_found(visit);
    return file(visit, plan, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                exchange::tables_xlsx(visit.language, tables, plan.name,
                                      found->consultation.opened_at.colombian_date()));
}

}  // namespace web::pages
