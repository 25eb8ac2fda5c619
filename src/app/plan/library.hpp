#pragma once
// The published plans as portal and API read them: latest editions, any edition, and what each has
// reached at a cut-off. What is computed is kept by edition, which never changes; the list of plans
// by the revision of the store, which is asked for on every call, so that the first answer after a
// new edition is the new one. Safe to use from several threads.

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "app/plan/edition.hpp"
#include "app/plan/import_plan.hpp"
#include "domain/measurement/evaluation.hpp"
#include "domain/plan/plan.hpp"
#include "domain/plan/renaming.hpp"
#include "storage/plan/edition_store.hpp"

namespace app {

// An evaluation that keeps its plan alive.
struct EditionResult {
    std::shared_ptr<Edition const> edition;
    domain::Evaluation evaluation;
};

// The latest edition of every plan, and the revision at which that was so.
struct Catalogue {
    std::int64_t revision = 0;
    std::vector<EditionHead> plans;  // by code
};

class Library {
public:
    Library(storage::Store& store, EntityId entity);

    std::int64_t revision();
    std::shared_ptr<Catalogue const> catalogue();

    // None where there is no such plan or edition. Without a number, the latest.
    std::shared_ptr<Edition const> find_edition(std::string const& code,
                                                std::optional<int> number = std::nullopt);
    std::vector<EditionHead> editions(std::string const& code);  // latest first
    // With those of the codes under which that plan stood before, after its own.
    std::vector<EditionHead> editions_of_all_codes(std::string const& code);

    // The edition that was the latest at the end of that day, in Colombia (procedure.md A2); none
    // before the first.
    std::optional<EditionHead> find_known_on(std::string const& code, base::Date day);

    // The code under which that plan goes on by now; none where it was not renamed.
    std::optional<std::string> find_code_today(std::string const& code);
    // Where a path of codes of an earlier edition of that plan leads by now.
    std::string find_path_today(std::string const& code, std::string const& path);
    // What was renamed after the one edition up to the other, also where the plan goes on under
    // another code; numbered by their order. None where the other is not the later.
    std::vector<domain::Renaming> list_renamings(domain::EditionName const& from,
                                                 domain::EditionName const& to);

    std::shared_ptr<EditionResult const> evaluate(std::shared_ptr<Edition const> const& edition,
                                                  base::Date at, domain::Scope scope);
    // The same as it would be with a cap of 100; without one, where the rules cap.
    std::shared_ptr<EditionResult const> evaluate_with_other_cap(
        std::shared_ptr<EditionResult const> const& result);

private:
    // Recently used values, up to a weight; shared with whoever still reads them.
    template <class Value>
    class Recent {
    public:
        explicit Recent(std::int64_t weight_max) : weight_max_(weight_max) {}
        std::shared_ptr<Value const> find(std::string const& key);
        void keep(std::string key, std::shared_ptr<Value const> value, std::int64_t weight);

    private:
        struct Entry {
            std::string key;
            std::shared_ptr<Value const> value;
            std::int64_t weight;
        };
        std::vector<Entry> entries_;  // least recently used first
        std::int64_t weight_ = 0;
        std::int64_t weight_max_;
    };

    template <class Evaluate>
    std::shared_ptr<EditionResult const> kept_result(std::shared_ptr<Edition const> const& edition,
                                                     std::string key, Evaluate const& evaluate);

    struct KnownRevision {
        std::uint64_t writer_turns;
        std::int64_t revision;
    };

    storage::Store& store_;
    EntityId entity_;
    std::mutex mutex_;
    std::optional<KnownRevision> known_revision_;
    std::shared_ptr<Catalogue const> catalogue_;
    Recent<Edition> editions_;
    Recent<EditionResult> results_;
};

// The cut-off at which a reader first sees a plan. The one its figures speak of;
// without reports, the last day of the plan that has passed.
base::Date default_cut_off(Edition const& edition, base::Date today);

}  // namespace app
