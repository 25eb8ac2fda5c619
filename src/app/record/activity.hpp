#pragma once
// The log for people to read, and to take away: a page of entries with what is personal beside
// them, and a stretch of it as JSON Lines for another verifier.

#include <map>
#include <string>
#include <vector>

#include "domain/plan/draft_history.hpp"
#include "storage/record/checkpoint.hpp"
#include "storage/record/log_store.hpp"

namespace app {

struct ActivityEntry {
    domain::LogEntry entry;
    std::vector<domain::Change> changes;
    std::vector<domain::Change> personal;  // none where it was erased, too
};
// The parts of a formulation by the numbers that its entries name; the next one of that plan
// numbers other parts.
struct PlanParts {
    std::int64_t begun = 0;  // the entry with which the numbers begin
    domain::KeptDraft parts;
};
struct Activity {
    std::vector<ActivityEntry> entries;                     // latest first
    std::int64_t count = 0;                                 // of all that the filter leaves
    std::map<std::string, std::string, std::less<>> names;  // of people, by their number
    // Those of which there are entries here, each formulation in its order.
    std::map<std::string, std::vector<PlanParts>, std::less<>> plans;

    // None where the entry is of no plan, or of a formulation that was withdrawn.
    domain::DraftObject const* find_part(domain::LogEntry const& entry, int number) const;
};
Activity read_activity(storage::Store& store, storage::EntityId const& entity,
                       storage::LogFilter const& filter, std::int64_t offset, std::int64_t limit);

// The last stretch has the checkpoints of entries that are not there any more, too: they show that
// the log was cut off.
struct LogExport {
    std::string lines;      // {"action":…,"hash":…}, one an entry, then {"checkpoint":{…}}
    std::int64_t next = 0;  // where the next stretch begins; 0: there is none
};
LogExport export_log(storage::Store& store, storage::EntityId const& entity, std::int64_t from,
                     std::int64_t limit);
// That something is being taken away is an entry too, written before: of the log from which entry
// on, or a plan in the making.
void note_export(storage::Store& store, storage::Occasion const& occasion, std::int64_t from);
void note_export(storage::Store& store, storage::Occasion const& occasion, std::string const& plan);

std::vector<storage::Checkpoint> list_checkpoints(storage::Store& store,
                                                  storage::EntityId const& entity);

// {"checkpoint":{…}}, one a line: what an outsider keeps, as tools/verify_log reads it.
std::string checkpoint_lines(std::vector<storage::Checkpoint> const& list);

}  // namespace app
