#include "web/api/tables.hpp"

#include <algorithm>

#include "documents/finding_text.hpp"
#include "documents/token_words.hpp"
#include "exchange/csv.hpp"
#include "exchange/open_data.hpp"
#include "exchange/plan_document/draft.hpp"
#include "exchange/plan_workbook/write_workbook.hpp"
#include "exchange/table_json.hpp"
#include "exchange/table_xlsx.hpp"
#include "web/api/asked.hpp"
#include "web/portal/attachment.hpp"

namespace web::api {
namespace {

constexpr std::string_view spreadsheet_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

// Every cut-off with a report, and the one that was asked for.
exchange::Table results(Visit const& visit, Asked const& asked) {
    auto days = asked.edition->reported_cut_offs;
    if (std::find(days.begin(), days.end(), asked.at) == days.end()) days.push_back(asked.at);
    std::sort(days.begin(), days.end());
    auto made = exchange::results_table(asked.language);
    for (auto const day : days)
        exchange::add_results(
            made, visit.site.library.evaluate(asked.edition, day, asked.scope)->evaluation);
    return made;
}

std::optional<exchange::Table> make_table(Visit const& visit, Asked const& asked,
                                          std::string_view name) {
    if (name == "periods") return exchange::periods_table(asked.language, asked.plan());
    if (name == "findings")
        return exchange::findings_table(asked.language, asked.plan(), asked.edition->findings(),
                                        [&](domain::Finding const& finding) {
                                            return documents::sentence(asked.language, finding);
                                        });
    if (name == "results") return results(visit, asked);
    if (name != "goals" && name != "nodes") return std::nullopt;
    auto const kept = visit.site.library.evaluate(asked.edition, asked.at, asked.scope);
    return name == "goals" ? exchange::goals_table(asked.language, kept->evaluation)
                           : exchange::nodes_table(asked.language, kept->evaluation);
}

// For who opens it in a spreadsheet: words where the open data have tokens.
exchange::Table in_words(exchange::Table made, text::Language language) {
    for (auto& row : made.rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            if (row[i]) row[i] = documents::token_in_words(language, made.columns[i].key, *row[i]);
    return made;
}

// The edition itself, to be edited in a spreadsheet and read again (docs/excel.md).
http::Response workbook(Asked const& asked, std::string_view file) {
    auto const& plan = asked.plan();
    auto const& head = asked.edition->head;
    auto source = head.code + "/" + std::to_string(head.number);
    return attachment(spreadsheet_type,
                      exchange::plan_workbook(exchange::take_apart(plan),
                                              {.source = std::move(source),
                                               .created = head.issued_at.colombian_date()}),
                      plan, file);
}

}  // namespace

http::Response table(Visit const& visit) {
    auto const asked = ask(visit);
    if (!asked) return asked.error();
    auto const file = visit.arguments["file"];
    auto const dot = std::min(file.rfind('.'), file.size());
    auto const format = file.substr(dot);
    auto const made = make_table(visit, *asked, file.substr(0, dot));
    auto const& plan = asked->plan();
    if (file == "plan.xlsx") return workbook(*asked, file);
    if (made && format == ".csv") {
        bool const is_open = visit.request.query.find("dialect") != "spreadsheet";
        auto content = is_open ? exchange::csv(*made, exchange::CsvDialect::open)
                               : exchange::csv(in_words(*made, asked->language),
                                               exchange::CsvDialect::spreadsheet);
        return attachment("text/csv; charset=utf-8", std::move(content), plan, file);
    }
    if (made && format == ".json")
        return http::json(exchange::table_json(*made, json::Layout::indented));
    if (made && format == ".xlsx") {
        auto const shown = in_words(*made, asked->language);
        return attachment(spreadsheet_type,
                          exchange::tables_xlsx(asked->language, {&shown, 1}, plan.name,
                                                asked->edition->head.issued_at.colombian_date()),
                          plan, file);
    }
    return problem(
        http::Status::not_found, "Not found",
        "tables are goals, nodes, results, periods and findings, as .csv, .json or .xlsx; and "
        "plan.xlsx, the plan to be edited");
}

}  // namespace web::api
