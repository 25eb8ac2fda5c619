#include "web/api/calls.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace web::api {
namespace {

using text::mark;
using In = Parameter::In;

// Every parameter that stands in a path of a call.
constexpr std::array in_paths{
    Parameter{"plan", In::path, mark("Code of the plan in the making"), "plan-oap-2027"},
    Parameter{"object", In::path, mark("Number of the goal or node"), "1"},
    Parameter{"observation", In::path, mark("Number of the observation"), "120"},
    Parameter{"person", In::path, mark("Number of the person"), "demo-committee"},
    Parameter{"role", In::path, mark("Number of the role that is held"), "demo-demo-committee"},
    Parameter{"unit", In::path, mark("Code of the unit"), "GTH"},
    Parameter{"session", In::path, mark("Digest of the session"), "0"},
    Parameter{"key", In::path, mark("Number of the key"), "120"},
    Parameter{"consultation", In::path, mark("Number of the consultation"), "2"},
    Parameter{"comment", In::path, mark("Number of the comment"), "P-2026-00001"},
    Parameter{"year", In::path, mark("Year of the plans"), "2027"},
    Parameter{"version", In::path, mark("Version of the methodology of that year"), "1"},
    Parameter{"day", In::path, mark("A day of the entity without work"), "2029-12-24"},
    Parameter{"digest", In::path, mark("SHA-256 of the file, in hexadecimal"),
              "fc97453cd4bedfc3f7d44a9d18d5126cd04eb86cbd648ae82f63bc75797e4f3e"},
    Parameter{"import", In::path, mark("Number of the import"), "120"},
    Parameter{"delegation", In::path, mark("Number of the delegation"), "0"},
    Parameter{"code", In::path, mark("Code that only who sent the comment has"),
              "P-2026-00431-7KQ4-M9XR"},
};

constexpr Parameter idempotency{"Idempotency-Key", In::header,
                                mark("Of this request alone; a retry brings the same"),
                                "8e03978e-40d5-43dd-bc93-6894a57f9324", Parameter::Needed::yes};

}  // namespace

std::span<CallPart const> call_parts() {
    static std::array const parts{CallPart{mark("Consultations"), calls_of_participation()},
                                  CallPart{mark("Plans in the making"), calls_of_plans()},
                                  CallPart{mark("Around the plans"), calls_around_plans()},
                                  CallPart{mark("Workbooks"), calls_of_imports()},
                                  CallPart{mark("Oneself, people and the log"), calls_of_people()}};
    return parts;
}

std::span<Operation const> calls() {
    static auto const all = [] {
        std::vector<Operation> list;
        for (auto const& part : call_parts())
            list.insert(list.end(), part.list.begin(), part.list.end());
        return list;
    }();
    return all;
}

std::vector<Parameter> parameters_of(Operation const& operation) {
    if (!operation.call) return {operation.parameters.begin(), operation.parameters.end()};
    std::vector<Parameter> list;
    auto rest = operation.path;
    for (auto open = rest.find('{'); open != rest.npos; open = rest.find('{')) {
        auto const close = rest.find('}');
        auto const name = rest.substr(open + 1, close - open - 1);
        auto const found = std::ranges::find(in_paths, name, &Parameter::name);
        CHECK(found != in_paths.end());
        list.push_back(*found);
        rest.remove_prefix(close + 1);
    }
    list.insert(list.end(), operation.parameters.begin(), operation.parameters.end());
    if (operation.method == http::Method::post) list.push_back(idempotency);
    return list;
}

}  // namespace web::api
