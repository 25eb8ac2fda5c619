#include "web/components/links.hpp"

namespace web::components {

using namespace html;

Html links(std::vector<PictureLink> const& of) {
    auto const one = [](PictureLink const& to) {
        return li(
            a(href(to.link.address), when(to.place == MenuLink::Place::here, aria_current("page")),
              when(to.picture.has_value(), [&] { return icon(*to.picture); }), to.link.words));
    };
    return ul(cls("app-enlaces"), each(of, one));
}

}  // namespace web::components
