#include "app/plan/library.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "kit/sql/in_transaction.hpp"

namespace app {
namespace {

// In goals: a goal of an edition takes a few kilobytes at most, one of a result about one.
constexpr std::int64_t editions_weight_max = 200'000;
constexpr std::int64_t results_weight_max = 100'000;
constexpr std::int64_t weight_of_any = 50;

}  // namespace

template <class Value>
std::shared_ptr<Value const> Library::Recent<Value>::find(std::string const& key) {
    auto const found = std::find_if(entries_.begin(), entries_.end(),
                                    [&](Entry const& e) { return e.key == key; });
    if (found == entries_.end()) return nullptr;
    std::rotate(found, found + 1, entries_.end());
    return entries_.back().value;
}

template <class Value>
void Library::Recent<Value>::keep(std::string key, std::shared_ptr<Value const> value,
                                  std::int64_t weight) {
    if (find(key)) return;  // another thread was quicker
    entries_.push_back({std::move(key), std::move(value), weight});
    weight_ += weight;
    while (weight_ > weight_max_ && entries_.size() > 1) {
        weight_ -= entries_.front().weight;
        entries_.erase(entries_.begin());
    }
}

Library::Library(storage::Store& store, EntityId entity)
    : store_(store),
      entity_(std::move(entity)),
      editions_(editions_weight_max),
      results_(results_weight_max) {}

std::int64_t Library::revision() {
    auto const lease = store_.database().reader();
    return storage::revision(*lease, entity_);
}

std::shared_ptr<Catalogue const> Library::catalogue() {
    auto const now = revision();
    {
        std::lock_guard const lock(mutex_);
        if (catalogue_ && catalogue_->revision == now) return catalogue_;
    }
    auto fresh = std::make_shared<Catalogue const>(
        sql::in_snapshot(store_.database(), [&](sql::Connection& connection) {
            return Catalogue{storage::revision(connection, entity_),
                             storage::list_latest(connection, entity_)};
        }));
    std::lock_guard const lock(mutex_);
    if (!catalogue_ || catalogue_->revision < fresh->revision) catalogue_ = fresh;
    return fresh;
}

std::shared_ptr<Edition const> Library::find_edition(std::string const& code,
                                                     std::optional<int> number) {
    if (!number) {
        auto const plans = catalogue();
        auto const found = std::find_if(plans->plans.begin(), plans->plans.end(),
                                        [&](EditionHead const& head) { return head.code == code; });
        if (found == plans->plans.end()) return nullptr;
        number = found->number;
    }
    auto key = fmt::format("{}/{}", *number, code);
    {
        std::lock_guard const lock(mutex_);
        if (auto kept = editions_.find(key)) return kept;
    }
    auto loaded = sql::in_snapshot(
        store_.database(), [&](sql::Connection& connection) -> std::shared_ptr<Edition const> {
            auto const all = storage::list_editions(connection, entity_, code);
            auto const head = std::find_if(
                all.begin(), all.end(),
                [&](EditionHead const& candidate) { return candidate.number == *number; });
            if (head == all.end()) return nullptr;
            return std::make_shared<Edition const>(
                Edition{*head, storage::load_plan(connection, entity_, code, *number)});
        });
    if (!loaded) return nullptr;
    std::lock_guard const lock(mutex_);
    editions_.keep(std::move(key), loaded, loaded->head.goals + weight_of_any);
    return loaded;
}

std::vector<EditionHead> Library::editions(std::string const& code) {
    auto const lease = store_.database().reader();
    return storage::list_editions(*lease, entity_, code);
}

std::shared_ptr<EditionResult const> Library::evaluate(
    std::shared_ptr<Edition const> const& edition, base::Date at, domain::Scope scope) {
    auto key = fmt::format("{}/{}/{}/{}", at.text(), domain::scope_tokens.token(scope),
                           edition->head.number, edition->head.code);
    {
        std::lock_guard const lock(mutex_);
        if (auto kept = results_.find(key)) return kept;
    }
    auto result = std::make_shared<EditionResult const>(
        EditionResult{edition, domain::evaluate(edition->plan, at, scope)});
    std::lock_guard const lock(mutex_);
    results_.keep(std::move(key), result, edition->head.goals + weight_of_any);
    return result;
}

base::Date default_cut_off(domain::Plan const& plan, base::Date today) {
    if (auto const published = domain::published_cut_off(plan)) return *published;
    return std::clamp(today, plan.period.from, plan.period.to);
}

}  // namespace app
