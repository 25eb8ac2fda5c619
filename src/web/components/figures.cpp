#include "web/components/figures.hpp"

namespace web::components {

using namespace html;

Html figures(std::vector<Figure> const& of) {
    auto const one = [](Figure const& figure) {
        return div(dt(figure.label), dd(cls("app-cifras__valor"), figure.value),
                   when(!figure.note.empty(), [&] { return dd(figure.note); }));
    };
    return dl(cls("app-cifras"), each(of, one));
}

}  // namespace web::components
