// What one edition of a plan changed since another (procedure.md F8), under whatever code it was.
#include <algorithm>

#include "domain/plan/renaming.hpp"
#include "exchange/plan_document/difference.hpp"
#include "exchange/plan_document/draft.hpp"
#include "web/api/answers.hpp"
#include "web/api/asked.hpp"
#include "web/api/cell_json.hpp"
#include "web/api/plans.hpp"
#include "web/portal/edition_changes.hpp"

namespace web::api {
namespace {

using domain::EditionName;
using exchange::ObjectChange;

constexpr std::array what_names{"changed", "added", "removed"};
static_assert(what_names.size() == static_cast<std::size_t>(ObjectChange::What::removed) + 1);

// "2", of this code, or "plan-2026/2"; without it, the one before. None where there is none.
std::optional<EditionName> earlier_asked(Visit const& visit, app::EditionHead const& head) {
    if (auto const text = visit.request.query.find("since")) {
        auto const whole = domain::parse_edition_name(*text);
        return whole ? whole : domain::parse_edition_name(head.code + "/" + std::string(*text));
    }
    auto const heads = visit.site.library.editions_of_all_codes(head.code);
    auto const at = std::ranges::find(heads, head.number, &app::EditionHead::number);
    if (at == heads.end() || std::next(at) == heads.end()) return std::nullopt;
    return EditionName{std::next(at)->code, std::next(at)->number};
}

void write_change(json::Writer& writer, ObjectChange const& change) {
    writer.member("path", change.path);
    writer.member("kind", domain::object_kind_tokens.token(change.kind));
    writer.member("what", what_names[static_cast<std::size_t>(change.what)]);
    writer.member("title", change.title);
    if (change.moved) {
        writer.key("moved").begin_object().member("from", change.moved->from);
        writer.member("to", change.moved->to).end_object();
    }
    writer.key("cells");
    write_list(writer, change.cells, [](json::Writer& cell, exchange::CellChange const& one) {
        cell.member("cell", one.cell);
        write_cell(cell, "before", one.before);
        write_cell(cell, "after", one.after);
    });
}

}  // namespace

http::Response compare_editions(Visit const& visit) {
    auto const asked = ask(visit);
    if (!asked) return asked.error();
    auto const name = earlier_asked(visit, asked->edition->head);
    bool const is_first = !name && !visit.request.query.find("since");
    auto const earlier =
        name ? visit.site.library.find_edition(name->plan, name->edition) : nullptr;
    if (!earlier && !is_first)
        return problem(http::Status::not_found, "Not found",
                       visit.tr("There is no such edition to compare with."));
    std::vector<ObjectChange> list;
    if (earlier) list = edition_changes(visit.site.library, *earlier, *asked->edition);
    auto const& head = asked->edition->head;
    return object_of([&](json::Writer& writer) {
        if (name)
            writer.member("since", name->text());
        else
            writer.key("since").null();
        writer.member("edition", EditionName{head.code, head.number}.text());
        writer.key("changes");
        write_list(writer, list, write_change);
    });
}

}  // namespace web::api
