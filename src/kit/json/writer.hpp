#pragma once
// Writes JSON (RFC 8259) at the end of a string, compact or indented, as it goes: nothing is held
// but the text. Texts are UTF-8; what JSON must escape is escaped, and nothing else.
//
//   json::Writer writer(out);
//   writer.begin_object().member("code",
//   "569").key("goals").begin_array().end_array().end_object();

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace json {

enum class Layout : std::uint8_t {
    compact,   // {"a":1,"b":[]}
    indented,  // a member a line, one space a level
};

class Writer {
public:
    explicit Writer(std::string& out, Layout layout = Layout::compact)
        : out_(out), layout_(layout) {}

    Writer& begin_object() { return open('{'); }
    Writer& end_object() { return close('}'); }
    Writer& begin_array() { return open('['); }
    Writer& end_array() { return close(']'); }
    Writer& key(std::string_view name);

    Writer& string(std::string_view characters);
    Writer& integer(std::int64_t value);
    Writer& truth(bool value) { return raw(value ? "true" : "false"); }
    Writer& null() { return raw("null"); }
    Writer& raw(std::string_view json);  // JSON text, as it is

    Writer& member(std::string_view name, std::string_view characters) {
        return key(name).string(characters);
    }

private:
    Writer& open(char bracket);
    Writer& close(char bracket);
    void begin_value();
    void new_line();

    std::string& out_;
    Layout layout_;
    std::vector<bool> filled_;  // of each open bracket: whether something stands in it
    bool after_key_ = false;
};

// Appends the characters between quotes, escaped.
void append_quoted(std::string& out, std::string_view characters);

}  // namespace json
