#include <algorithm>
#include <ostream>

#include "cli/commands/commands.hpp"
#include "cli/commands/imported.hpp"
#include "cli/commands/store_refusal.hpp"
#include "cli/commands/workbook.hpp"
#include "cli/input.hpp"
#include "exchange/plan_document/difference.hpp"
#include "exchange/plan_document/draft.hpp"

namespace cli {
namespace {

std::string shown_cell(std::string const& text, Session const& session) {
    constexpr int width = 60;
    if (text.empty()) return std::string(text::tr(session.language, "nothing"));
    return shortened(printable(exchange::cell_characters(text)), width);
}

// Of a workbook, with the cell that says so: «Plan!G14».
void tell_change(exchange::PlacedChange const& placed, Session& session) {
    auto const& change = placed.change;
    using What = exchange::ObjectChange::What;
    auto const object = change.path.empty() ? std::string(text::tr(session.language, "the plan"))
                                            : printable(change.path);
    auto const name = fmt::arg("object", object);
    if (change.what == What::removed)
        session.out << "  " << text::tr(session.language, "{object}: it is taken out", name)
                    << '\n';
    if (change.what == What::added)
        session.out << "  " << text::tr(session.language, "{object}: it is new", name) << '\n';
    if (change.what != What::changed) return;
    if (change.moved) {
        auto const part = [&](std::string const& words) {
            return words.empty() ? std::string(text::tr(session.language, "the plan"))
                                 : printable(words);
        };
        session.out << "  "
                    << text::tr(session.language, "{object}: it moves from {from} to {to}", name,
                                fmt::arg("from", part(change.moved->from)),
                                fmt::arg("to", part(change.moved->to)))
                    << '\n';
    }
    for (std::size_t i = 0; i < change.cells.size(); ++i) {
        auto const& cell = change.cells[i];
        auto const place = i < placed.places.size() ? placed.places[i] : std::nullopt;
        auto const where = place ? printable(exchange::place_text(*place)) + ": " : std::string();
        session.out << fmt::format("  {}{} · {}: {} → {}\n", where, object, printable(cell.cell),
                                   shown_cell(cell.before, session),
                                   shown_cell(cell.after, session));
    }
}

struct Taken {
    domain::Plan plan;
    std::optional<exchange::WorkbookReading> reading;  // of a workbook
};

std::vector<exchange::PlacedChange> changes_to(domain::Plan const& before, Taken const& taken) {
    auto const draft = exchange::take_apart(before);
    if (taken.reading) return exchange::changes_in(draft, *taken.reading);
    std::vector<exchange::PlacedChange> changes;
    for (auto& change : exchange::difference(draft, exchange::take_apart(taken.plan)))
        changes.push_back({.change = std::move(change), .places = {}});
    return changes;
}

// What would be taken in, beside the latest edition of each plan.
int tell_changes(std::string const& data, std::vector<Taken> const& plans, Session& session) {
    for (auto const& taken : plans) {
        auto const& plan = taken.plan;
        auto const code = printable(plan.code);
        auto const latest = session.doors.find_edition(data, {.code = plan.code, .number = {}});
        bool const is_unknown = !latest && latest.error().problem == StoreProblem::not_found;
        if (!latest && !is_unknown) return refuse(session, data, latest.error());
        auto const plan_code = fmt::arg("plan", code);
        if (is_unknown || !*latest) {
            session.out << text::tr(session.language, "{plan}: it would be new.", plan_code)
                        << '\n';
            continue;
        }
        auto const changes = changes_to(**latest, taken);
        session.out << (changes.empty()
                            ? text::tr(session.language, "{plan}: nothing would change.", plan_code)
                            : text::tr(session.language, "{plan}: this would change.", plan_code))
                    << '\n';
        for (auto const& change : changes)
            tell_change(change, session);
    }
    session.out << text::tr(session.language, "Nothing was saved.") << '\n';
    return exit_done;
}

std::optional<Taken> take(std::string const& file, Request const& request, Session& session) {
    auto const bytes = read_input(file, session);
    if (!bytes) return std::nullopt;
    if (is_workbook(file, *bytes)) {
        auto reading = read_workbook_file(file, *bytes, request, session);
        if (!reading) return std::nullopt;
        auto plan = *reading->plan;
        return Taken{std::move(plan), std::move(reading)};
    }
    auto plan = plan_of_document(file, *bytes, session);
    if (!plan) return std::nullopt;
    return Taken{std::move(*plan), std::nullopt};
}

}  // namespace

int import_plans(Request const& request, Session& session) {
    if (std::ranges::count(request.operands, "-") > 1)
        return complain(
            session, exit_bad_input,
            text::tr(session.language, "The standard input can be read once. Write “-” once."));
    std::vector<Taken> taken;
    for (auto const& file : request.operands) {
        auto one = take(file, request, session);
        if (!one) return exit_bad_input;
        taken.push_back(std::move(*one));
    }
    auto const& data = *request.find("data");
    if (request.has("dry-run")) return tell_changes(data, taken, session);
    std::vector<domain::Plan> plans;
    for (auto& one : taken)
        plans.push_back(std::move(one.plan));
    auto const imported = session.doors.import_plans(data, std::move(plans));
    if (!imported) return refuse(session, data, imported.error());
    session.out << imported_lines(*imported, session);
    return exit_done;
}

}  // namespace cli
