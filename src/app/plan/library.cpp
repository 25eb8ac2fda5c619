#include "app/plan/library.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "domain/plan/renaming.hpp"
#include "kit/sql/in_transaction.hpp"
#include "storage/plan/publication_store.hpp"

namespace app {
namespace {

// In goals: a goal of an edition takes a few kilobytes at most, one of a result about one. A small
// plan takes more than its goals: its tree, its key, what the allocator rounds up.
constexpr std::int64_t editions_weight_max = 200'000;
constexpr std::int64_t results_weight_max = 100'000;
constexpr std::int64_t weight_of_any = 300;

std::string key_of(Edition const& edition, base::Date at, domain::Scope scope) {
    return fmt::format("{}/{}/{}/{}", at.text(), domain::scope_tokens.token(scope),
                       edition.head.number, edition.head.code);
}

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
    auto const turns = store_.database().writer_turns();
    if (turns) {
        std::lock_guard const lock(mutex_);
        if (known_revision_ && known_revision_->writer_turns == *turns)
            return known_revision_->revision;
    }
    auto const lease = store_.database().reader();
    auto const now = storage::revision(*lease, entity_);
    if (turns) {
        std::lock_guard const lock(mutex_);
        known_revision_ = {*turns, now};
    }
    return now;
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
                *head, storage::load_plan(connection, entity_, code, *number));
        });
    if (!loaded) return nullptr;
    std::lock_guard const lock(mutex_);
    editions_.keep(std::move(key), loaded, loaded->head.goals + weight_of_any);
    return loaded;
}

template <class Evaluate>
std::shared_ptr<EditionResult const> Library::kept_result(
    std::shared_ptr<Edition const> const& edition, std::string key, Evaluate const& evaluate) {
    {
        std::lock_guard const lock(mutex_);
        if (auto kept = results_.find(key)) return kept;
    }
    auto result = std::make_shared<EditionResult const>(EditionResult{edition, evaluate()});
    std::lock_guard const lock(mutex_);
    results_.keep(std::move(key), result, edition->head.goals + weight_of_any);
    return result;
}

std::vector<EditionHead> Library::editions(std::string const& code) {
    auto const lease = store_.database().reader();
    return storage::list_editions(*lease, entity_, code);
}

std::vector<EditionHead> Library::editions_of_all_codes(std::string const& code) {
    auto const lease = store_.database().reader();
    auto list = storage::list_editions(*lease, entity_, code);
    auto renamings = storage::list_plan_renamings(*lease, entity_);
    auto wanted = code;
    // What it was called before was given up earlier: one way through, backwards.
    for (auto one = renamings.rbegin(); one != renamings.rend(); ++one) {
        if (one->second != wanted) continue;
        wanted = one->first;
        auto const before = storage::list_editions(*lease, entity_, wanted);
        list.insert(list.end(), before.begin(), before.end());
    }
    return list;
}

std::optional<EditionHead> Library::find_known_on(std::string const& code, base::Date day) {
    for (auto& head : editions_of_all_codes(code))  // latest first
        if (head.issued_at.colombian_date() <= day) return std::move(head);
    return std::nullopt;
}

std::optional<std::string> Library::find_code_today(std::string const& code) {
    auto const lease = store_.database().reader();
    std::optional<std::string> today;
    // A plan takes no code that a plan has or had, so that the chain ends.
    while (auto next = storage::find_plan_renaming(*lease, entity_, today.value_or(code)))
        today = std::move(next);
    return today;
}

std::string Library::find_path_today(std::string const& code, std::string const& path) {
    auto const lease = store_.database().reader();
    auto today = path;
    for (std::optional<std::string> plan = code; plan;
         plan = storage::find_plan_renaming(*lease, entity_, *plan))
        today =
            domain::path_today(storage::list_renamings(*lease, entity_, *plan), std::move(today));
    return today;
}

std::vector<domain::Renaming> Library::list_renamings(domain::EditionName const& from,
                                                      domain::EditionName const& to) {
    auto const lease = store_.database().reader();
    std::vector<domain::Renaming> list;
    int before = 0;  // of the plans that it was until then
    for (std::optional<std::string> plan = from.plan; plan;
         plan = storage::find_plan_renaming(*lease, entity_, *plan)) {
        bool const is_last = *plan == to.plan;
        int const first = *plan == from.plan ? from.edition : 0;
        int latest = 0;
        for (auto& one : storage::list_renamings(*lease, entity_, *plan)) {
            latest = std::max(latest, one.edition);
            if (one.edition <= first || (is_last && one.edition > to.edition)) continue;
            one.edition += before;
            list.push_back(std::move(one));
        }
        if (is_last) return list;
        before += latest + 1;
    }
    return {};
}

std::shared_ptr<EditionResult const> Library::evaluate(
    std::shared_ptr<Edition const> const& edition, base::Date at, domain::Scope scope) {
    return kept_result(edition, key_of(*edition, at, scope),
                       [&] { return domain::evaluate(edition->plan, at, scope); });
}

std::shared_ptr<EditionResult const> Library::evaluate_with_other_cap(
    std::shared_ptr<EditionResult const> const& result) {
    auto const& given = result->evaluation;
    return kept_result(result->edition,
                       "other cap/" + key_of(*result->edition, given.at, given.scope),
                       [&] { return domain::evaluate_with_other_cap(given); });
}

base::Date default_cut_off(Edition const& edition, base::Date today) {
    if (edition.published_cut_off) return *edition.published_cut_off;
    return std::clamp(today, edition.plan.period.from, edition.plan.period.to);
}

}  // namespace app
