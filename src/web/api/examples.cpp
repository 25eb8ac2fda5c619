#include "web/api/examples.hpp"

#include "base/check.hpp"
#include "base/embedded.hpp"

namespace embedded {
std::span<base::EmbeddedFile const> schemas();
}

namespace web::api {

std::string_view schema_file(std::string_view name) {
    for (auto const& file : embedded::schemas())
        if (file.path == name) return file.bytes;
    base::violated("a schema that is not in docs/schema");
}

json::Value example_of(Operation const& operation) {
    static auto const document = json::parse(schema_file("rumbo-api-1.examples.json"));
    CHECK(document.has_value());
    auto const found = document->root().find(operation.id);
    CHECK(found.has_value());
    return *found;
}

}  // namespace web::api
