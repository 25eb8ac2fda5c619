#include "conformance/pairwise.hpp"

#include <algorithm>
#include <numeric>

#include "support/engine.hpp"

namespace pairwise {

namespace {

constexpr int unchosen = -1;

// The pairs of values that no row holds yet.
class Uncovered {
public:
    explicit Uncovered(std::vector<int> const& sizes) : sizes_(sizes) {
        offsets_.reserve(sizes.size());
        for (int const size : sizes) {
            offsets_.push_back(values_);
            values_ += static_cast<std::size_t>(size);
        }
        open_.assign(values_ * values_, 0);
        for (std::size_t f = 0; f < sizes.size(); ++f)
            for (std::size_t g = 0; g < f; ++g)
                for (int a = 0; a < sizes[f]; ++a)
                    for (int b = 0; b < sizes[g]; ++b) {
                        at(f, a, g, b) = 1;
                        ++left_;
                    }
    }

    int left() const { return left_; }

    // How many open pairs a value makes with what the row has chosen.
    int gain(Row const& row, std::size_t factor, int value) {
        int pairs = 0;
        for (std::size_t g = 0; g < row.size(); ++g)
            if (g != factor && row[g] != unchosen) pairs += at(factor, value, g, row[g]);
        return pairs;
    }

    // The first pair that is still open, as the beginning of a row.
    Row beginning() {
        Row row(sizes_.size(), unchosen);
        for (std::size_t f = 0; f < sizes_.size(); ++f)
            for (std::size_t g = 0; g < f; ++g)
                for (int a = 0; a < sizes_[f]; ++a)
                    for (int b = 0; b < sizes_[g]; ++b)
                        if (at(f, a, g, b) != 0) {
                            row[f] = a;
                            row[g] = b;
                            return row;
                        }
        return row;
    }

    void cover(Row const& row) {
        for (std::size_t f = 0; f < row.size(); ++f)
            for (std::size_t g = 0; g < f; ++g) {
                left_ -= at(f, row[f], g, row[g]);
                at(f, row[f], g, row[g]) = 0;
            }
    }

private:
    std::uint8_t& at(std::size_t f, int a, std::size_t g, int b) {
        if (f < g) return at(g, b, f, a);
        return open_[(offsets_[f] + static_cast<std::size_t>(a)) * values_ + offsets_[g] +
                     static_cast<std::size_t>(b)];
    }

    std::vector<int> sizes_;
    std::vector<std::size_t> offsets_;
    std::size_t values_ = 0;
    std::vector<std::uint8_t> open_;
    int left_ = 0;
};

// Chooses the rest, factor by factor in a random order, each for the most open pairs.
Row complete(Row row, std::vector<int> const& sizes, Uncovered& uncovered,
             generator::Engine& engine) {
    std::vector<std::size_t> order(sizes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[static_cast<std::size_t>(engine.below(static_cast<int>(i)))]);
    for (auto const factor : order) {
        if (row[factor] != unchosen) continue;
        int const turn = engine.below(sizes[factor]);  // among equals, not always the first
        int best = turn;
        int best_gain = -1;
        for (int i = 0; i < sizes[factor]; ++i) {
            int const value = (turn + i) % sizes[factor];
            int const gain = uncovered.gain(row, factor, value);
            if (gain > best_gain) {
                best = value;
                best_gain = gain;
            }
        }
        row[factor] = best;
    }
    return row;
}

int gain_of(Row const& row, Uncovered& uncovered) {
    int twice = 0;
    for (std::size_t f = 0; f < row.size(); ++f)
        twice += uncovered.gain(row, f, row[f]);
    return twice;
}

}  // namespace

std::vector<Row> covering_rows(std::vector<int> const& sizes, std::uint64_t seed) {
    constexpr int tries = 20;
    generator::Engine engine{seed};
    Uncovered uncovered{sizes};
    std::vector<Row> rows;
    while (uncovered.left() > 0) {
        Row const beginning = uncovered.beginning();
        Row best;
        int best_gain = -1;
        for (int i = 0; i < tries; ++i) {
            Row row = complete(beginning, sizes, uncovered, engine);
            if (int const gain = gain_of(row, uncovered); gain > best_gain) {
                best = std::move(row);
                best_gain = gain;
            }
        }
        uncovered.cover(best);
        rows.push_back(std::move(best));
    }
    return rows;
}

}  // namespace pairwise
