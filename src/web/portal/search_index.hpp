#pragma once
// The words of every published plan, folded once for each edition, and of the goals of plans in the
// making, folded once for each of their versions, so that a search only compares. Safe to use from
// several threads.

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "app/plan/library.hpp"
#include "app/plan/workshop.hpp"

namespace web {

// A plan, a node or a goal, as it is found.
struct Findable {
    enum class Kind : std::uint8_t { plan, node, goal } kind;
    std::string path;         // codes from the plan down; of a plan, empty
    std::string title;        // as it is shown
    std::string code_folded;  // to be found by it alone
    std::string folded;       // title, then the rest
    std::size_t title_size;   // of it
};

// Folded; `rest` is found too, and not shown.
Findable findable(Findable::Kind kind, std::string path, std::string const& code,
                  std::string const& title, std::string const& rest);

class SearchIndex {
public:
    using Entries = std::shared_ptr<std::vector<Findable> const>;

    // In the order of the document, the plan first.
    Entries entries(app::Library& library, app::EditionHead const& head);

    // The goals of a plan in the making; the path of each is the number of its object.
    Entries draft_goals(storage::Store& store, storage::EntityId const& entity,
                        domain::Formulation const& formulation);

    // Only the plans of the catalogue are kept.
    void forget_others(app::Catalogue const& catalogue);

private:
    struct Kept {
        int edition;
        Entries entries;
    };
    struct KeptDraft {
        int formulation;
        std::int64_t version;
        Entries entries;
    };
    std::mutex mutex_;
    std::map<std::string, Kept, std::less<>> by_plan_;
    std::map<std::string, KeptDraft, std::less<>> drafts_;  // few: all go when they are many
};

}  // namespace web
