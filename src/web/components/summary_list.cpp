#include "web/components/summary_list.hpp"

namespace web::components {

using namespace html;

Html summary_list(std::vector<SummaryRow> const& rows) {
    auto const row = [](SummaryRow const& one) { return div(dt(one.name), dd(one.value)); };
    return dl(cls("app-resumen"), each(rows, row));
}

}  // namespace web::components
