// A table of 200 rows with a link, a tag and four figures in each: the largest page we publish.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "kit/html/html.hpp"

using namespace html;

namespace {

Html row(std::string const& code) {
    return tr(th(scope("row"), a(href(Url::path({"planes", "PES-2020", "metas", code})),
                                 strong(code), " Gestión del talento humano & bienestar")),
              td(cls("app-numero"), "66,63"), td(cls("app-numero"), "67,25"),
              td(cls("app-numero"), "100,93 %"), td(cls("app-numero"), "0,62"),
              td(span(cls("app-estado", "app-estado--cumplimiento"), "En cumplimiento")));
}

void table_of_200_rows(benchmark::State& state) {
    std::vector<std::string> codes;
    for (int code = 0; code < 200; ++code)
        codes.push_back(std::to_string(code));
    std::size_t bytes = 0;
    for (auto _ : state) {
        Html const page =
            document(lang("es-CO"), body(main(table(caption("Metas"), tbody(each(codes, row))))));
        bytes = page.text().size();
        benchmark::DoNotOptimize(bytes);
    }
    state.counters["page bytes"] = static_cast<double>(bytes);
}
BENCHMARK(table_of_200_rows)->Unit(benchmark::kMicrosecond);

}  // namespace
