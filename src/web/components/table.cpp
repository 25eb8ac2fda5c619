#include "web/components/table.hpp"

#include "base/check.hpp"

namespace web::components {
namespace {

using html::Attribute;
using html::Html;
using namespace html;

Attribute sort_state(Sort sorted) {
    switch (sorted) {
        case Sort::none:
            return {};
        case Sort::ascending:
            return aria_sort("ascending");
        case Sort::descending:
            return aria_sort("descending");
    }
    base::violated("Sort");
}

std::string_view align_class(Align align) {
    return align == Align::right ? "app-numero" : "";
}

// Cards take the table's display away, and with it what it says to who listens: roles say it again.
struct Roles {
    Narrow narrow;
    Attribute operator()(std::string_view of) const {
        return when(narrow == Narrow::cards, role(of));
    }
};

Html head_row(Table const& of, Roles const& roles) {
    auto const column = [&](Column const& one) {
        Html const words =
            one.sort_address ? a(href(*one.sort_address), one.words) : html::text(one.words);
        return th(html::scope("col"), cls(align_class(one.align)), sort_state(one.sorted),
                  roles("columnheader"), words);
    };
    return thead(roles("rowgroup"), tr(roles("row"), each(of.columns, column)));
}

Html row(Table const& of, std::vector<Cell> const& cells, Roles const& roles) {
    CHECK(cells.size() == of.columns.size());
    Html all;
    for (std::size_t at = 0; at < cells.size(); ++at) {
        Column const& column = of.columns[at];
        bool const strong = cells[at].weight == Cell::Weight::strong;
        Attribute const classes = cls(align_class(column.align), strong ? "app-fuerte" : "");
        if (at == 0) {
            all += th(html::scope("row"), classes, roles("rowheader"), cells[at].content);
        } else {
            bool const says_column =
                of.narrow == Narrow::cards && column.card_label == CardLabel::shown;
            all += td(classes, roles("cell"), when(says_column, card_label(column.words)),
                      cells[at].content);
        }
    }
    return tr(roles("row"), all);
}

Html group_row(Table const& of, RowGroup const& group, Roles const& roles) {
    return tr(cls("app-tabla__grupo"), roles("row"),
              th(html::scope("rowgroup"), attr("colspan", std::to_string(of.columns.size())),
                 roles("rowheader"), group.words));
}

// A body for each group, or one for them all.
Html bodies(Table const& of, Roles const& roles) {
    auto groups = of.groups;
    if (groups.empty()) groups.push_back({});
    CHECK(groups.front().first_row == 0);
    Html all;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        auto const end = i + 1 < groups.size() ? groups[i + 1].first_row : of.rows.size();
        Html rows;
        if (!of.groups.empty()) rows += group_row(of, groups[i], roles);
        for (auto at = groups[i].first_row; at < end; ++at)
            rows += row(of, of.rows[at], roles);
        all += tbody(roles("rowgroup"), std::move(rows));
    }
    return all;
}

}  // namespace

Html table(Table const& of) {
    Roles const roles{of.narrow};
    auto const write_row = [&](std::vector<Cell> const& cells) { return row(of, cells, roles); };
    std::string const caption_id = of.id + "-titulo";
    Html made = html::table(
        cls("app-tabla", of.narrow == Narrow::cards ? "app-tabla--fichas" : ""), id(of.id),
        roles("table"),
        caption(id(caption_id),
                html::span(cls(of.caption_is == Caption::hidden ? "app-oculto" : ""), of.caption)),
        head_row(of, roles), bodies(of, roles), when(!of.totals.empty(), [&] {
            return tfoot(roles("rowgroup"), each(of.totals, write_row));
        }));
    if (of.narrow == Narrow::cards) return made;
    return section(cls("app-region"), aria_labelledby(caption_id), tabindex(0), std::move(made));
}

Cell words(std::string_view text) {
    return {html::text(text)};
}

Cell strong_words(std::string_view text) {
    return {html::text(text), Cell::Weight::strong};
}

Cell markup(html::Html content) {
    return {std::move(content)};
}

Attribute card_label(std::string_view column) {
    return attr("data-columna", column);
}

}  // namespace web::components
