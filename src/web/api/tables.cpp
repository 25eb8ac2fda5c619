#include "web/api/tables.hpp"

#include "documents/finding_text.hpp"
#include "exchange/csv.hpp"
#include "exchange/open_data.hpp"
#include "exchange/table_json.hpp"
#include "exchange/table_xlsx.hpp"
#include "web/api/asked.hpp"

namespace web::api {
namespace {

std::optional<exchange::Table> make_table(Visit const& visit, Asked const& asked,
                                          std::string_view name) {
    if (name == "periods") return exchange::periods_table(asked.language, asked.plan());
    if (name == "findings")
        return exchange::findings_table(asked.language, asked.plan(), asked.edition->findings(),
                                        [&](domain::Finding const& finding) {
                                            return documents::sentence(asked.language, finding);
                                        });
    if (name != "goals" && name != "nodes") return std::nullopt;
    auto const kept = visit.site.library.evaluate(asked.edition, asked.at, asked.scope);
    return name == "goals" ? exchange::goals_table(asked.language, kept->evaluation)
                           : exchange::nodes_table(asked.language, kept->evaluation);
}

http::Response attachment(std::string_view type, std::string content, std::string const& file) {
    auto response = http::bytes(std::string(type), std::move(content));
    response.headers.set("Content-Disposition", "attachment; filename=\"" + file + "\"");
    return response;
}

// A file name of plain letters, whatever the code of the plan.
std::string file_name(std::string_view code, std::string_view file) {
    std::string name;
    for (char const c : code)
        name +=
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? c : '-';
    return name.append("-").append(file);
}

}  // namespace

http::Response table(Visit const& visit) {
    auto const asked = ask(visit);
    if (!asked) return asked.error();
    auto const file = visit.arguments["file"];
    auto const dot = std::min(file.rfind('.'), file.size());
    auto const format = file.substr(dot);
    auto const made = make_table(visit, *asked, file.substr(0, dot));
    auto const name = file_name(asked->plan().code, file);
    if (made && format == ".csv") {
        bool const is_open = visit.request.query.find("dialect") != "spreadsheet";
        auto const dialect =
            is_open ? exchange::CsvDialect::open : exchange::CsvDialect::spreadsheet;
        return attachment("text/csv; charset=utf-8", exchange::csv(*made, dialect), name);
    }
    if (made && format == ".json")
        return http::json(exchange::table_json(*made, json::Layout::indented));
    if (made && format == ".xlsx")
        return attachment("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                          exchange::tables_xlsx(asked->language, {&*made, 1}, asked->plan().name,
                                                asked->edition->head.issued_at.colombian_date()),
                          name);
    return problem(http::Status::not_found, "Not found",
                   "tables are goals, nodes, periods and findings, as .csv, .json or .xlsx");
}

}  // namespace web::api
