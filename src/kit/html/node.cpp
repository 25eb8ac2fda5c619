#include "kit/html/node.hpp"

#include <array>

namespace html::detail {
namespace {

// What a byte becomes: nothing (itself), an entity, or U+FFFD for what no page may hold.
using Replacements = std::array<char const*, 256>;

constexpr char const* not_allowed = "\xEF\xBF\xBD";

constexpr Replacements in_text() {
    Replacements table{};
    for (std::size_t c = 0; c < 0x20; ++c)
        table[c] = not_allowed;
    table['\t'] = table['\n'] = nullptr;
    table[0x7F] = not_allowed;
    table['\r'] = "\n";
    table['&'] = "&amp;";
    table['<'] = "&lt;";
    table['>'] = "&gt;";
    return table;
}

constexpr Replacements in_attribute() {
    Replacements table = in_text();
    table['"'] = "&quot;";
    table['\''] = "&#39;";
    table['\t'] = "&#9;";
    table['\n'] = "&#10;";
    table['\r'] = "&#10;";
    return table;
}

constexpr Replacements text_table = in_text();
constexpr Replacements attribute_table = in_attribute();

void append_escaped(std::string& out, std::string_view bytes, Replacements const& table) {
    std::size_t written = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        char const* const replacement = table[static_cast<unsigned char>(bytes[at])];
        if (replacement == nullptr) continue;
        out.append(bytes, written, at - written);
        if (bytes.substr(at, 2) != "\r\n") out += replacement;  // there the LF is the line break
        written = at + 1;
    }
    out.append(bytes, written);
}

// A parser drops the first line break inside these two.
bool drops_first_line_break(std::string_view tag) {
    return tag == "textarea" || tag == "pre";
}

void append_content(std::string& out, Piece const* from, Piece const* to) {
    for (Piece const* piece = from; piece != to; ++piece) {
        if (piece->kind == Kind::markup) out += piece->bytes;
        if (piece->kind == Kind::text) append_escaped(out, piece->bytes, text_table);
    }
}

std::size_t size_of(Pieces pieces) {
    std::size_t size = 0;
    for (Piece const& piece : pieces)
        size += piece.bytes.size();
    return size;
}

std::string start_tag(std::string_view tag, Pieces pieces, std::size_t size_of_all) {
    std::string out;
    out.reserve(size_of_all + 2 * tag.size() + 6);
    out += '<';
    out += tag;
    for (Piece const& piece : pieces) {
        if (piece.kind == Kind::attribute) out += piece.bytes;
    }
    return out;
}

// The piece whose buffer is worth keeping: ours to take, and most of what is written.
Piece const* worth_taking_over(Pieces pieces, std::size_t size_of_all) {
    constexpr std::size_t large = 1024;
    for (Piece const& piece : pieces) {
        bool const most = piece.bytes.size() > large && piece.bytes.size() * 2 > size_of_all;
        if (piece.spare != nullptr && most) return &piece;
    }
    return nullptr;
}

// Content written after `out`, or around the largest part of it where that part may be taken over.
std::string with_content(std::string out, Pieces pieces, Piece const* kept) {
    if (kept == nullptr) {
        append_content(out, pieces.begin(), pieces.end());
        return out;
    }
    append_content(out, pieces.begin(), kept);
    std::string whole = std::move(*kept->spare).text();
    whole.insert(0, out);
    append_content(whole, kept + 1, pieces.end());
    return whole;
}

}  // namespace

struct Writer {
    static Html markup(std::string text) {
        Html made;
        made.text_ = std::move(text);
        return made;
    }
    static Attribute attribute(std::string text) {
        Attribute made;
        made.text_ = std::move(text);
        return made;
    }
};

Html element(std::string_view tag, Pieces pieces) {
    std::size_t const size = size_of(pieces);
    Piece const* const kept = worth_taking_over(pieces, size);
    std::string out = start_tag(tag, pieces, kept == nullptr ? size : size - kept->bytes.size());
    out += '>';
    if (drops_first_line_break(tag)) out += '\n';
    out = with_content(std::move(out), pieces, kept);
    out += "</";
    out += tag;
    out += '>';
    return Writer::markup(std::move(out));
}

Html void_element(std::string_view tag, Pieces attributes) {
    return Writer::markup(start_tag(tag, attributes, size_of(attributes)) + '>');
}

Html foreign_element(std::string_view tag, Pieces pieces) {
    bool has_content = false;
    for (Piece const& piece : pieces) {
        has_content = has_content || (piece.kind != Kind::attribute && !piece.bytes.empty());
    }
    if (has_content) return element(tag, pieces);
    return Writer::markup(start_tag(tag, pieces, size_of(pieces)) + "/>");
}

Html after_prologue(std::string_view prologue, Html root) {
    std::string out = std::move(root).text();
    out.insert(0, prologue);
    out += '\n';
    return Writer::markup(std::move(out));
}

Html escaped(std::string_view words) {
    std::string out;
    out.reserve(words.size());
    append_escaped(out, words, text_table);
    return Writer::markup(std::move(out));
}

Html joined(Pieces pieces) {
    std::size_t const size = size_of(pieces);
    Piece const* const kept = worth_taking_over(pieces, size);
    std::string out;
    if (kept == nullptr) out.reserve(size);
    return Writer::markup(with_content(std::move(out), pieces, kept));
}

Attribute attribute(std::string_view name, std::string_view value) {
    std::string out;
    out.reserve(name.size() + value.size() + 4);
    out += ' ';
    out += name;
    out += "=\"";
    append_escaped(out, value, attribute_table);
    out += '"';
    return Writer::attribute(std::move(out));
}

Attribute bare_attribute(std::string_view name) {
    return Writer::attribute(' ' + std::string(name));
}

Attribute joined_attributes(std::initializer_list<Attribute> attributes) {
    std::string out;
    for (Attribute const& one : attributes)
        out += one.text();
    return Writer::attribute(std::move(out));
}

}  // namespace html::detail
