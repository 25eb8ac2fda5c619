#pragma once
// Cells that a form brought: what was typed beside what was shown, saved where they agree, and
// answered where somebody else was there first.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/plan/edit_draft.hpp"
#include "web/staff/plans/cell_fields.hpp"
#include "web/staff/plans/made_plan.hpp"

namespace web::staff {

// Names of fields: what is typed, what was shown, what to keep of two, what the other of them was,
// and which of two readings of a number is meant.
std::string typed_field(int object, std::string_view cell);
std::string shown_field(int object, std::string_view cell);
std::string kept_field(int object, std::string_view cell);
std::string theirs_field(int object, std::string_view cell);
std::string meant_field(int object, std::string_view cell);

struct NamedCell {
    int object = 0;
    std::string cell;
};
// Of the field of what is typed: "c.3.targets/2027-Q1".
std::optional<NamedCell> named_cell(std::string_view field);
// The objects that the fields of the form name, each once.
std::vector<int> named_objects(Visit const& visit);

// A cell that was not saved, as it was typed, and why.
struct Unsaved {
    std::string typed;
    std::string label = {};    // «M1 Transferir cajas: Indicador», of a form that was refused whole
    std::string problem = {};  // what is wrong with it
    // Of a conflict: what its author saw, and what somebody else wrote meanwhile, as a cell's text.
    // Until one of the two is chosen, what was seen stays that: a second try is the same conflict.
    std::string shown = {};
    std::string theirs = {};
    std::string by = {};  // «Ana, 21/11/2026 10:42»
    bool is_conflict = false;
    std::optional<text::AmbiguousNumber> readings = {};  // one of which is to be chosen
};

// A cell of what the plan holds no more.
struct TypedInGone {
    std::string cell;
    std::string typed;
};

struct CellsSaved {
    int saved = 0;
    std::map<std::string, Unsaved, std::less<>> unsaved;  // by the name of the typed field
    // How a number was read that was saved, likewise; where that could surprise.
    std::map<std::string, std::string, std::less<>> notices = {};
    std::map<int, std::vector<TypedInGone>> gone = {};  // by object
    Refused refusal;                                    // of all of them

    Unsaved const* find(int object, std::string_view cell) const;
};
// What was typed in a cell of the object. Its numbers are read by the unit, the decimals and the
// magnitude that the same form brings, and where one can be read in two ways, by what it chooses.
TypedCell read_cell(Visit const& visit, domain::DraftObject const& object, std::string_view cell,
                    std::string_view typed);

// «Se guardó: 1.234,56. Se leyó en formato inglés.»
std::string saved_notice(Visit const& visit, std::string_view cell, TypedCell const& read);
// The same below its field, after it was saved; nothing where there is nothing to say.
html::Html notice_words(int object, std::string_view cell, CellsSaved const& saved);

// Reads of the plan what the form names and no more.
CellsSaved save_cells(Visit const& visit);

// Their numbers.
std::vector<int> objects_gone(CellsSaved const& saved);

http::Status status_of(CellsSaved const& saved);

// The field of a cell with what was shown beside it; in a sheet its label stands elsewhere.
struct CellInput {
    domain::DraftObject const& object;
    std::string cell;
    std::string labelled_by;  // ids
};
html::Html cell_input(CellInput const& of, CellsSaved const& saved);
// The hidden field of what its author saw.
html::Html shown_input(domain::DraftObject const& object, std::string_view cell,
                       CellsSaved const& saved);

// Below its field: which of two numbers is meant, each as a text that can be read in one way only
// (interface §8.3).
html::Html readings_choice(Visit const& visit, int object, std::string_view cell,
                           text::AmbiguousNumber const& readings);
// The same of a cell that was not saved for it; else nothing.
html::Html readings_words(Visit const& visit, int object, std::string_view cell,
                          CellsSaved const& saved);

// Below a cell that was not saved: the problem, or both texts and the choice between them.
html::Html unsaved_words(Visit const& visit, domain::DraftObject const& object,
                         std::string_view cell, CellsSaved const& saved);

// «Se guardaron 3 campos a las 10:42.»; or what was not.
html::Html saved_words(Visit const& visit, CellsSaved const& saved);

}  // namespace web::staff
