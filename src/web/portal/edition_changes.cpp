#include "web/portal/edition_changes.hpp"

#include "exchange/plan_document/draft.hpp"

namespace web {

std::vector<exchange::ObjectChange> edition_changes(app::Library& library,
                                                    app::Edition const& earlier,
                                                    app::Edition const& later) {
    auto const before = exchange::take_apart(earlier.plan);
    auto const renamings = library.list_renamings({earlier.head.code, earlier.head.number},
                                                  {later.head.code, later.head.number});
    return exchange::difference(before, exchange::take_apart(later.plan),
                                domain::renamings_since(before, renamings));
}

}  // namespace web
