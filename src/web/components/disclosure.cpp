#include "web/components/disclosure.hpp"

namespace web::components {

using namespace html;

Html disclosure(Disclosure of) {
    return details(cls("app-detalle"), when(of.shown == Shown::open, html::open()),
                   html::summary(of.summary),
                   div(cls("app-detalle__cuerpo"), std::move(of.content)));
}

}  // namespace web::components
