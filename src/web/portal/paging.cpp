#include "web/portal/paging.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include "web/components/pagination.hpp"

namespace web {
namespace {

constexpr std::string_view parameter = "pagina";

html::Url path_of(http::Request const& request) {
    return html::Url::parse(request.path).value_or(html::Url("/"));
}

// 1 where the address states none, or what is no number.
std::size_t page_asked(http::Request const& request) {
    std::size_t page = 1;
    auto const text = request.query.find(parameter);
    if (!text) return page;
    auto const [end, error] = std::from_chars(text->data(), text->data() + text->size(), page);
    if (error == std::errc::result_out_of_range) return std::numeric_limits<std::size_t>::max();
    return page;
}

html::Url address_of(Visit const& visit, int page) {
    return visit.here_with({{parameter, page == 1 ? std::string() : std::to_string(page)}});
}

}  // namespace

html::Url canonical_address(http::Request const& request) {
    auto const page = page_asked(request);
    return page < 2 ? path_of(request) : path_of(request).query(parameter, std::to_string(page));
}

Paging::Paging(Visit const& visit, std::size_t count, std::size_t rows_of_a_page)
    : visit_(visit),
      count_(count),
      rows_(visit.for_print() ? std::max<std::size_t>(count, 1) : rows_of_a_page),
      pages_(std::max<std::size_t>((count + rows_ - 1) / rows_, 1)),
      page_(std::clamp<std::size_t>(page_asked(visit.request), 1, pages_)) {}

html::Html Paging::links() const {
    return components::pagination({.page = static_cast<int>(page_),
                                   .pages = static_cast<int>(pages_),
                                   .address = [this](int page) { return address_of(visit_, page); },
                                   .label = std::string(visit_.tr("Pages")),
                                   .page_words = std::string(visit_.tr("Page")),
                                   .previous = std::string(visit_.tr("Previous")),
                                   .next = std::string(visit_.tr("Next"))});
}

}  // namespace web
