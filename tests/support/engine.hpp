#pragma once
// Deterministic randomness: xoshiro256** (Blackman and Vigna), seeded by splitmix64. The same seed
// gives the same plans on every machine and library, which std distributions do not promise.

#include <array>
#include <cstdint>
#include <initializer_list>

namespace generator {

class Engine {
public:
    explicit Engine(std::uint64_t seed) {
        for (auto& word : state_)
            word = splitmix(seed);
    }

    std::uint64_t next() {
        std::uint64_t const result = rotate(state_[1] * 5, 7) * 9;
        std::uint64_t const shifted = state_[1] << 17;
        state_[2] ^= state_[0];
        state_[3] ^= state_[1];
        state_[1] ^= state_[2];
        state_[0] ^= state_[3];
        state_[2] ^= shifted;
        state_[3] = rotate(state_[3], 45);
        return result;
    }

    // 0 to count − 1; the bias of at most count / 2^32 is of no matter here.
    int below(int count) {
        auto const high = static_cast<std::uint64_t>(next() >> 32);
        return static_cast<int>((high * static_cast<std::uint64_t>(count)) >> 32);
    }
    int between(int low, int high) { return low + below(high - low + 1); }
    bool in_hundred(int percent) { return below(100) < percent; }

    template <class T>
    T among(std::initializer_list<T> choices) {
        return choices.begin()[below(static_cast<int>(choices.size()))];
    }

private:
    static std::uint64_t splitmix(std::uint64_t& seed) {
        std::uint64_t mixed = (seed += 0x9e3779b97f4a7c15);
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
        return mixed ^ (mixed >> 31);
    }
    static std::uint64_t rotate(std::uint64_t word, int bits) {
        return (word << bits) | (word >> (64 - bits));
    }

    std::array<std::uint64_t, 4> state_{};
};

}  // namespace generator
