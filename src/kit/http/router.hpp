#pragma once
// Which route answers a path. Routes are data; the router holds their method and pattern and
// answers with an index, so that the caller's table may have any columns beside them.
//
//     "/planes/{codigo}"        one segment, not empty, decoded; "._" and ".._" are "." and "..",
//                               which no address can hold as they are (html::Url::path)
//     "/recursos/{archivo...}"  one or more segments, joined by "/"; only at the end
//
// A literal segment goes before {name}, and {name} before {name...}, whatever the order of the
// table. HEAD is answered wherever GET is. Two routes of one method and one shape, HEAD beside GET
// and a malformed pattern are bugs (CHECK).

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kit/http/message.hpp"

namespace http {

struct Route {
    Method method = Method::get;
    std::string pattern;
};

// The values of the names in a pattern. The names live as long as the router.
class PathArguments {
public:
    void add(std::string_view name, std::string value);
    std::optional<std::string_view> find(std::string_view name) const;

    // The value of a name that the pattern has (CHECK).
    std::string_view operator[](std::string_view name) const;

    std::size_t size() const { return values_.size(); }

private:
    struct Argument {
        std::string_view name;
        std::string value;
    };
    std::vector<Argument> values_;
};

struct Match {
    std::optional<std::size_t> route;  // index in the table that the router was made of
    PathArguments arguments;
    std::vector<Method> allowed;  // where the path exists with other methods alone: 405

    // "GET, HEAD, POST", of Allow.
    std::string allow() const;
};

class Router {
public:
    explicit Router(std::vector<Route> routes);
    ~Router();
    Router(Router&&) noexcept;
    Router& operator=(Router&&) noexcept;

    Match match(Method method, std::span<std::string const> segments) const;
    Match match(Request const& request) const { return match(request.method, request.segments); }

    // The table, in its order.
    std::span<Route const> routes() const;

private:
    struct Node;
    std::vector<Route> routes_;
    std::unique_ptr<Node> root_;
};

}  // namespace http
