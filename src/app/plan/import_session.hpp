#pragma once
// A plan from a workbook, in steps that outlive a browser: begin with a file, choose, mend cells,
// confirm, and undo it whole (interface.md S7, J1). Nothing of a plan is written before it is
// confirmed; confirming twice does it once; undoing is a new entry of the log, and is refused once
// somebody changed the plan (procedure.md A3, A4).

#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/plan/begin_formulation.hpp"
#include "app/plan/change_draft.hpp"
#include "domain/plan/import_session.hpp"

namespace app {

constexpr std::size_t open_imports_max = 5;  // of a person
constexpr std::chrono::hours imports_live{7 * 24};

struct BeginImport {
    storage::Occasion occasion;
    std::string file_name;
    std::string file;  // its bytes, of a workbook that can be read
    std::string choices = {};
};
// Its number. Those that live too long are swept. Refusals: not_permitted; imports_open.
domain::Outcome<std::int64_t> begin_import(storage::Store& store, BeginImport const& command);

// A file that cannot be read is refused at the door; the log is told.
void refuse_import(storage::Store& store, storage::Occasion const& occasion,
                   std::string const& file);

struct ImportInCourse {
    domain::ImportSession session;
    std::vector<domain::ImportCorrection> corrections;
};
// Refusal: import_unknown, also to whoever did not begin it.
domain::Outcome<ImportInCourse> load_import(storage::Store& store,
                                            storage::Occasion const& occasion, std::int64_t number);
// The bytes of its file; empty where load_import refuses it, too.
std::string load_import_file(storage::Store& store, storage::Occasion const& occasion,
                             std::int64_t number);
// Of whoever asks, the latest first.
std::vector<domain::ImportSession> list_imports(storage::Store& store,
                                                storage::Occasion const& occasion);

// What a layout was given before in the entity.
std::optional<std::string> find_mapping(storage::Store& store, storage::EntityId const& entity,
                                        std::string const& fingerprint);

struct ChooseImport {
    storage::Occasion occasion;
    std::int64_t number = 0;
    std::string choices;
};
// Refusals: import_unknown; import_closed.
domain::Outcome<void> choose_import(storage::Store& store, ChooseImport const& command);

struct CorrectImport {
    storage::Occasion occasion;
    std::int64_t number = 0;
    std::vector<domain::ImportCorrection> corrections;
};
// Refusals: as above; text_unusable.
domain::Outcome<void> correct_import(storage::Store& store, CorrectImport const& command);

// Away with it and its file.
domain::Outcome<void> discard_import(storage::Store& store, ChooseImport const& command);

struct KeptMapping {
    std::string fingerprint;
    std::string mapping;
};
struct ConfirmImport {
    storage::Occasion occasion;
    std::int64_t number = 0;
    std::variant<BeginFormulation, ChangeDraft> what;
    std::vector<KeptMapping> mappings = {};
};
// The code of the plan; the same again for one that was confirmed before. Refusals: import_unknown;
// import_closed, of one that was undone; those of begin_formulation and change_draft;
// changed_meanwhile, where an edition was issued since the one that it begins from.
domain::Outcome<std::string> confirm_import(storage::Store& store, ConfirmImport const& command);

// Whether the plan still says what the import left: what was done since was taken back.
bool can_undo_import(storage::Store& store, storage::Occasion const& occasion, std::int64_t number);

struct UndoImport {
    storage::Occasion occasion;
    std::int64_t number = 0;
};
// Refusals: import_unknown; import_closed; import_edited; not_permitted; wrong_state.
domain::Outcome<void> undo_import(storage::Store& store, UndoImport const& command);

// Away with all that live too long; how many they were.
std::size_t sweep_imports(storage::Store& store, storage::Occasion const& occasion);

}  // namespace app
