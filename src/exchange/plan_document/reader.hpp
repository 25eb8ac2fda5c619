#pragma once
// What reading a document has in hand: where it is, and what it has found wrong so far.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "domain/plan/document_problem.hpp"
#include "kit/json/document.hpp"

namespace exchange {

// The beginning of a text that a problem quotes: at most 80 bytes, and nothing that steers a
// terminal.
std::string excerpt(std::string_view text);

class Reader {
public:
    explicit Reader(json::Document const& document) : document_(document) {}

    // A step into a member or an element, for as long as it lives.
    class Step {
    public:
        Step(Reader& reader, std::string_view key) : reader_(reader) {
            reader_.path_.push_back({key, 0});
        }
        Step(Reader& reader, std::size_t element) : reader_(reader) {
            reader_.path_.push_back({{}, element});
        }
        Step(Step const&) = delete;
        Step& operator=(Step const&) = delete;
        ~Step() { reader_.path_.pop_back(); }

    private:
        Reader& reader_;
    };

    // The problem gets its place: the current path, and line and column of the value.
    void refuse(json::Value at, domain::DocumentProblem problem);
    void refuse_type(json::Value at, domain::ExpectedType expected);

    // The key of the member that is being read.
    std::string_view key() const;
    std::string pointer() const;

    std::size_t problem_count() const { return problems_.size(); }

    // Nothing more is worth reading.
    bool is_full() const;
    domain::DocumentProblems take_problems() { return std::move(problems_); }

    std::int64_t goals = 0;   // so far
    std::int64_t levels = 0;  // of nodes above the current place

private:
    struct PathStep {
        std::string_view key;  // empty data: an element
        std::size_t element;
    };

    json::Document const& document_;
    std::vector<PathStep> path_;
    domain::DocumentProblems problems_;
};

}  // namespace exchange
