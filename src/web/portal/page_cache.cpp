#include "web/portal/page_cache.hpp"

namespace web {

std::optional<http::Response> PageCache::find(std::string_view key, std::int64_t revision) {
    std::lock_guard const lock(mutex_);
    if (revision != revision_) start_over(revision);
    auto const found = by_key_.find(key);
    if (found == by_key_.end()) return std::nullopt;
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->response;
}

void PageCache::keep(std::string key, std::int64_t revision, http::Response response) {
    auto const* body = std::get_if<http::Body>(&response.body);
    if (body == nullptr) return;
    auto const bytes =
        key.size() + (*body)->identity.size() + (*body)->gzip.size() + (*body)->brotli.size();
    std::lock_guard const lock(mutex_);
    if (revision != revision_ || bytes > bytes_max_ || by_key_.contains(key)) return;
    entries_.push_front({std::move(key), std::move(response), bytes});
    by_key_.emplace(entries_.front().key, entries_.begin());
    bytes_ += bytes;
    while (bytes_ > bytes_max_) {
        bytes_ -= entries_.back().bytes;
        by_key_.erase(entries_.back().key);
        entries_.pop_back();
    }
}

void PageCache::start_over(std::int64_t revision) {
    by_key_.clear();
    entries_.clear();
    bytes_ = 0;
    revision_ = revision;
}

}  // namespace web
