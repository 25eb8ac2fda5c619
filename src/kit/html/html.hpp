#pragma once
// Pages written as functions that read like their markup:
//
//     using namespace html;
//     Html card(Plan const& plan) {
//         return article(cls("app-plan", plan.closed ? "app-plan--cerrado" : ""), id(plan.code),
//                        h2(a(href(Url::path({"planes", plan.code})), plan.name)),
//                        p("Corte ", strong(plan.cut_off), "."),
//                        when(!plan.note.empty(), [&] { return p(plan.note); }),
//                        ul(each(plan.goals, [](Goal const& goal) { return li(goal.name); })));
//     }
//
// Elements (elements.hpp, svg.hpp as html::svg::path, xml.hpp) take attributes first, then text and
// markup, and return Html. Text is escaped because it is text: only this kit makes Html. A number
// is no text; print it first, in the reader's language. Attributes (attributes.hpp) are functions:
// cls, id, href, aria_label…; any other is attr("data-v", "3"), its name checked by the compiler.
// Addresses are Url (url.hpp): a literal is checked by the compiler, data by Url::parse or encoded
// by Url::path({...}).query("corte", date). `document` makes the page, `fragment` joins pieces,
// `when` and `each` choose and repeat, `text` escapes a string by itself. Output depends on the
// arguments alone. Cost: one allocation an element, about 0.1 µs; a 200-row table is well below 1
// ms.

#include "kit/html/attributes.hpp"  // IWYU pragma: export
#include "kit/html/elements.hpp"    // IWYU pragma: export
#include "kit/html/node.hpp"        // IWYU pragma: export
#include "kit/html/svg.hpp"         // IWYU pragma: export
#include "kit/html/url.hpp"         // IWYU pragma: export
#include "kit/html/xml.hpp"         // IWYU pragma: export
