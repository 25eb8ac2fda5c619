#include "kit/xlsx/shared_strings.hpp"

namespace xlsx {

void SharedStrings::start(std::string_view name, Attributes, int depth) {
    if (depth > item_depth) rich_.start(name, depth);
}

void SharedStrings::text(std::string_view text) {
    if (!rich_.is_text()) return;
    if (text.size() > budget_->string_bytes - item_.size()) return refuse(ReadProblem::too_large);
    item_ += text;
}

void SharedStrings::end(int depth) {
    rich_.end();
    if (depth != item_depth) return;
    unescape(item_);
    if (ends_.size() == budget_->cells ||
        item_.size() > budget_->shared_strings_bytes - all_.size())
        return refuse(ReadProblem::too_large);
    all_ += item_;
    ends_.push_back(static_cast<std::uint32_t>(all_.size()));
    item_.clear();
}

std::optional<std::string_view> SharedStrings::find(std::size_t index) const {
    if (index >= ends_.size()) return std::nullopt;
    auto const first = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(all_).substr(first, ends_[index] - first);
}

}  // namespace xlsx
