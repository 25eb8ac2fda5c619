#include "web/staff/plans/evidence_file.hpp"

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "kit/html/url.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {

namespace {

// A text says in which letters it is written.
std::string type_of(app::EvidenceRead const& read) {
    std::string const type(domain::media_type(read.file.kind));
    if (!type.starts_with("text/")) return type;
    bool const is_utf8 = !base::find_invalid_utf8(read.content);
    return type + (is_utf8 ? "; charset=utf-8" : "; charset=windows-1252");
}

}  // namespace

domain::Outcome<app::EvidenceRead> load_evidence(Visit const& visit, std::string_view digest) {
    auto read =
        app::load_session_evidence(store_of(visit), occasion_of(visit),
                                   std::string(visit.arguments["plan"]), std::string(digest));
    if (!read) note_hidden(visit, read.error());
    return read;
}

http::Response evidence_file(app::EvidenceRead const& read) {
    auto const& file = read.file;
    auto response = http::bytes(type_of(read), read.content);
    std::string const ending(domain::evidence_kind_tokens.token(file.kind));
    bool const says_so = domain::evidence_kind(file.name) == file.kind;
    auto const whole = says_so ? file.name : file.name + "." + ending;
    auto const name = std::string(html::Url::path({whole}).text().substr(1));
    response.headers.set("Content-Disposition",
                         fmt::format("attachment; filename=\"evidencia-{}.{}\"; "
                                     "filename*=UTF-8''{}",
                                     file.digest.substr(0, 8), ending, name));
    response.headers.set("Content-Security-Policy", "default-src 'none'; sandbox");
    return response;
}

}  // namespace web::staff
