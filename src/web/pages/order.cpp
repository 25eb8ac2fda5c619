#include "web/pages/order.hpp"

#include <algorithm>
#include <numeric>

#include "web/pages/shown.hpp"

namespace web::pages {
namespace {

constexpr std::string_view parameter = "orden";
constexpr std::string_view progress_value = "avance";

}  // namespace

Order order_asked(Visit const& visit) {
    bool const is_asked = visit.request.query.find(parameter) == progress_value;
    return is_asked ? Order::by_progress : Order::of_plan;
}

html::Url in_order(Visit const& visit, Order order) {
    return visit.here_with(
        {{parameter, order == Order::by_progress ? progress_value : std::string_view()},
         {"pagina", ""}});
}

std::vector<std::size_t> in_order_asked(Visit const& visit, std::size_t count,
                                        PercentAt const& percent_at) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (order_asked(visit) == Order::of_plan) return order;
    std::vector<std::optional<base::Rational>> keys;
    for (std::size_t i = 0; i < count; ++i) {
        auto const& percent = percent_at(i);
        keys.push_back(percent ? std::optional(drawn(*percent)) : std::nullopt);
    }
    std::ranges::stable_sort(order, [&](std::size_t left, std::size_t right) {
        return keys[left] && (!keys[right] || *keys[left] < *keys[right]);
    });
    return order;
}

components::Column progress_column(Visit const& visit) {
    bool const is_sorted = order_asked(visit) == Order::by_progress;
    components::Column column{.words = std::string(visit.tr("Progress")),
                              .align = components::Align::right};
    column.sort_address = in_order(visit, is_sorted ? Order::of_plan : Order::by_progress);
    if (is_sorted) column.sorted = components::Sort::ascending;
    return column;
}

}  // namespace web::pages
