#include "cli/commands/explanation_text.hpp"

#include "cli/commands/result_table.hpp"
#include "cli/table.hpp"
#include "documents/names.hpp"
#include "kit/text/number.hpp"

namespace cli {
namespace {

using documents::Explanation;
using text::tr;

constexpr int step = 2;

class ExplanationLines {
public:
    explicit ExplanationLines(Session const& session) : session_(session) {}

    void add(Explanation const& explanation, int indent) {
        line(explanation.title, indent, Paint::strong);
        if (!explanation.state.empty())
            line(explanation.state, indent, paint_of(explanation.status));
        auto const inner = indent + step;
        if (explanation.formula) {
            if (explanation.goal == nullptr) line(explanation.headline, inner, Paint::plain);
            line(explanation.formula->expression + " = " + explanation.formula->result, inner,
                 Paint::strong);
        }
        for (auto const& sentence : explanation.sentences)
            line(sentence, inner, Paint::plain);
        facts(explanation, inner);
        for (auto const& member : explanation.members) {
            text_ += '\n';
            add(member, inner);
        }
    }

    void rules(domain::Evaluation const& evaluation) {
        text_ += '\n';
        line(tr(session_.language, "Rules applied"), 0, Paint::strong);
        std::vector<TableRow> rows;
        for (auto const& rule : documents::rules_in_words(session_.language, evaluation))
            rows.push_back({{"  " + rule.name}, {rule.value}});
        rows_without_heading({{}, {}}, rows, 0);
    }

    std::string take() { return std::move(text_); }

private:
    void line(std::string_view text, int indent, Paint paint) {
        auto const safe = wrapped(printable(text), session_.terminal.width, indent);
        text_ += painted(session_.terminal, paint, safe) + '\n';
    }

    void facts(Explanation const& explanation, int indent) {
        if (explanation.facts.empty()) return;
        std::string const margin(static_cast<std::size_t>(indent), ' ');
        std::vector<TableRow> rows;
        for (auto const& fact : explanation.facts) {
            auto const executed = fact.executed.empty() ? std::string(tr(session_.language, "n.r."))
                                  : fact.ratio.empty()  ? fact.executed
                                                        : fact.ratio + " = " + fact.executed;
            auto const paint = fact.enters ? Paint::plain : Paint::faint;
            auto remark = fact.note;
            if (!fact.reported_by.empty())
                remark += (remark.empty() ? "" : "; ") + fact.reported_by;
            for (auto const& evidence : fact.evidence)
                remark += (remark.empty() ? "" : "; ") + evidence;
            rows.push_back({{margin + fact.period, paint},
                            {fact.programmed.empty() ? std::string(tr(session_.language, "N.P."))
                                                     : fact.programmed,
                             paint},
                            {executed, paint},
                            {printable(remark), paint}});
        }
        std::vector<TableColumn> const columns{
            {margin + std::string(tr(session_.language, "Period"))},
            {std::string(tr(session_.language, "Programmed")), Align::right},
            {std::string(tr(session_.language, "Executed")), Align::right},
            {std::string(tr(session_.language, "Origin"))}};
        text_ += table(columns, rows, 3, session_.terminal);
    }

    // A table whose headings are empty is a list of pairs.
    void rows_without_heading(std::vector<TableColumn> const& columns,
                              std::vector<TableRow> const& rows, std::size_t stretching) {
        auto const text = table(columns, rows, stretching, session_.terminal);
        text_ += text.substr(text.find('\n') + 1);
    }

    Session const& session_;
    std::string text_;
};

}  // namespace

std::string explanation_text(Explanation const& explanation, domain::Evaluation const& evaluation,
                             Session const& session) {
    auto const heading =
        explanation.percent.empty()
            ? std::string(tr(session.language, "Why is there no percentage?"))
            : tr(session.language, "Why {percent}?", fmt::arg("percent", explanation.percent));
    auto text = painted(session.terminal, Paint::strong, heading) + '\n' +
                documents::capitalized(
                    documents::scope_at(session.language, evaluation.scope, evaluation.at)) +
                "\n\n";
    ExplanationLines lines(session);
    lines.add(explanation, 0);
    lines.rules(evaluation);
    return text + lines.take();
}

}  // namespace cli
