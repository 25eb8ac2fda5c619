#include "gallery.hpp"

namespace gallery {

html::Html goal() {
    return html::h1("Política de gestión integral del talento humano");
}

}  // namespace gallery
