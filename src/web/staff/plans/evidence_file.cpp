#include "web/staff/plans/evidence_file.hpp"

#include <fmt/format.h>

#include "kit/html/url.hpp"

namespace web::staff {

http::Response evidence_file(app::EvidenceRead const& read) {
    auto const& file = read.file;
    auto response = http::bytes(std::string(domain::media_type(file.kind)), read.content);
    // Its ending is that of what it is.
    std::string const ending(domain::evidence_kind_tokens.token(file.kind));
    auto const name = std::string(html::Url::path({file.name + "." + ending}).text().substr(1));
    response.headers.set("Content-Disposition",
                         fmt::format("attachment; filename=\"evidencia-{}.{}\"; "
                                     "filename*=UTF-8''{}",
                                     file.digest.substr(0, 8), ending, name));
    response.headers.set("Content-Security-Policy", "default-src 'none'; sandbox");
    return response;
}

}  // namespace web::staff
