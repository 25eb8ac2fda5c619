#include "conformance/match.hpp"

#include <fmt/format.h>

namespace conformance {

namespace {

std::string differ(json::Value expected, json::Value answer, std::string const& place) {
    return fmt::format("{}: expected {}, not {}\n", place, expected.raw(), answer.raw());
}

std::string differences_in_list(json::Value expected, json::Value answer,
                                std::string const& place) {
    if (expected.size() != answer.size()) return differ(expected, answer, place);
    std::string found;
    auto element = answer.elements().begin();
    std::size_t i = 0;
    for (auto const wanted : expected.elements()) {
        found += differences(wanted, *element, fmt::format("{}/{}", place, i++));
        ++element;
    }
    return found;
}

}  // namespace

std::string differences(json::Value expected, json::Value answer, std::string const& place) {
    if (expected.kind() != answer.kind()) return differ(expected, answer, place);
    switch (expected.kind()) {
        case json::Kind::object: {
            std::string found;
            for (auto const member : expected.members()) {
                auto const where = fmt::format("{}/{}", place, member.key.text());
                auto const value = answer.find(member.key.text());
                found += value ? differences(member.value, *value, where)
                               : fmt::format("{}: missing\n", where);
            }
            return found;
        }
        case json::Kind::array:
            return differences_in_list(expected, answer, place);
        case json::Kind::string:
            return expected.text() == answer.text() ? "" : differ(expected, answer, place);
        default:
            return expected.raw() == answer.raw() ? "" : differ(expected, answer, place);
    }
}

}  // namespace conformance
