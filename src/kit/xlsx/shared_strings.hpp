#pragma once
// The texts that cells of any sheet refer to by number, one behind the other in one text.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/xlsx/rich_text.hpp"
#include "kit/xlsx/xml.hpp"

namespace xlsx {

class SharedStrings : public PartReader {
public:
    explicit SharedStrings(ReadBudget const& budget) : budget_(&budget) {}

    void start(std::string_view name, Attributes attributes, int depth) override;
    void text(std::string_view text) override;
    void end(int depth) override;

    std::optional<std::string_view> find(std::size_t index) const;

private:
    static constexpr int item_depth = 2;
    ReadBudget const* budget_;
    std::string item_;
    RichText rich_{item_depth};
    std::string all_;
    std::vector<std::uint32_t> ends_;
};

}  // namespace xlsx
