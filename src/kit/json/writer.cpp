#include "kit/json/writer.hpp"

#include "base/check.hpp"

namespace json {
namespace {

constexpr std::string_view hexadecimal = "0123456789abcdef";

void append_escape(std::string& out, char c) {
    switch (c) {
        case '"':
            out += "\\\"";
            return;
        case '\\':
            out += "\\\\";
            return;
        case '\b':
            out += "\\b";
            return;
        case '\f':
            out += "\\f";
            return;
        case '\n':
            out += "\\n";
            return;
        case '\r':
            out += "\\r";
            return;
        case '\t':
            out += "\\t";
            return;
        default:
            break;
    }
    auto const code = static_cast<unsigned char>(c);
    out += "\\u00";
    out += hexadecimal[code >> 4];
    out += hexadecimal[code & 0xF];
}

bool must_escape(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

}  // namespace

void append_quoted(std::string& out, std::string_view characters) {
    out += '"';
    std::size_t plain = 0;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        if (!must_escape(characters[i])) continue;
        out.append(characters, plain, i - plain);
        append_escape(out, characters[i]);
        plain = i + 1;
    }
    out.append(characters, plain, characters.npos);
    out += '"';
}

void Writer::new_line() {
    if (layout_ == Layout::compact) return;
    out_ += '\n';
    out_.append(filled_.size(), ' ');
}

void Writer::begin_value() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (filled_.empty()) return;
    if (filled_.back()) out_ += ',';
    filled_.back() = true;
    new_line();
}

Writer& Writer::open(char bracket) {
    begin_value();
    out_ += bracket;
    filled_.push_back(false);
    return *this;
}

Writer& Writer::close(char bracket) {
    CHECK(!filled_.empty() && !after_key_);
    bool const filled = filled_.back();
    filled_.pop_back();
    if (filled) new_line();
    out_ += bracket;
    return *this;
}

Writer& Writer::key(std::string_view name) {
    CHECK(!filled_.empty() && !after_key_);
    begin_value();
    append_quoted(out_, name);
    out_ += layout_ == Layout::compact ? ":" : ": ";
    after_key_ = true;
    return *this;
}

Writer& Writer::string(std::string_view characters) {
    begin_value();
    append_quoted(out_, characters);
    return *this;
}

Writer& Writer::integer(std::int64_t value) {
    begin_value();
    out_ += std::to_string(value);
    return *this;
}

Writer& Writer::raw(std::string_view json) {
    begin_value();
    out_ += json;
    return *this;
}

}  // namespace json
