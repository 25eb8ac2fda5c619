#include "kit/json/document.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/utf8.hpp"

namespace json {

Place place_at(std::string_view text, std::size_t offset) {
    auto const before = text.substr(0, offset);
    auto const line_start = before.rfind('\n') + 1;  // npos + 1 is 0
    auto line = before.substr(line_start);
    if (line_start == 0 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    return {.line = 1 + static_cast<std::size_t>(std::ranges::count(before, '\n')),
            .column = 1 + base::count_code_points(line)};
}

std::uint32_t Document::after(std::uint32_t index) const {
    auto const& node = nodes_[index];
    return node.kind == Kind::array || node.kind == Kind::object ? node.link : index + 1;
}

Kind Value::kind() const {
    return document_->nodes_[index_].kind;
}

std::size_t Value::offset() const {
    return document_->nodes_[index_].offset;
}

bool Value::truth() const {
    CHECK(kind() == Kind::boolean);
    return document_->text_[offset()] == 't';
}

std::string_view Value::text() const {
    auto const& node = document_->nodes_[index_];
    if (node.kind == Kind::string)
        return (node.unescaped ? std::string_view(document_->unescaped_) : document_->text_)
            .substr(node.link, node.length);
    CHECK(node.kind == Kind::number);
    return raw();
}

std::string_view Value::raw() const {
    auto const& node = document_->nodes_[index_];
    if (node.kind != Kind::string) return document_->text_.substr(node.offset, node.length);
    if (!node.unescaped) return document_->text_.substr(node.offset, node.length + 2);
    std::size_t end = node.offset + 1;
    while (document_->text_[end] != '"')
        end += document_->text_[end] == '\\' ? 2 : 1;
    return document_->text_.substr(node.offset, end + 1 - node.offset);
}

Value::Elements Value::elements() const {
    CHECK(kind() == Kind::array);
    return {*document_, index_ + 1, document_->after(index_)};
}

Value::Members Value::members() const {
    CHECK(kind() == Kind::object);
    return {*document_, index_ + 1, document_->after(index_)};
}

std::size_t Value::size() const {
    if (kind() == Kind::array) {
        auto const all = elements();
        return static_cast<std::size_t>(std::ranges::distance(all.begin(), all.end()));
    }
    auto const all = members();
    return static_cast<std::size_t>(std::ranges::distance(all.begin(), all.end()));
}

std::optional<Value> Value::find(std::string_view key) const {
    for (auto const& member : members())
        if (member.key.text() == key) return member.value;
    return std::nullopt;
}

Value::Elements::Iterator& Value::Elements::Iterator::operator++() {
    index_ = document_->after(index_);
    return *this;
}

Value::Elements::Iterator Value::Elements::Iterator::operator++(int) {
    auto const before = *this;
    ++*this;
    return before;
}

Value::Members::Iterator& Value::Members::Iterator::operator++() {
    index_ = document_->after(index_ + 1);
    return *this;
}

Value::Members::Iterator Value::Members::Iterator::operator++(int) {
    auto const before = *this;
    ++*this;
    return before;
}

}  // namespace json
