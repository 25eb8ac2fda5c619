#include "exchange/plan_document/kept_documents.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "exchange/plan_document/plan_document.hpp"

namespace exchange {
namespace {

constexpr std::size_t documents_max = 8;
constexpr std::size_t bytes_max = std::size_t{32} << 20;

}  // namespace

KeptDocuments::Plan KeptDocuments::plan(int number, std::function<std::string()> const& text) {
    std::scoped_lock const lock(mutex_);
    auto const found = std::ranges::find(kept_, number, &Kept::number);
    if (found != kept_.end()) {
        kept_.splice(kept_.begin(), kept_, found);
        return kept_.front().plan;
    }
    auto const document = text();
    auto read = read_plan_document(document);
    CHECK(read.has_value());
    kept_.push_front({.number = number,
                      .bytes = document.size(),
                      .plan = std::make_shared<domain::Plan const>(*std::move(read))});
    make_room();
    return kept_.front().plan;
}

void KeptDocuments::make_room() {
    std::size_t bytes = 0;
    std::size_t count = 0;
    for (auto one = kept_.begin(); one != kept_.end();) {
        bytes += one->bytes;
        bool const has_room = ++count == 1 || (count <= documents_max && bytes <= bytes_max);
        one = has_room ? std::next(one) : kept_.erase(one);
    }
}

}  // namespace exchange
