#pragma once
// Names and values in the order in which they came; a name may come more than once. Parameters
// (query, form, cookies) tell upper from lower case in names, Headers do not (RFC 9110 §5.1).

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace http {

struct NamedValue {
    std::string name;
    std::string value;

    friend bool operator==(NamedValue const&, NamedValue const&) = default;
};

struct ExactName {
    static bool same(std::string_view left, std::string_view right) { return left == right; }
};

struct CaselessName {
    static bool same(std::string_view left, std::string_view right) {
        return left.size() == right.size() &&
               std::equal(left.begin(), left.end(), right.begin(),
                          [](char a, char b) { return lower(a) == lower(b); });
    }
    static char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
};

template <class Name>
class NamedValues {
public:
    NamedValues() = default;
    NamedValues(std::initializer_list<NamedValue> values) : values_(values) {}

    // The first value of that name. The view lives as long as the list stays unchanged.
    std::optional<std::string_view> find(std::string_view name) const {
        for (auto const& each : values_)
            if (Name::same(each.name, name)) return each.value;
        return std::nullopt;
    }

    std::vector<std::string_view> all(std::string_view name) const {
        std::vector<std::string_view> found;
        for (auto const& each : values_)
            if (Name::same(each.name, name)) found.push_back(each.value);
        return found;
    }

    bool contains(std::string_view name) const { return find(name).has_value(); }

    void add(std::string name, std::string value) {
        values_.push_back({std::move(name), std::move(value)});
    }

    // One value in the place of every value of that name.
    void set(std::string_view name, std::string value) {
        remove(name);
        values_.push_back({std::string(name), std::move(value)});
    }

    void remove(std::string_view name) {
        std::erase_if(values_, [&](auto const& each) { return Name::same(each.name, name); });
    }

    // Joins a value to the one of that name with the separator, or adds it: how a list that came
    // in several header lines is one list (RFC 9110 §5.3).
    void join(std::string_view name, std::string_view value, std::string_view separator) {
        for (auto& each : values_) {
            if (!Name::same(each.name, name)) continue;
            each.value.append(separator).append(value);
            return;
        }
        values_.push_back({std::string(name), std::string(value)});
    }

    auto begin() const { return values_.begin(); }
    auto end() const { return values_.end(); }
    std::size_t size() const { return values_.size(); }
    bool empty() const { return values_.empty(); }
    void clear() { values_.clear(); }

    friend bool operator==(NamedValues const&, NamedValues const&) = default;

private:
    std::vector<NamedValue> values_;
};

using Parameters = NamedValues<ExactName>;
using Headers = NamedValues<CaselessName>;

}  // namespace http
