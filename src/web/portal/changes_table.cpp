#include "web/portal/changes_table.hpp"

#include "documents/plan/cell_words.hpp"
#include "documents/plan/formulation_words.hpp"
#include "web/components/changes.hpp"

namespace web {
namespace {

using namespace html;
namespace c = components;

std::string thing_words(Visit const& visit, exchange::ObjectChange const& change) {
    using What = exchange::ObjectChange::What;
    auto const name = change.kind == domain::ObjectKind::plan ? std::string(visit.tr("The plan"))
                                                              : change.path + " " + change.title;
    if (change.what == What::added) return visit.tr("{thing} (new)", fmt::arg("thing", name));
    if (change.what == What::removed)
        return visit.tr("{thing} (taken out)", fmt::arg("thing", name));
    if (change.moved) return visit.tr("{thing} (moved)", fmt::arg("thing", name));
    return name;
}

c::FieldChange place_change(Visit const& visit, exchange::ObjectMove const& move) {
    auto const part = [&](std::string const& words) {
        return words.empty() ? std::string(visit.tr("The plan")) : words;
    };
    if (move.rank_after == 0)
        return {std::string(visit.tr("Below")), part(move.from), part(move.to)};
    return {visit.tr("Place in {part}", fmt::arg("part", part(move.to))),
            std::to_string(move.rank_before), std::to_string(move.rank_after)};
}

}  // namespace

html::Html changes_table(Visit const& visit, std::span<exchange::ObjectChange const> list) {
    c::Changes table{.id = "cambios",
                     .caption = std::string(visit.tr("What changed")),
                     .field_words = std::string(visit.tr("Field")),
                     .before_words = std::string(visit.tr("Before")),
                     .after_words = std::string(visit.tr("Now")),
                     .things = {}};
    for (auto const& change : list) {
        c::ThingChange thing{.words = thing_words(visit, change)};
        if (change.moved) thing.fields.push_back(place_change(visit, *change.moved));
        for (auto const& cell : change.cells)
            thing.fields.push_back({documents::cell_name(visit.language, cell.cell),
                                    documents::cell_value(visit.language, cell.cell, cell.before),
                                    documents::cell_value(visit.language, cell.cell, cell.after)});
        table.things.push_back(std::move(thing));
    }
    return c::changes(table);
}

}  // namespace web
