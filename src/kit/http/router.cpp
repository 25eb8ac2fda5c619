#include "kit/http/router.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "base/check.hpp"

namespace http {

// A tree of segments. A path is looked for depth first, literal branch before the placeholder.
struct Router::Node {
    std::map<std::string, Node, std::less<>> literals;
    std::unique_ptr<Node> placeholder;
    std::vector<std::size_t> routes;       // that end here
    std::vector<std::size_t> rest_routes;  // that take whatever follows here

    std::vector<std::size_t> const* find(std::span<std::string const> segments) const;
};

namespace {

enum class SegmentKind { literal, placeholder, rest };

struct PatternSegment {
    SegmentKind kind = SegmentKind::literal;
    std::string_view text;  // the literal, or the name
};

PatternSegment parse_segment(std::string_view segment) {
    if (!segment.starts_with('{')) {
        CHECK(!segment.empty() && segment.find_first_of("{}") == std::string_view::npos);
        return {SegmentKind::literal, segment};
    }
    CHECK(segment.ends_with('}'));
    std::string_view name = segment.substr(1, segment.size() - 2);
    SegmentKind kind = SegmentKind::placeholder;
    if (name.ends_with("...")) {
        kind = SegmentKind::rest;
        name.remove_suffix(3);
    }
    CHECK(!name.empty() && name.find_first_of("{}.") == std::string_view::npos);
    return {kind, name};
}

std::vector<PatternSegment> parse_pattern(std::string_view pattern) {
    CHECK(pattern.starts_with('/'));
    std::vector<PatternSegment> segments;
    pattern.remove_prefix(1);
    while (!pattern.empty()) {
        auto const slash = pattern.find('/');
        CHECK(segments.empty() || segments.back().kind != SegmentKind::rest);
        CHECK(slash + 1 != pattern.size());
        segments.push_back(parse_segment(pattern.substr(0, slash)));
        pattern.remove_prefix(slash == std::string_view::npos ? pattern.size() : slash + 1);
    }
    return segments;
}

// A segment of dots gets "_" behind it where it is written; here it is taken away again.
std::string_view as_stated(std::string_view segment) {
    auto const dots = std::min(segment.find_first_not_of('.'), segment.size());
    bool const is_escaped = (dots == 1 || dots == 2) && segment.size() > dots &&
                            segment.find_first_not_of('_', dots) == std::string_view::npos;
    return is_escaped ? segment.substr(0, segment.size() - 1) : segment;
}

PathArguments arguments_of(std::string_view pattern, std::span<std::string const> segments) {
    PathArguments arguments;
    std::size_t at = 0;
    for (auto const& part : parse_pattern(pattern)) {
        if (part.kind == SegmentKind::placeholder)
            arguments.add(part.text, std::string(as_stated(segments[at])));
        if (part.kind == SegmentKind::rest) {
            std::string rest(as_stated(segments[at]));
            for (auto const& segment : segments.subspan(at + 1))
                rest.append("/").append(as_stated(segment));
            arguments.add(part.text, std::move(rest));
        }
        ++at;
    }
    return arguments;
}

}  // namespace

std::vector<std::size_t> const* Router::Node::find(std::span<std::string const> segments) const {
    if (segments.empty()) return routes.empty() ? nullptr : &routes;
    if (auto const literal = literals.find(segments.front()); literal != literals.end())
        if (auto const* found = literal->second.find(segments.subspan(1))) return found;
    if (placeholder && !segments.front().empty())
        if (auto const* found = placeholder->find(segments.subspan(1))) return found;
    return rest_routes.empty() ? nullptr : &rest_routes;
}

Router::Router(std::vector<Route> routes) : routes_(std::move(routes)), root_(new Node) {
    for (std::size_t index = 0; index < routes_.size(); ++index) {
        Node* node = root_.get();
        std::vector<std::size_t>* place = nullptr;
        for (auto const& part : parse_pattern(routes_[index].pattern)) {
            if (part.kind == SegmentKind::rest) {
                place = &node->rest_routes;
            } else if (part.kind == SegmentKind::literal) {
                node = &node->literals[std::string(part.text)];
            } else {
                if (!node->placeholder) node->placeholder = std::make_unique<Node>();
                node = node->placeholder.get();
            }
        }
        if (place == nullptr) place = &node->routes;
        Method const method = routes_[index].method;
        CHECK(method != Method::head);
        for (std::size_t const other : *place)
            CHECK(routes_[other].method != method);
        place->push_back(index);
    }
}

Router::~Router() = default;
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;

std::span<Route const> Router::routes() const {
    return routes_;
}

Match Router::match(Method method, std::span<std::string const> segments) const {
    Match match;
    auto const* candidates = root_->find(segments);
    if (candidates == nullptr) return match;
    Method const wanted = method == Method::head ? Method::get : method;
    for (std::size_t const index : *candidates) {
        if (routes_[index].method != wanted) continue;
        match.route = index;
        match.arguments = arguments_of(routes_[index].pattern, segments);
        return match;
    }
    for (std::size_t const index : *candidates) {
        match.allowed.push_back(routes_[index].method);
        if (routes_[index].method == Method::get) match.allowed.push_back(Method::head);
    }
    std::ranges::sort(match.allowed);
    return match;
}

std::string Match::allow() const {
    std::string list;
    for (Method const method : allowed) {
        if (!list.empty()) list += ", ";
        list += method_names.token(method);
    }
    return list;
}

void PathArguments::add(std::string_view name, std::string value) {
    values_.push_back({name, std::move(value)});
}

std::optional<std::string_view> PathArguments::find(std::string_view name) const {
    for (auto const& each : values_)
        if (each.name == name) return each.value;
    return std::nullopt;
}

std::string_view PathArguments::operator[](std::string_view name) const {
    auto const value = find(name);
    CHECK(value.has_value());
    return *value;
}

}  // namespace http
