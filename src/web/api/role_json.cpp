#include "web/api/role_json.hpp"

namespace web::api {

void write_roles(json::Writer& writer, std::span<domain::RoleHeld const> roles) {
    writer.key("roles").begin_array();
    for (auto const& held : roles) {
        writer.begin_object().member("id", held.id);
        writer.member("role", domain::role_tokens.token(held.role)).member("unit", held.unit);
        writer.member("from", held.from.text());
        if (held.until) writer.member("until", held.until->text());
        writer.end_object();
    }
    writer.end_array();
}

}  // namespace web::api
