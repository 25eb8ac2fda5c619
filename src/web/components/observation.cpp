#include "web/components/observation.hpp"

#include "base/check.hpp"

namespace web::components {
namespace {

using namespace html;

std::string_view modifier(Observation::Kind kind) {
    switch (kind) {
        case Observation::Kind::warning:
            return "";
        case Observation::Kind::grave:
            return "app-observacion--grave";
        case Observation::Kind::note:
            return "app-observacion--nota";
        case Observation::Kind::good:
            return "app-observacion--buena";
    }
    base::violated("Observation::Kind");
}

Html title_of(Observation const& of) {
    Attribute const style = cls("app-observacion__titulo");
    switch (of.heading) {
        case Observation::Heading::none:
            return p(style, of.title);
        case Observation::Heading::h2:
            return h2(style, of.title);
        case Observation::Heading::h3:
            return h3(style, of.title);
    }
    base::violated("Observation::Heading");
}

}  // namespace

Html observation(Observation const& of) {
    return div(cls("app-observacion", modifier(of.kind)), title_of(of),
               when(!of.body.empty(), [&] { return div(of.body); }));
}

}  // namespace web::components
