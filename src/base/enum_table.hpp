#pragma once
// An enum and its tokens, once: documents, storage, URLs and the command line all use the same
// table.
//
//   inline constexpr EnumTable schedule_tokens{std::array{
//       EnumToken{Schedule::sum, "sum"}, ...}};
//   schedule_tokens.token(Schedule::sum) == "sum";  schedule_tokens.find("sum") == Schedule::sum
//
// Enumerators stand in their order, starting at 0 (checked when it is compiled).

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace base {

template <class E>
struct EnumToken {
    E value;
    std::string_view token;
};

template <class E, std::size_t N>
class EnumTable {
public:
    consteval explicit EnumTable(std::array<EnumToken<E>, N> rows) : rows_(rows) {
        for (std::size_t i = 0; i < N; ++i)
            if (static_cast<std::size_t>(rows_[i].value) != i) throw "enumerators out of order";
    }

    constexpr std::string_view token(E value) const {
        return rows_[static_cast<std::size_t>(value)].token;
    }

    constexpr std::optional<E> find(std::string_view token) const {
        for (auto const& row : rows_)
            if (row.token == token) return row.value;
        return std::nullopt;
    }

    // "accepted, not-accepted": what would have been taken.
    std::string listed() const {
        std::string words;
        for (auto const& row : rows_)
            words.append(words.empty() ? "" : ", ").append(row.token);
        return words;
    }

    constexpr auto begin() const { return rows_.begin(); }
    constexpr auto end() const { return rows_.end(); }
    static constexpr std::size_t size() { return N; }

private:
    std::array<EnumToken<E>, N> rows_;
};

template <class E, std::size_t N>
EnumTable(std::array<EnumToken<E>, N>) -> EnumTable<E, N>;

}  // namespace base
