// The one place that includes Boost.JSON: its parser checks the grammar and unescapes; the nodes,
// their places and what is refused beyond the grammar are ours.
#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <limits>
#include <utility>

#include "base/check.hpp"
#include "base/utf8.hpp"
#include "kit/json/document.hpp"

namespace json {

constexpr std::string_view number_characters = "+-.0123456789Ee";
constexpr std::size_t bytes_max = std::size_t{128} << 20;

// Receives the events of the parser. The cursor follows in the text, which the parser has checked
// up to there: each event begins at the next byte that is neither white space nor ',' nor ':'.
class Builder {
public:
    using Code = boost::json::error_code;
    using View = boost::json::string_view;
    static constexpr std::size_t max_object_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_array_size = max_object_size;
    static constexpr std::size_t max_key_size = max_object_size;
    static constexpr std::size_t max_string_size = max_object_size;

    Builder(std::string_view text, std::size_t cursor) : cursor_(cursor) { document_.text_ = text; }

    bool on_document_begin(Code&) { return true; }
    bool on_document_end(Code&) { return true; }
    bool on_object_begin(Code&) { return open(Kind::object); }
    bool on_array_begin(Code&) { return open(Kind::array); }
    bool on_array_end(std::size_t, Code&) { return close(); }
    bool on_object_end(std::size_t members, Code& code) {
        close();
        if (!has_duplicate(closed_, members)) return true;
        code = boost::json::error::syntax;  // of our own making: see duplicate()
        return false;
    }

    bool on_key_part(View part, std::size_t, Code&) { return string_part(part); }
    bool on_string_part(View part, std::size_t, Code&) { return string_part(part); }
    bool on_key(View last, std::size_t, Code&) { return string(last); }
    bool on_string(View last, std::size_t, Code&) { return string(last); }

    bool on_number_part(View, Code&) { return true; }
    bool on_int64(std::int64_t, View, Code&) { return number(); }
    bool on_uint64(std::uint64_t, View, Code&) { return number(); }
    bool on_double(double, View, Code&) { return number(); }

    bool on_bool(bool truth, Code&) { return scalar(Kind::boolean, truth ? 4 : 5); }
    bool on_null(Code&) { return scalar(Kind::null, 4); }
    bool on_comment_part(View, Code&) { return true; }
    bool on_comment(View, Code&) { return true; }

    Document take() { return std::move(document_); }

    // The second of two equal keys, where there are such.
    std::optional<Value> duplicate() const {
        if (!duplicate_) return std::nullopt;
        return Value{document_, *duplicate_};
    }

private:
    std::uint32_t next_token() {
        auto const text = document_.text_;
        while (text[cursor_] == ' ' || text[cursor_] == '\n' || text[cursor_] == '\r' ||
               text[cursor_] == '\t' || text[cursor_] == ',' || text[cursor_] == ':')
            ++cursor_;
        return static_cast<std::uint32_t>(cursor_);
    }

    void append(Kind kind, std::size_t length, std::size_t link = 0, bool unescaped = false) {
        document_.nodes_.push_back({.offset = next_token(),
                                    .length = static_cast<std::uint32_t>(length),
                                    .link = static_cast<std::uint32_t>(link),
                                    .kind = kind,
                                    .unescaped = unescaped});
    }

    bool open(Kind kind) {
        open_.push_back(static_cast<std::uint32_t>(document_.nodes_.size()));
        append(kind, 0);
        ++cursor_;
        return true;
    }

    bool close() {
        closed_ = open_.back();
        open_.pop_back();
        auto const past = next_token() + 1;
        cursor_ = past;
        auto& node = document_.nodes_[closed_];
        node.length = past - node.offset;
        node.link = static_cast<std::uint32_t>(document_.nodes_.size());
        return true;
    }

    bool scalar(Kind kind, std::size_t length) {
        append(kind, length);
        cursor_ += length;
        return true;
    }

    bool number() {
        auto const text = document_.text_;
        auto const start = next_token();
        auto const past = text.find_first_not_of(number_characters, start);
        return scalar(Kind::number, std::min(past, text.size()) - start);
    }

    bool string_part(View part) {
        auto& unescaped = document_.unescaped_;
        if (!parts_) parts_ = unescaped.size();
        unescaped.append(part.data(), part.size());
        return true;
    }

    bool string(View last) {
        auto const text = document_.text_;
        auto const start = next_token();
        if (!parts_ && text.size() - start >= last.size() + 2 &&
            last.data() == text.data() + start + 1) {
            append(Kind::string, last.size(), start + 1U);
            cursor_ += last.size() + 2;
            return true;
        }
        string_part(last);
        auto const begin = *std::exchange(parts_, std::nullopt);
        append(Kind::string, document_.unescaped_.size() - begin, begin, true);
        for (++cursor_; text[cursor_] != '"';)
            cursor_ += text[cursor_] == '\\' ? 2 : 1;
        ++cursor_;
        return true;
    }

    bool has_duplicate(std::uint32_t object, std::size_t members) {
        if (members < 2) return false;
        keys_.clear();
        for (auto index = object + 1; index < document_.nodes_.size();
             index = document_.after(index + 1))
            keys_.push_back(index);
        auto const key = [this](std::uint32_t index) { return Value{document_, index}.text(); };
        std::ranges::sort(keys_, {},
                          [&](std::uint32_t index) { return std::pair(key(index), index); });
        for (std::size_t i = 1; i < keys_.size(); ++i)
            if (key(keys_[i - 1]) == key(keys_[i]) && keys_[i] < duplicate_.value_or(~0U))
                duplicate_ = keys_[i];
        return duplicate_.has_value();
    }

    Document document_;
    std::size_t cursor_;
    std::vector<std::uint32_t> open_;
    std::uint32_t closed_ = 0;
    std::vector<std::uint32_t> keys_;
    std::optional<std::size_t> parts_;  // where the string that comes in parts begins
    std::optional<std::uint32_t> duplicate_;
};

namespace {

ErrorCode code_of(boost::json::error_code const& code) {
    using boost::json::error;
    if (code == error::incomplete) return ErrorCode::incomplete;
    if (code == error::extra_data) return ErrorCode::extra_data;
    if (code == error::exponent_overflow) return ErrorCode::number_out_of_range;
    if (code == error::too_deep) return ErrorCode::too_deep;
    if (code == error::illegal_leading_surrogate || code == error::illegal_trailing_surrogate ||
        code == error::expected_hex_digit)
        return ErrorCode::bad_escape;
    return ErrorCode::syntax;
}

}  // namespace

base::Outcome<Document, Error> parse(std::string_view text, Limits limits) {
    CHECK(limits.bytes <= bytes_max);
    auto const refused = [text](ErrorCode code, std::size_t offset, std::string_view key = {}) {
        return std::unexpected(Error{code, place_at(text, offset), std::string(key)});
    };
    if (text.size() > limits.bytes) return std::unexpected(Error{ErrorCode::too_large, {}, {}});
    if (auto const offset = base::find_invalid_utf8(text))
        return refused(ErrorCode::invalid_utf8, *offset);
    std::size_t const mark = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    if (text.size() == mark) return refused(ErrorCode::incomplete, mark);

    boost::json::parse_options options;
    options.max_depth = limits.depth;
    boost::json::basic_parser<Builder> parser(options, text, mark);
    boost::json::error_code failure;
    auto const body = text.substr(mark);
    auto consumed = mark + parser.write_some(false, body.data(), body.size(), failure);
    if (auto const duplicate = parser.handler().duplicate())
        return refused(ErrorCode::duplicate_key, duplicate->offset(), duplicate->text());
    if (failure == boost::json::error::exponent_overflow)  // the place is that of the number
        consumed = text.find_last_not_of(number_characters, consumed) + 1;
    if (failure) return refused(code_of(failure), consumed);
    if (consumed < text.size()) return refused(ErrorCode::extra_data, consumed);
    return parser.handler().take();
}

}  // namespace json
