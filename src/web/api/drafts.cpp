// What is done within a plan in the making: cells, goals and nodes, observations, its review.
#include "app/plan/edit_draft.hpp"
#include "app/plan/move_object.hpp"
#include "app/plan/observation.hpp"
#include "app/plan/review.hpp"
#include "domain/plan/cell_rule.hpp"
#include "web/api/answers.hpp"
#include "web/api/fields.hpp"
#include "web/api/formulations.hpp"
#include "web/staff/plans/made_plan.hpp"

namespace web::api {
namespace {

std::string plan_of(Visit const& visit) {
    return std::string(visit.arguments["plan"]);
}

// A number of JSON is the decimal of its text, as the document has it.
std::string value_of(std::string_view cell, json::Value value) {
    bool const is_decimal = value.kind() == json::Kind::number && domain::is_number_cell(cell);
    return is_decimal ? std::string(value.text()) : exchange::cell_value_text(value);
}

// No text where the member is not there, or null: an empty cell.
std::string cell_of(json::Value object, std::string_view cell, std::string_view name) {
    auto const value = object.find(name);
    return !value || value->is_null() ? std::string() : value_of(cell, *value);
}

std::vector<app::CellEdit> edits_of(Fields& in) {
    std::vector<app::CellEdit> edits;
    for (auto const one : in.objects("cells")) {
        in.only(one, {"object", "cell", "value", "seen"});
        auto const cell = in.text(one, "cell");
        edits.push_back({.object = static_cast<int>(in.number(one, "object")),
                         .wanted = {cell, cell_of(one, cell, "value")},
                         .shown = cell_of(one, cell, "seen")});
    }
    return edits;
}

void write_text(json::Writer& writer, std::string_view key, std::string_view text) {
    writer.key(key);
    if (text.empty())
        writer.null();
    else
        exchange::write_cell_value(writer, text);
}

// Mine, theirs, and what was there when mine was begun.
void write_conflict(json::Writer& writer, app::CellConflict const& conflict) {
    writer.begin_object().key("object").integer(conflict.edit.object);
    writer.member("cell", conflict.edit.wanted.name);
    write_text(writer, "value", conflict.edit.wanted.text);
    write_text(writer, "seen", conflict.edit.shown);
    write_text(writer, "theirs", conflict.theirs);
    if (!conflict.person.empty())
        writer.member("person", conflict.person).member("at", conflict.at);
    writer.end_object();
}

int object_of(Visit const& visit) {
    return staff::object_number(visit.arguments["object"]);
}

app::PickObject pick_of(Visit const& visit) {
    return {
        .occasion = staff::occasion_of(visit), .plan = plan_of(visit), .object = object_of(visit)};
}

}  // namespace

http::Response edit_cells(Visit const& visit) {
    Fields in(visit);
    auto edits = edits_of(in);
    if (auto flaw = in.flaw()) return std::move(*flaw);
    auto const result = app::edit_cells(
        staff::store_of(visit),
        {.occasion = staff::occasion_of(visit), .plan = plan_of(visit), .edits = std::move(edits)});
    if (!result) return refused(result.error(), visit);
    std::string body;
    json::Writer writer(body);
    writer.begin_object().key("saved").integer(result->saved);
    writer.key("version").integer(result->version).key("conflicts").begin_array();
    for (auto const& conflict : result->conflicts)
        write_conflict(writer, conflict);
    writer.end_array().end_object();
    return http::json(std::move(body),
                      result->conflicts.empty() ? http::Status::ok : http::Status::conflict);
}

http::Response add_object(Visit const& visit) {
    Fields in(visit);
    auto const kind = domain::object_kind_tokens.find(in.text("kind"));
    auto const parent = in.number("parent");
    std::vector<domain::Cell> cells;
    if (auto const given = in.value("cells"); given && given->kind() == json::Kind::object)
        for (auto const member : given->members())
            if (!member.value.is_null())
                cells.push_back(
                    {std::string(member.key.text()), value_of(member.key.text(), member.value)});
    if (auto flaw = in.flaw()) return std::move(*flaw);
    auto const added = app::add_object(staff::store_of(visit),
                                       {.occasion = staff::occasion_of(visit),
                                        .plan = plan_of(visit),
                                        .kind = kind.value_or(domain::ObjectKind::plan),
                                        .parent = static_cast<int>(parent < 0 ? 0 : parent),
                                        .cells = std::move(cells)});
    if (!added) return refused(added.error(), visit);
    return named("object", *added, http::Status::created);
}

http::Response remove_object(Visit const& visit) {
    return named(visit, app::remove_object(staff::store_of(visit), pick_of(visit)), "object",
                 object_of(visit));
}

http::Response restore_object(Visit const& visit) {
    return named(visit, app::restore_object(staff::store_of(visit), pick_of(visit)), "object",
                 object_of(visit));
}

http::Response move_object(Visit const& visit) {
    Fields in(visit);
    for (auto const* const name : {"seen_parent", "parent"})
        if (in.number(name) < 0) in.miss(name);
    auto const before = in.number("before");
    app::MoveObject const command{
        .occasion = staff::occasion_of(visit),
        .plan = plan_of(visit),
        .object = object_of(visit),
        .seen_parent = static_cast<int>(in.number("seen_parent")),
        .parent = static_cast<int>(in.number("parent")),
        .before = before < 0 ? std::nullopt : std::optional(static_cast<int>(before))};
    if (auto flaw = in.flaw()) return std::move(*flaw);
    return named(visit, app::move_object(staff::store_of(visit), command), "object",
                 object_of(visit));
}

http::Response add_observation(Visit const& visit) {
    Fields in(visit);
    auto const object = in.number("object");
    auto cell = in.text("cell");
    auto words = in.text("words");
    if (auto flaw = in.flaw()) return std::move(*flaw);
    auto const added =
        app::add_observation(staff::store_of(visit), {.occasion = staff::occasion_of(visit),
                                                      .plan = plan_of(visit),
                                                      .object = static_cast<int>(object),
                                                      .cell = std::move(cell),
                                                      .words = std::move(words)});
    return named(visit, added, "object", object, http::Status::created);
}

http::Response answer_observation(Visit const& visit) {
    auto const number = staff::whole_number(visit.arguments["observation"]);
    auto const answered = app::resolve_observation(
        staff::store_of(visit),
        {.occasion = staff::occasion_of(visit), .plan = plan_of(visit), .number = number});
    return named(visit, answered, "observation", number);
}

http::Response take_review(Visit const& visit) {
    Fields in(visit);
    app::TakeReview command{.occasion = staff::occasion_of(visit),
                            .plan = plan_of(visit),
                            .from = in.text("from"),
                            .to = in.text("to")};
    if (auto flaw = in.flaw()) return std::move(*flaw);
    auto const taken = app::take_review(staff::store_of(visit), command);
    if (!taken) return refused(taken.error(), visit);
    return named("plan", plan_of(visit), http::Status::ok);
}

http::Response mark_conformity(Visit const& visit) {
    Fields in(visit);
    bool const is_conforming = in.truth("conforming");
    auto seen = in.text("seen");
    if (auto flaw = in.flaw()) return std::move(*flaw);
    auto const object = object_of(visit);
    auto const marked = app::mark_conformity(
        staff::store_of(visit),
        {.occasion = staff::occasion_of(visit),
         .plan = plan_of(visit),
         .object = object,
         .conformity = is_conforming ? app::Conformity::conforming : app::Conformity::reconsidered,
         .seen = std::move(seen)});
    return named(visit, marked, "object", object);
}

}  // namespace web::api
