#include "web/components/derivation.hpp"

namespace web::components {
namespace {

using namespace html;

Html one_number(Derivation const& of) {
    return fragment(div(cls("app-derivacion__titulo"), span(of.title),
                        when(of.status.has_value(), [&] { return status_tag(*of.status); })),
                    when(!of.formula.empty(), [&] { return p(cls("app-formula"), of.formula); }),
                    when(!of.note.empty(), [&] { return p(of.note); }));
}

Html parts_of(Derivation const& of) {
    if (of.parts.empty()) return {};
    auto const part = [](Derivation const& one) { return li(one_number(one), parts_of(one)); };
    return ol(cls("app-derivacion"), each(of.parts, part));
}

}  // namespace

Html derivation(Derivation const& of) {
    return div(one_number(of), parts_of(of));
}

}  // namespace web::components
