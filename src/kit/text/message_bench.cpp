#include <benchmark/benchmark.h>

#include "kit/text/message.hpp"
#include "kit/text/number.hpp"

namespace {

void translate(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(text::tr(text::Language::spanish, "a whole number"));
}
BENCHMARK(translate);

void translate_a_sentence(benchmark::State& state) {
    constexpr auto message =
        "“{found}” is neither a date nor a period. Write, for example, 2024-03-31, 2024-03 or "
        "2024.";
    for (auto _ : state)
        benchmark::DoNotOptimize(text::tr(text::Language::spanish, message));
}
BENCHMARK(translate_a_sentence);

void write_a_number(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(text::number(text::Language::spanish, "-4155036.50"));
}
BENCHMARK(write_a_number);

}  // namespace
