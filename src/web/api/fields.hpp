#pragma once
// The body of a call: one JSON object, read member by member under the limits of kit/json. What
// is wrong with it, and a member that nobody asks for, is a problem with its pointer, line and
// column.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "kit/http/message.hpp"
#include "kit/json/document.hpp"
#include "web/portal/visit.hpp"

namespace web::api {

class Fields {
public:
    explicit Fields(Visit const& visit);  // of its body, which must outlive this

    // Empty, none or -1 where the member is not there, or null.
    std::string text(std::string_view name);
    std::optional<base::Date> day(std::string_view name);
    std::int64_t number(std::string_view name);
    bool truth(std::string_view name);  // false where it is not there
    std::vector<std::string> texts(std::string_view name);
    std::vector<std::int64_t> numbers(std::string_view name);
    // One of the words of a table; none where it is not there.
    template <class Table>
    auto token(std::string_view name, Table const& table)
        -> decltype(table.find(std::string_view{})) {
        auto const written = text(name);
        auto const found = table.find(written);
        if (found || written.empty()) return found;
        note_member(name, table.listed());
        return found;
    }
    std::optional<base::Decimal> decimal(std::string_view name);  // a text: "12.5"
    std::optional<json::Value> value(std::string_view name);
    // Objects in an array, each read with what follows.
    std::vector<json::Value> objects(std::string_view name);

    // The same, of an object within; `known` are all of its members.
    void only(json::Value object, std::initializer_list<std::string_view> known);
    std::string text(json::Value object, std::string_view name);
    std::int64_t number(json::Value object, std::string_view name);
    std::string bytes(json::Value object, std::string_view name);  // of a text in base64

    // A problem of who reads: a member that cannot be left out is, or a value that will not do.
    void miss(std::string_view name);
    void refuse(json::Value value, char const* why);  // English, marked for translation

    // The first problem; asked for when every member was read.
    std::optional<http::Response> flaw();

private:
    struct Flaw {
        std::string what;
        std::size_t offset = 0;
    };
    void note(json::Value at, std::string what);
    // What a member is: English, marked, with its {name} in it.
    std::string what_is(std::string_view name, char const* words) const;
    void note_unknown(json::Value key);
    void note_member(std::string_view name, std::string const& words);
    std::int64_t whole(json::Value value, std::string_view name);
    std::vector<json::Value> elements(std::string_view name, json::Kind kind, char const* is);

    text::Language language_;
    std::optional<json::Document> document_;
    std::optional<http::Response> unreadable_;
    std::vector<std::string_view> known_;
    std::optional<Flaw> flaw_;
};

}  // namespace web::api
