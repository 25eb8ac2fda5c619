#pragma once
// SVG elements for drawings inside a page and for files of their own. No script, style, animation
// or foreignObject: a drawing is shapes, words and references to shapes.

#include "kit/html/attributes.hpp"
#include "kit/html/node.hpp"

namespace html::svg {

#define SVG_ELEMENT(tag)                                                                        \
    template <detail::IsPiece... P>                                                             \
    Html tag(P&&... pieces) {                                                                   \
        static_assert(detail::attributes_come_first<P...>(), "attributes, then what it holds"); \
        return detail::foreign_element(#tag, {detail::Piece(std::forward<P>(pieces))...});      \
    }

// clang-format off
SVG_ELEMENT(circle)   SVG_ELEMENT(clipPath) SVG_ELEMENT(defs)    SVG_ELEMENT(desc)
SVG_ELEMENT(g)        SVG_ELEMENT(line)     SVG_ELEMENT(path)    SVG_ELEMENT(pattern)
SVG_ELEMENT(polygon)  SVG_ELEMENT(polyline) SVG_ELEMENT(rect)    SVG_ELEMENT(symbol)
SVG_ELEMENT(text)     SVG_ELEMENT(title)    SVG_ELEMENT(tspan)   SVG_ELEMENT(use)
// clang-format on

#undef SVG_ELEMENT

    // <svg xmlns="…">: the same drawing serves inside a page and as a file.
    template <detail::IsPiece... P>
    Html svg(P&&... pieces) {
    static_assert(detail::attributes_come_first<P...>(), "attributes, then what it holds");
    return detail::foreign_element("svg",
                                   {detail::Piece(attr("xmlns", "http://www.w3.org/2000/svg")),
                                    detail::Piece(std::forward<P>(pieces))...});
}

// A drawing as a file of its own (image/svg+xml).
inline Html file(Html drawing) {
    return detail::after_prologue("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
                                  std::move(drawing));
}

}  // namespace html::svg
