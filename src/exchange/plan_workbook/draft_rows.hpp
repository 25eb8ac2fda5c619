#pragma once
// The objects of a draft while the rows of its sheets are read: numbered by their place here until
// all are known, each with the cells that it was read from.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "domain/plan/draft.hpp"
#include "domain/plan/workbook_problem.hpp"
#include "exchange/plan_workbook/other_facts.hpp"
#include "exchange/plan_workbook/read_workbook.hpp"

namespace exchange {

struct RowObject {
    domain::ObjectKind kind = domain::ObjectKind::goal;
    int parent = 0;   // place in the list
    int number = -1;  // that the file gives it
    domain::SheetPlace row;
    std::map<std::string, std::string> cells = {};           // the draft's texts, by name
    std::map<std::string, domain::SheetPlace> origins = {};  // where columns speak of them
    bool has_plain_weight = false;  // a number of the sheet, not shown as percent
};

class DraftRows {
public:
    explicit DraftRows(OtherFacts const& others) : others_(others), objects_(1) {
        objects_.front().kind = domain::ObjectKind::plan;
        objects_.front().number = 0;
    }

    // Its place. A number that was taken before is none.
    int add(domain::ObjectKind kind, int parent, domain::SheetPlace row, int number = -1);
    RowObject& object(int place) { return objects_[static_cast<std::size_t>(place)]; }
    int goals() const { return goals_; }
    int size() const { return static_cast<int>(objects_.size()); }
    void report(domain::WorkbookProblem problem) { problems_.push_back(std::move(problem)); }
    domain::WorkbookProblems& problems() { return problems_; }

    // What the columns of its sheet did not say, or not exactly, from the other facts.
    void complete(int place, std::set<std::string, std::less<>> const& columns,
                  std::string_view unit);

    // Numbers every object, and the problems and origins with them.
    void finish(WorkbookReading& reading);

private:
    std::vector<int> in_order() const;
    void merge(RowObject& object, std::string const& cell, std::string const& exact,
               std::string_view unit);

    OtherFacts const& others_;
    std::vector<RowObject> objects_;
    std::set<int> numbers_ = {0};
    int goals_ = 0;
    domain::WorkbookProblems problems_;
};

}  // namespace exchange
