#pragma once
// Writing addresses: the inverse of what target.hpp reads.

#include <initializer_list>
#include <string>
#include <string_view>

namespace http {

// "/" and the segments, encoded: path_of({"planes", "PES 24/1"}) == "/planes/PES%2024%2F1".
std::string path_of(std::initializer_list<std::string_view> segments);

// A query in the order in which it is built: Query().add("corte", "2024-03-31").text()
// == "?corte=2024-03-31"; "" when nothing was added. Spaces are "%20".
class Query {
public:
    Query& add(std::string_view name, std::string_view value);
    std::string const& text() const { return text_; }

private:
    std::string text_;
};

}  // namespace http
