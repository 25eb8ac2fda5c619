#include "web/portal/page_title.hpp"

namespace web {

std::string title_of_page(Visit const& visit, std::string title, http::Status status) {
    bool const is_refused =
        status == http::Status::unprocessable_content || status == http::Status::conflict ||
        status == http::Status::too_many_requests ||
        (visit.request.method == http::Method::post &&
         (status == http::Status::forbidden || status == http::Status::not_found));
    if (!is_refused) return title;
    return visit.tr("Error: {title}", fmt::arg("title", title));
}

}  // namespace web
