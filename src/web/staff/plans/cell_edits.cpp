#include "web/staff/plans/cell_edits.hpp"

#include <algorithm>
#include <set>

#include "app/people/directory.hpp"
#include "app/plan/workshop.hpp"
#include "documents/people/refusal_text.hpp"
#include "documents/plan/cell_words.hpp"
#include "documents/plan/formulation_words.hpp"
#include "kit/text/number.hpp"
#include "kit/text/typed_number.hpp"
#include "web/staff/plans/cell_fields.hpp"

namespace web::staff {

using namespace html;
namespace c = components;

namespace {

std::string field_name(char letter, int object, std::string_view cell) {
    return std::string(1, letter) + "." + std::to_string(object) + "." + std::string(cell);
}

class Saving {
public:
    Saving(Visit const& visit, domain::Draft const& objects) : visit_(visit), objects_(objects) {}

    CellsSaved run() {
        for (auto const& [name, typed] : visit_.request.form)
            if (auto const cell = named_cell(name)) read(*cell, typed);
        if (edits_.empty()) return std::move(saved_);
        auto const result =
            app::edit_cells(store_of(visit_), {.occasion = occasion_of(visit_),
                                               .plan = std::string(visit_.arguments["plan"]),
                                               .edits = edits_});
        if (result)
            keep(*result);
        else
            keep_typed(result.error());
        return std::move(saved_);
    }

private:
    void read(NamedCell const& named, std::string const& typed) {
        auto const* const object = domain::find_object(objects_, named.object);
        if (object == nullptr) {
            auto const came =
                visit_.request.form.find(shown_field(named.object, named.cell)).value_or("");
            if (plain(typed) != plain(typed_text(named.cell, came)))
                saved_.gone[named.object].push_back({named.cell, typed});
            return;
        }
        auto const kept = visit_.request.form.find(kept_field(named.object, named.cell));
        auto const before = kept == "mia"
                                ? came_as(*object, named.cell, theirs_field(object->id, named.cell))
                                : came_as(*object, named.cell, shown_field(object->id, named.cell));
        bool const is_left =
            plain(typed) == plain(typed_text(named.cell, before)) || kept == "suya";
        if (is_left) return;
        auto read = read_cell(visit_, *object, named.cell, typed);
        bool const is_usable = domain::is_usable_cell({named.cell, plain(typed)}) &&
                               domain::is_usable_cell({named.cell, read.text});
        if (!is_usable)
            read.problem = visit_.tr(
                "Write it shorter: at most some 20,000 letters, and only "
                "such as can be printed.");
        bool const is_nameless = object->id != 0 && named.cell == "code" && plain(typed).empty();
        if (is_nameless)
            read.problem = documents::refusal_text(
                visit_.language, domain::Refusal{domain::RefusalKind::code_missing});
        auto field = typed_field(named.object, named.cell);
        if (!read.problem.empty()) {
            saved_.unsaved.emplace(std::move(field), Unsaved{.typed = typed,
                                                             .label = label_of(*object, named.cell),
                                                             .problem = read.problem,
                                                             .readings = read.readings});
            return;
        }
        if (!read.notice.empty())
            saved_.notices.emplace(std::move(field), saved_notice(visit_, named.cell, read));
        edits_.push_back(
            {.object = named.object, .wanted = {named.cell, read.text}, .shown = before});
    }

    std::string label_of(domain::DraftObject const& object, std::string_view cell) const {
        return object_name(visit_, object) + ": " + documents::cell_name(visit_.language, cell);
    }

    // As the draft has it, where they differ by the line ends alone that a form brings.
    std::string came_as(domain::DraftObject const& object, std::string_view cell,
                        std::string const& field) {
        auto const came = visit_.request.form.find(field).value_or("");
        auto const now = object.text(cell);
        return std::string(plain(came) == plain(now) ? now : came);
    }

    // Refused as a whole, it is still there to be read and copied.
    void keep_typed(domain::Refusal const& refusal) {
        saved_.refusal = refusal;
        saved_.notices.clear();
        for (auto const& edit : edits_) {
            auto const& [cell, text] = edit.wanted;
            auto const* const object = domain::find_object(objects_, edit.object);
            Unsaved unsaved{.typed = typed_text(cell, text), .label = label_of(*object, cell)};
            saved_.unsaved.emplace(typed_field(edit.object, cell), std::move(unsaved));
        }
    }

    void keep(app::EditResult const& result) {
        saved_.saved = result.saved;
        if (result.conflicts.empty()) return;
        auto const people = app::load_directory(store_of(visit_), visit_.site.entity).people;
        for (auto const& conflict : result.conflicts) {
            auto const name = std::ranges::find(people, conflict.person,
                                                [](auto const& one) { return one.person.id; });
            auto const at = base::Instant::parse(conflict.at);
            auto const& [cell, text] = conflict.edit.wanted;
            auto const* const object = domain::find_object(objects_, conflict.edit.object);
            Unsaved unsaved{.typed = typed_text(cell, text),
                            .label = label_of(*object, cell),
                            .problem = std::string(
                                visit_.tr("Somebody else changed it. Choose which text stays.")),
                            .shown = conflict.edit.shown,
                            .theirs = conflict.theirs,
                            .is_conflict = true};
            if (name != people.end() && at)
                unsaved.by = name->person.name + ", " + moment_words(visit_, *at);
            auto field = typed_field(conflict.edit.object, cell);
            saved_.notices.erase(field);
            saved_.unsaved.emplace(std::move(field), std::move(unsaved));
        }
    }

    Visit const& visit_;
    domain::Draft const& objects_;
    std::vector<app::CellEdit> edits_;
    CellsSaved saved_;
};

Html choice_between(Visit const& visit, domain::DraftObject const& object, std::string_view cell,
                    Unsaved const& unsaved) {
    auto const theirs = typed_text(cell, unsaved.theirs);
    auto const field = kept_field(object.id, cell);
    auto const one = [&](char const* which, std::string const& words) {
        auto const own_id = field + "." + which;
        return div(cls("app-eleccion"), input(type("radio"), id(own_id), name(field), value(which)),
                   label(for_id(own_id), words));
    };
    return div(
        cls("app-conflicto"), role("group"), aria_labelledby(field),
        p(id(field), strong(visit.tr("Somebody else changed this field")),
          when(!unsaved.by.empty(), [&] { return fragment(" (", unsaved.by, ")"); })),
        input(type("hidden"), name(theirs_field(object.id, cell)), value(unsaved.theirs)),
        one("mia", visit.tr("Keep mine: {text}", fmt::arg("text", unsaved.typed))),
        one("suya", visit.tr("Use the other: {text}",
                             fmt::arg("text", theirs.empty() ? std::string(visit.tr("nothing"))
                                                             : theirs))));
}

}  // namespace

std::optional<NamedCell> named_cell(std::string_view name) {
    if (!name.starts_with("c.")) return std::nullopt;
    name.remove_prefix(2);
    auto const dot = name.find('.');
    if (dot == name.npos) return std::nullopt;
    auto const object = object_number(name.substr(0, dot));
    if (object < 0) return std::nullopt;
    return NamedCell{object, std::string(name.substr(dot + 1))};
}

std::vector<int> named_objects(Visit const& visit) {
    std::set<int> objects;
    for (auto const& [name, typed] : visit.request.form)
        if (auto const cell = named_cell(name)) objects.insert(cell->object);
    return {objects.begin(), objects.end()};
}

std::string typed_field(int object, std::string_view cell) {
    return field_name('c', object, cell);
}
std::string shown_field(int object, std::string_view cell) {
    return field_name('o', object, cell);
}
std::string kept_field(int object, std::string_view cell) {
    return field_name('k', object, cell);
}
std::string theirs_field(int object, std::string_view cell) {
    return field_name('t', object, cell);
}
std::string meant_field(int object, std::string_view cell) {
    return field_name('n', object, cell);
}

Unsaved const* CellsSaved::find(int object, std::string_view cell) const {
    auto const found = unsaved.find(typed_field(object, cell));
    return found == unsaved.end() ? nullptr : &found->second;
}

namespace {

// Where it can be read in two ways, as the form says that it is meant.
TypedCell read_meant(Visit const& visit, domain::DraftObject const& object, std::string_view cell,
                     std::string_view typed) {
    auto read = read_typed(visit, object, cell, typed);
    auto const meant = visit.request.form.find(meant_field(object.id, cell));
    if (!read.readings || !meant) return read;
    auto const& [thousands, fraction] = *read.readings;
    bool const is_one = *meant == text::as_typed(thousands) || *meant == text::as_typed(fraction);
    return is_one ? read_typed(visit, object, cell, *meant) : read;
}

// The object with what the same form brings of how its numbers are read.
domain::DraftObject in_context(Visit const& visit, domain::DraftObject object) {
    for (auto const* const cell : {"unit", "decimals", "total"}) {
        auto const typed = visit.request.form.find(typed_field(object.id, cell));
        if (!typed) continue;
        auto read = read_meant(visit, object, cell, *typed);
        if (read.problem.empty()) set_cell(object, cell, std::move(read.text));
    }
    return object;
}

}  // namespace

TypedCell read_cell(Visit const& visit, domain::DraftObject const& object, std::string_view cell,
                    std::string_view typed) {
    return read_meant(visit, in_context(visit, object), cell, typed);
}

std::string saved_notice(Visit const& visit, std::string_view cell, TypedCell const& read) {
    auto const value = documents::cell_value(visit.language, cell, read.text);
    return visit.tr("It was saved: {value}", fmt::arg("value", value)) + ". " + read.notice;
}

namespace {

// As the script of the sheet names what it puts below a field.
std::string echo_id(int object, std::string_view cell) {
    return "e." + typed_field(object, cell);
}

}  // namespace

Html readings_choice(Visit const& visit, int object, std::string_view cell,
                     text::AmbiguousNumber const& readings) {
    auto const field = meant_field(object, cell);
    auto const one = [&](char const* which, base::Decimal number) {
        auto const own_id = field + "." + which;
        return div(
            cls("app-eleccion"),
            input(type("radio"), id(own_id), name(field), html::value(text::as_typed(number))),
            label(for_id(own_id), text::number(visit.language, number.text())));
    };
    return fieldset(cls("app-eco app-lecturas"), id(echo_id(object, cell)),
                    attr("data-celda", typed_field(object, cell)),
                    legend(visit.tr("Which number is it?")), one("miles", readings.thousands),
                    one("decimales", readings.fraction));
}

Html readings_words(Visit const& visit, int object, std::string_view cell,
                    CellsSaved const& saved) {
    auto const* const unsaved = saved.find(object, cell);
    if (unsaved == nullptr || !unsaved->readings) return {};
    return readings_choice(visit, object, cell, *unsaved->readings);
}

Html notice_words(int object, std::string_view cell, CellsSaved const& saved) {
    auto const field = typed_field(object, cell);
    auto const found = saved.notices.find(field);
    if (found == saved.notices.end()) return {};
    return p(cls("app-eco"), attr("data-celda", field), attr("data-luego", found->second),
             found->second);
}

namespace {

// Those of the plan; what hangs from a part that was taken out is out as well.
domain::Outcome<domain::Draft> objects_in_plan(Visit const& visit, std::vector<int> const& ids) {
    auto objects = app::load_objects(store_of(visit), occasion_of(visit),
                                     std::string(visit.arguments["plan"]), ids);
    if (!objects) return objects;
    std::set<int> above;
    for (auto const& one : *objects)
        if (one.id != 0 && one.parent != 0) above.insert(one.parent);
    if (above.empty()) return objects;
    auto const parents = objects_in_plan(visit, {above.begin(), above.end()});
    if (!parents) return parents;
    std::erase_if(*objects, [&](domain::DraftObject const& one) {
        return one.id != 0 && one.parent != 0 &&
               domain::find_object(*parents, one.parent) == nullptr;
    });
    return objects;
}

}  // namespace

CellsSaved save_cells(Visit const& visit) {
    auto const objects = objects_in_plan(visit, named_objects(visit));
    if (!objects) return {.saved = 0, .unsaved = {}, .refusal = objects.error()};
    return Saving(visit, *objects).run();
}

std::vector<int> objects_gone(CellsSaved const& saved) {
    std::vector<int> objects;
    for (auto const& [object, cells] : saved.gone)
        objects.push_back(object);
    return objects;
}

http::Status status_of(CellsSaved const& saved) {
    if (saved.refusal) return status_of(saved.refusal);
    for (auto const& [name, unsaved] : saved.unsaved)
        if (unsaved.is_conflict) return http::Status::conflict;
    if (!saved.gone.empty()) return http::Status::conflict;
    return saved.unsaved.empty() ? http::Status::ok : http::Status::unprocessable_content;
}

Html cell_input(CellInput const& of, CellsSaved const& saved) {
    auto const& [object, cell, labelled_by] = of;
    auto const* const unsaved = saved.find(object.id, cell);
    auto const field = typed_field(object.id, cell);
    auto const shown = std::string(object.text(cell));
    bool const is_asked = unsaved != nullptr && unsaved->readings;
    return fragment(
        input(cls("app-celda", unsaved != nullptr ? "app-celda--mal" : ""), id(field), name(field),
              type("text"), when(kind_of(cell) == CellKind::number, inputmode("decimal")),
              autocomplete("off"), aria_labelledby(labelled_by),
              when(unsaved != nullptr, attr("aria-invalid", "true")),
              when(is_asked, [&] { return aria_describedby(echo_id(object.id, cell)); }),
              when(unsaved != nullptr, attr("data-guardado", typed_text(cell, shown))),
              value(unsaved != nullptr ? unsaved->typed : typed_text(cell, shown))),
        shown_input(object, cell, saved));
}

Html shown_input(domain::DraftObject const& object, std::string_view cell,
                 CellsSaved const& saved) {
    auto const* const unsaved = saved.find(object.id, cell);
    bool const is_conflict = unsaved != nullptr && unsaved->is_conflict;
    return input(type("hidden"), name(shown_field(object.id, cell)),
                 value(is_conflict ? unsaved->shown : std::string(object.text(cell))));
}

Html unsaved_words(Visit const& visit, domain::DraftObject const& object, std::string_view cell,
                   CellsSaved const& saved) {
    auto const* const unsaved = saved.find(object.id, cell);
    if (unsaved == nullptr) return {};
    if (unsaved->is_conflict) return choice_between(visit, object, cell, *unsaved);
    return p(cls("govuk-error-message"), documents::cell_name(visit.language, cell), ": ",
             unsaved->problem);
}

namespace {

// How many were not saved, and the first of them by name, each a link to its field.
Html unsaved_summary(Visit const& visit, CellsSaved const& saved) {
    constexpr std::size_t named_max = 10;
    auto const left = saved.unsaved.size();
    std::vector<c::FieldProblem> problems{
        {"", text::trn(visit.language,
                       "{count} field was not saved. What you typed stands in it still.",
                       "{count} fields were not saved. What you typed stands in them still.", left,
                       fmt::arg("count", left))}};
    for (auto const& [name, unsaved] : saved.unsaved)
        if (problems.size() <= named_max)
            problems.push_back({name, unsaved.label + ": " + unsaved.problem});
    return c::error_summary(std::string(visit.tr("There is a problem")), problems);
}

}  // namespace

Html saved_words(Visit const& visit, CellsSaved const& saved) {
    auto const count = static_cast<std::size_t>(saved.saved);
    auto const time = text::clock_time(visit.site.now().colombian_minute());
    auto const words = saved.saved == 0
                           ? std::string()
                           : text::trn(visit.language, "{count} field was saved at {time}.",
                                       "{count} fields were saved at {time}.", count,
                                       fmt::arg("count", count), fmt::arg("time", time));
    return fragment(
        when(!words.empty(), [&] { return p(cls("app-aviso"), role("status"), words); }),
        when(!saved.unsaved.empty(), [&] { return unsaved_summary(visit, saved); }));
}

}  // namespace web::staff
