#include "web/portal/paging.hpp"

#include <algorithm>
#include <charconv>

#include "web/components/pagination.hpp"

namespace web {
namespace {

constexpr std::string_view parameter = "pagina";

html::Url address_of(Visit const& visit, int page) {
    auto url = html::Url::parse(visit.request.path).value_or(html::Url("/"));
    for (auto const& [name, value] : visit.request.query)
        if (name != parameter) url = url.query(name, value);
    return page == 1 ? url : url.query(parameter, std::to_string(page));
}

}  // namespace

Paging::Paging(Visit const& visit, std::size_t count)
    : visit_(visit), count_(count), pages_(std::max<std::size_t>((count + rows_ - 1) / rows_, 1)) {
    if (auto const text = visit.request.query.find(parameter)) {
        auto const [end, error] = std::from_chars(text->data(), text->data() + text->size(), page_);
        if (error == std::errc::result_out_of_range) page_ = pages_;
    }
    page_ = std::clamp<std::size_t>(page_, 1, pages_);
}

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
