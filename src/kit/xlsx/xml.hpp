#pragma once
// The elements of one XML part of a workbook, as they come. Names are local: what stands before
// their colon is left off. A document type (and so every entity), too deep a nesting and a single
// token of absurd length are refused. (expat lives behind this header.)

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "kit/xlsx/archive.hpp"

namespace xlsx {

// Of one element, until its event is over.
class Attributes {
public:
    explicit Attributes(char const* const* pairs) : pairs_(pairs) {}

    // The value of the attribute with that local name; nothing at all when it is not there.
    std::optional<std::string_view> find(std::string_view name) const;
    std::string_view text(std::string_view name) const { return find(name).value_or(""); }

private:
    char const* const* pairs_;  // name, value, …, null
};

// What reads a part. Depth counts from 1, the element of the document itself.
class PartReader {
public:
    virtual ~PartReader() = default;
    virtual void start(std::string_view name, Attributes attributes, int depth) = 0;
    virtual void text(std::string_view) {}
    virtual void end(int) {}

    std::optional<ReadProblem> problem() const { return problem_; }

protected:
    // The first one counts; nothing is read after it.
    void refuse(ReadProblem problem) {
        if (!problem_) problem_ = problem;
    }

private:
    std::optional<ReadProblem> problem_;
};

// Unpacks parts of one archive into their readers, each at most once: what the directory promised
// to be small in all stays so.
class PartSource {
public:
    PartSource(Archive const& archive, ReadBudget const& budget)
        : archive_(&archive), depth_max_(budget.xml_depth) {}

    // None: read to its end.
    std::optional<ReadRefusal> read(Entry const& entry, PartReader& reader);

private:
    Archive const* archive_;
    std::size_t depth_max_;
    std::set<Entry const*> read_;
};

}  // namespace xlsx
