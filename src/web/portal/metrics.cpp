#include "web/portal/metrics.hpp"

#include <fmt/format.h>

#include <iterator>

#include "web/portal/process.hpp"

namespace web {
namespace {

// Backslash, quotation mark and line end are the characters that a label value escapes.
std::string label(std::string_view value) {
    std::string escaped;
    for (char const c : value) {
        if (c == '\\' || c == '"') escaped += '\\';
        escaped += c == '\n' ? ' ' : c;
    }
    return escaped;
}

template <class... Args>
void line(std::string& text, fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(text), format, std::forward<Args>(args)...);
    text += '\n';
}

void family(std::string& text, std::string_view name, std::string_view type,
            std::string_view help) {
    line(text, "# HELP {} {}", name, help);
    line(text, "# TYPE {} {}", name, type);
}

void print_process(std::string& text) {
    auto const process = this_process();
    family(text, "process_resident_memory_bytes", "gauge", "Resident memory.");
    line(text, "process_resident_memory_bytes {}", process.resident_bytes);
    family(text, "process_open_fds", "gauge", "Open file descriptors.");
    line(text, "process_open_fds {}", process.open_files);
    family(text, "process_cpu_seconds_total", "counter", "User and system time.");
    line(text, "process_cpu_seconds_total {:.3f}", process.cpu_seconds);
}

}  // namespace

Metrics::Metrics(std::span<http::Route const> routes) : counted_(routes.size() + 1) {
    for (std::size_t i = 0; i < routes.size(); ++i)
        counted_[i].route = label(
            fmt::format("{} {}", http::method_names.token(routes[i].method), routes[i].pattern));
}

void Metrics::add(int route, http::Status status, std::size_t bytes,
                  std::chrono::nanoseconds duration) {
    auto& counted = route < 0 ? counted_.back() : counted_[static_cast<std::size_t>(route)];
    auto const status_class = static_cast<std::size_t>(http::code(status)) / 100 - 1;
    std::size_t bucket = 0;
    while (bucket < buckets.size() && duration > std::chrono::milliseconds{buckets[bucket]})
        ++bucket;
    constexpr auto relaxed = std::memory_order_relaxed;
    counted.answers[status_class].fetch_add(1, relaxed);
    counted.durations[bucket].fetch_add(1, relaxed);
    counted.bytes.fetch_add(bytes, relaxed);
    counted.nanoseconds.fetch_add(static_cast<std::uint64_t>(duration.count()), relaxed);
}

std::string Metrics::text(std::string_view version, std::int64_t revision) const {
    std::string text;
    family(text, "rumbo_build_info", "gauge", "The program that runs.");
    line(text, "rumbo_build_info{{version=\"{}\"}} 1", label(version));
    family(text, "rumbo_store_revision", "gauge", "Grows with every change of what is published.");
    line(text, "rumbo_store_revision {}", revision);
    family(text, "rumbo_http_requests_total", "counter", "Answers, by route and class of status.");
    for (auto const& counted : counted_)
        for (std::size_t i = 0; i < counted.answers.size(); ++i)
            if (auto const count = counted.answers[i].load())
                line(text, "rumbo_http_requests_total{{route=\"{}\",status=\"{}xx\"}} {}",
                     counted.route, i + 1, count);
    family(text, "rumbo_http_response_bytes_total", "counter", "Heads and bodies sent.");
    for (auto const& counted : counted_)
        if (auto const bytes = counted.bytes.load())
            line(text, "rumbo_http_response_bytes_total{{route=\"{}\"}} {}", counted.route, bytes);
    family(text, "rumbo_http_request_duration_seconds", "histogram",
           "From the whole request to the last byte of its answer.");
    for (auto const& counted : counted_)
        print_durations(text, counted);
    print_process(text);
    return text;
}

void Metrics::print_durations(std::string& text, Counted const& counted) {
    std::uint64_t count = 0;
    for (auto const& bucket : counted.durations)
        count += bucket.load();
    if (count == 0) return;
    std::uint64_t below = 0;
    for (std::size_t i = 0; i < buckets.size(); ++i) {
        below += counted.durations[i].load();
        line(text, "rumbo_http_request_duration_seconds_bucket{{route=\"{}\",le=\"{}\"}} {}",
             counted.route, buckets[i] / 1000.0, below);
    }
    line(text, "rumbo_http_request_duration_seconds_bucket{{route=\"{}\",le=\"+Inf\"}} {}",
         counted.route, count);
    line(text, "rumbo_http_request_duration_seconds_sum{{route=\"{}\"}} {:.6f}", counted.route,
         static_cast<double>(counted.nanoseconds.load()) / 1e9);
    line(text, "rumbo_http_request_duration_seconds_count{{route=\"{}\"}} {}", counted.route,
         count);
}

}  // namespace web
