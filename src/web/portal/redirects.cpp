#include "web/portal/redirects.hpp"

#include "domain/plan/locate.hpp"

namespace web {
namespace {

// "a/b" as two segments, each encoded.
void append_path(std::string& address, std::string_view path) {
    while (true) {
        auto const slash = path.find('/');
        address += html::Url::path({path.substr(0, slash)}).text();
        if (slash == path.npos) break;
        path.remove_prefix(slash + 1);
    }
}

// What a pattern names of a plan.
struct Named {
    std::string code;
    std::string path;  // of codes, within it; or empty
};

std::optional<Named> named_by(Visit const& visit) {
    auto const argument = [&](char const* name) {
        return std::string(visit.arguments.find(name).value_or(""));
    };
    auto code = argument("codigo");
    if (code.empty()) code = argument("code");
    if (code.empty()) return std::nullopt;
    auto path = argument("ruta");
    if (path.empty()) path = std::string(visit.request.query.find("path").value_or(""));
    return Named{std::move(code), std::move(path)};
}

std::optional<Named> named_today(Visit const& visit, Named const& named) {
    auto& library = visit.site.library;
    Named today{
        library.find_code_today(named.code).value_or(named.code),
        named.path.empty() ? std::string() : library.find_path_today(named.code, named.path)};
    bool const is_other = today.code != named.code || today.path != named.path;
    auto const edition = is_other ? library.find_edition(today.code) : nullptr;
    bool const is_there =
        edition && (today.path.empty() || !domain::locate_whole(edition->plan, today.path).empty());
    return is_there ? std::optional(std::move(today)) : std::nullopt;
}

}  // namespace

std::optional<std::string> address_of_today(Visit const& visit, std::string_view pattern) {
    auto const& query = visit.request.query;
    // What names an edition is permanent, whatever its code is by now.
    for (auto const* name : {"edicion", "edition", "desde", "hasta", "since"})
        if (query.find(name)) return std::nullopt;
    auto const named = named_by(visit);
    auto const today = named ? named_today(visit, *named) : std::nullopt;
    if (!today) return std::nullopt;
    bool const is_english = visit.request.path.starts_with("/en/");
    std::string address = is_english ? "/en" : "";
    for (auto rest = pattern.substr(1); !rest.empty();) {
        auto const segment = rest.substr(0, rest.find('/'));
        rest.remove_prefix(std::min(rest.size(), segment.size() + 1));
        if (segment == "{codigo}" || segment == "{code}")
            address += html::Url::path({today->code}).text();
        else if (segment == "{ruta...}")
            append_path(address, today->path);
        else if (segment.starts_with('{'))
            address +=
                html::Url::path({visit.arguments[segment.substr(1, segment.size() - 2)]}).text();
        else
            address.append("/").append(segment);
    }
    auto url = html::Url::parse(address);
    for (auto const& [name, value] : query)
        if (url) url = url->query(name, name == "path" ? std::string_view(today->path) : value);
    return url ? std::optional(std::string(url->text())) : std::nullopt;
}

}  // namespace web
