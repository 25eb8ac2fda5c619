#pragma once
// One page of a long list, by ?pagina= in the address: a page is an address, so it can be shared
// and gone back to. A number that is none, or too high, is the nearest page there is. For printing,
// the list is one page.

#include <algorithm>
#include <span>
#include <vector>

#include "kit/html/html.hpp"
#include "web/portal/visit.hpp"

namespace web {

// The address without its query, but for the page of a list: that is a page of its own.
html::Url canonical_address(http::Request const& request);

inline constexpr std::size_t usual_rows_of_a_page = 50;

class Paging {
public:
    Paging(Visit const& visit, std::size_t count, std::size_t rows = usual_rows_of_a_page);

    // Positions in the list, [begin, end).
    std::size_t begin() const { return (page_ - 1) * rows_; }
    std::size_t end() const { return std::min(count_, page_ * rows_); }

    template <class T>
    std::span<T const> of(std::vector<T> const& list) const {
        return std::span(list).subspan(begin(), end() - begin());
    }

    // «Anterior 1 2 3 Siguiente», to the same address otherwise; nothing for one page.
    html::Html links() const;

private:
    Visit const& visit_;
    std::size_t count_;
    std::size_t rows_;  // of a page
    std::size_t pages_;
    std::size_t page_;
};

}  // namespace web
