#pragma once
// One function for each element, with the element's name (main, select and time too). There is no
// style, iframe, object or embed; script takes an address and attributes, never text.

#include "kit/html/attributes.hpp"
#include "kit/html/node.hpp"

namespace html {

#define HTML_ELEMENT(tag)                                                                       \
    template <detail::IsPiece... P>                                                             \
    Html tag(P&&... pieces) {                                                                   \
        static_assert(detail::attributes_come_first<P...>(), "attributes, then what it holds"); \
        return detail::element(#tag, {detail::Piece(std::forward<P>(pieces))...});              \
    }

#define HTML_VOID_ELEMENT(tag)                                             \
    template <detail::IsAttribute... A>                                    \
    Html tag(A const&... attributes) {                                     \
        return detail::void_element(#tag, {detail::Piece(attributes)...}); \
    }

// clang-format off
HTML_ELEMENT(a)          HTML_ELEMENT(abbr)      HTML_ELEMENT(address)  HTML_ELEMENT(article)
HTML_ELEMENT(aside)      HTML_ELEMENT(b)         HTML_ELEMENT(bdi)      HTML_ELEMENT(blockquote)
HTML_ELEMENT(body)       HTML_ELEMENT(button)    HTML_ELEMENT(caption)  HTML_ELEMENT(cite)
HTML_ELEMENT(code)       HTML_ELEMENT(colgroup)  HTML_ELEMENT(datalist) HTML_ELEMENT(dd)
HTML_ELEMENT(del)        HTML_ELEMENT(details)   HTML_ELEMENT(dfn)      HTML_ELEMENT(dialog)
HTML_ELEMENT(div)        HTML_ELEMENT(dl)        HTML_ELEMENT(dt)       HTML_ELEMENT(em)
HTML_ELEMENT(fieldset)
HTML_ELEMENT(figcaption) HTML_ELEMENT(figure)    HTML_ELEMENT(footer)   HTML_ELEMENT(form)
HTML_ELEMENT(h1)         HTML_ELEMENT(h2)        HTML_ELEMENT(h3)       HTML_ELEMENT(h4)
HTML_ELEMENT(h5)         HTML_ELEMENT(h6)        HTML_ELEMENT(head)     HTML_ELEMENT(header)
HTML_ELEMENT(i)          HTML_ELEMENT(ins)       HTML_ELEMENT(kbd)      HTML_ELEMENT(label)
HTML_ELEMENT(legend)     HTML_ELEMENT(li)        HTML_ELEMENT(main)     HTML_ELEMENT(mark)
HTML_ELEMENT(meter)      HTML_ELEMENT(nav)       HTML_ELEMENT(ol)       HTML_ELEMENT(optgroup)
HTML_ELEMENT(option)     HTML_ELEMENT(output)    HTML_ELEMENT(p)        HTML_ELEMENT(pre)
HTML_ELEMENT(progress)   HTML_ELEMENT(q)         HTML_ELEMENT(s)        HTML_ELEMENT(samp)
HTML_ELEMENT(search)     HTML_ELEMENT(section)   HTML_ELEMENT(select)   HTML_ELEMENT(small)
HTML_ELEMENT(span)       HTML_ELEMENT(strong)    HTML_ELEMENT(sub)      HTML_ELEMENT(summary)
HTML_ELEMENT(sup)        HTML_ELEMENT(table)     HTML_ELEMENT(tbody)    HTML_ELEMENT(td)
HTML_ELEMENT(textarea)   HTML_ELEMENT(tfoot)     HTML_ELEMENT(th)       HTML_ELEMENT(thead)
HTML_ELEMENT(time)       HTML_ELEMENT(title)     HTML_ELEMENT(tr)       HTML_ELEMENT(ul)
HTML_ELEMENT(var)

HTML_VOID_ELEMENT(br)    HTML_VOID_ELEMENT(col)  HTML_VOID_ELEMENT(hr)  HTML_VOID_ELEMENT(img)
HTML_VOID_ELEMENT(input) HTML_VOID_ELEMENT(link) HTML_VOID_ELEMENT(meta) HTML_VOID_ELEMENT(wbr)
// clang-format on

#undef HTML_ELEMENT
#undef HTML_VOID_ELEMENT

    // An external script: <script src="…"></script>. There is no other kind.
    template <detail::IsAttribute... A>
    Html script(Url const& address, A const&... more) {
    return detail::element("script", {detail::Piece(src(address)), detail::Piece(more)...});
}

// <!DOCTYPE html> and the html element.
template <detail::IsPiece... P>
Html document(P&&... pieces) {
    static_assert(detail::attributes_come_first<P...>(), "attributes, then head and body");
    return detail::after_prologue(
        "<!DOCTYPE html>\n", detail::element("html", {detail::Piece(std::forward<P>(pieces))...}));
}

}  // namespace html
