#include "web/staff/plans/sheet_tools.hpp"

namespace web::staff {

using namespace html;

namespace {

Attribute sentences(Visit const& visit) {
    auto const count = fmt::arg("count", "{count}");
    auto const in = visit.language;
    auto const sentence = [](AttributeName name, auto const& words) {
        return attr(name, counted_forms(words));
    };
    using Number = std::size_t;
    return attributes(
        sentence("data-marcadas",
                 [&](Number n) {
                     return text::trn(in, "{count} cell marked", "{count} cells marked", n, count);
                 }),
        sentence("data-copiadas",
                 [&](Number n) {
                     return text::trn(in, "{count} cell copied", "{count} cells copied", n, count);
                 }),
        sentence("data-pegadas",
                 [&](Number n) {
                     return text::trn(in, "{count} cell pasted", "{count} cells pasted", n, count);
                 }),
        sentence("data-rellenadas",
                 [&](Number n) {
                     return text::trn(in, "{count} cell filled", "{count} cells filled", n, count);
                 }),
        sentence("data-vaciadas",
                 [&](Number n) {
                     return text::trn(in, "{count} cell emptied", "{count} cells emptied", n,
                                      count);
                 }),
        sentence("data-deshecho",
                 [&](Number n) {
                     return text::trn(in, "Undone: {count} cell", "Undone: {count} cells", n,
                                      count);
                 }),
        sentence("data-rehecho",
                 [&](Number n) {
                     return text::trn(in, "Redone: {count} cell", "Redone: {count} cells", n,
                                      count);
                 }),
        sentence("data-recuperadas",
                 [&](Number n) {
                     return text::trn(in, "{count} unsaved cell is back",
                                      "{count} unsaved cells are back", n, count);
                 }),
        sentence("data-sin-guardar",
                 [&](Number n) {
                     return text::trn(in, "{count} unsaved cell", "{count} unsaved cells", n,
                                      count);
                 }),
        attr("data-fuera", visit.tr("{count} outside the table", count)));
}

// Its order is a method of the script's Sheet.
Html tool(Visit const& visit, char const* order, char const* keys, char const* words) {
    return button(cls("app-boton app-boton--segundo"), type("button"), attr("data-orden", order),
                  attr("aria-keyshortcuts", keys), visit.tr(words));
}

// Before a block is cut that has more rows than the page.
Html beyond_the_page(Visit const& visit, html::Url const& larger) {
    return div(cls("app-rejilla__excede"), role("alert"), tabindex(-1), hidden(),
               p(visit.tr("The block goes beyond this page by {count} cells. Nothing was pasted.",
                          fmt::arg("count", "{count}"))),
               div(cls("app-acciones"),
                   a(cls("app-boton"), href(larger), visit.tr("Show more rows and paste there")),
                   button(cls("app-boton app-boton--segundo"), type("button"),
                          visit.tr("Paste what fits"))));
}

}  // namespace

Html with_sheet_tools(Visit const& visit, MadePlan const& plan, FormState state,
                      std::optional<html::Url> const& larger, Html form) {
    auto const legend = fragment(
        visit.tr("Copy a block of cells in Excel and paste it on the first cell."), " ",
        visit.tr("Tab and the arrows move; Shift with an arrow marks; F2 edits; Esc gives back the "
                 "value."),
        " ",
        visit.tr("Ctrl D fills down, Ctrl R to the right; Ctrl Z undoes, Ctrl Y does again; Ctrl S "
                 "saves."));
    bool const can_observe = plan.open_to(visit, domain::PlanAction::observe).has_value();
    auto const cards = visit.link({"formulacion", plan.formulation().plan, "fichas"});
    return div(
        cls("app-rejilla-forma"), draft_form(visit, plan, state), sentences(visit),
        attr("data-fichas", std::string(cards.text())), when(can_observe, attr("data-observa")),
        div(cls("app-rejilla__barra"), hidden(),
            tool(visit, "undo", "Control+Z", text::mark("Undo")),
            tool(visit, "redo", "Control+Y", text::mark("Redo")),
            tool(visit, "fillDown", "Control+D", text::mark("Fill down")),
            tool(visit, "fillRight", "Control+R", text::mark("Fill to the right")),
            p(cls("app-rejilla__voz"), role("status")),
            p(cls("app-rejilla__cuenta"), unsaved_count(),
              button(cls("app-enlace"), type("button"), hidden(), attr("data-primera"),
                     visit.tr("go to the first"))),
            saved_state()),
        when(larger.has_value(), [&] { return beyond_the_page(visit, *larger); }), std::move(form),
        p(cls("app-nota"), hidden(), legend, " ",
          can_observe ? visit.tr("Alt Shift C observes the cell.")
                      : visit.tr("Alt Shift C opens the card of the goal.")));
}

}  // namespace web::staff
