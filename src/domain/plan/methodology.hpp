#pragma once
// The methodology of a year (procedure.md F1; PLE-PIN-P005 v8, activity 1): which instruments are
// in use, the rules of measurement that plans of that year begin with, the calendar, the weights of
// the blocks of a management plan, and guidance. It comes in versions: announcing one freezes it,
// and whatever is changed afterwards is another version with its reason. A plan names the version
// that was in force when it was begun, or else the first that is announced while it is made, and is
// judged by that one for good.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/people/role.hpp"
#include "domain/plan/plan.hpp"
#include "domain/plan/rules.hpp"
#include "domain/refusal.hpp"

namespace domain {

enum class MethodologyState : std::uint8_t { preparing, announced };
inline constexpr base::EnumTable methodology_state_tokens{
    std::array{base::EnumToken{MethodologyState::preparing, "preparing"},
               base::EnumToken{MethodologyState::announced, "announced"}}};

enum class MethodologyAction : std::uint8_t { edit, announce, revise };

struct MethodologyTransition {
    MethodologyState from;
    MethodologyAction action;
    MethodologyState to;  // of the version that comes out of it: revising makes another
    Permission permission;
    std::string_view rule;
};
std::span<MethodologyTransition const> methodology_transitions();
std::optional<MethodologyTransition> find_transition(MethodologyState from,
                                                     MethodologyAction action);

// By which it was announced.
struct Memorandum {
    std::string number;
    base::Date day;
    std::string addressees;
    friend bool operator==(Memorandum const&, Memorandum const&) = default;
};

struct Methodology {
    int year = 0;
    int version = 1;  // of the methodologies of that year
    MethodologyState state = MethodologyState::preparing;
    std::vector<Instrument> instruments = {};  // in use, in the order of their table
    Rules rules = {};
    Frequency reports = Frequency::quarterly;
    base::Date opens = {};        // formulation
    base::Date closes = {};       // its last day
    base::Date review_ends = {};  // its last day
    base::Decimal own_weight{80};
    base::Decimal transversal_weight{20};
    std::string guidance = {};
    std::string reason = {};  // why it follows one that was announced
    std::optional<Memorandum> memorandum = {};
    std::optional<base::Date> announced_on = {};  // in force from that day on
    std::int64_t revision = 1;                    // grows by one with every change of it

    std::string name() const;  // "2027/1"
    friend bool operator==(Methodology const&, Methodology const&) = default;
};

// What a new version begins from: everything in use, the defaults of the rules, and the calendar of
// the months before the year.
Methodology blank_methodology(int year);

// What is wrong with what it says: instruments_missing, weights_not_100,
// tolerance_out_of_range, floor_above_cap, dates_reversed, text_too_long. A plan that begins under
// it is read by the same rules as any document.
std::optional<Refusal> flaw_of(Methodology const& methodology);

// The latest announced of that year by that day; none was.
Methodology const* methodology_in_force(std::span<Methodology const> versions, int year,
                                        base::Date day);

// Codes of the blocks of a management plan.
inline constexpr std::string_view own_block_code = "P";
inline constexpr std::string_view transversal_block_code = "T";
// Names of them.
struct BlockNames {
    std::string own;
    std::string transversal;
};
// A plan that begins under it: its rules of measurement and, where it holds nothing yet, its
// blocks.
void begin_under(Methodology const& methodology, Plan& plan, BlockNames const& names);

bool is_in_use(Methodology const& methodology, Instrument instrument);

bool has_transversal_goals(Plan const& plan);
// The block of a management plan that the planning office is still to complete: its leader may
// submit it empty.
bool awaits_transversal_goals(Plan const& plan, Node const& block);

// The share of the whole that its transversal goals weigh, in percent; none where the plan has no
// goals. Equal weights where no sibling has one.
std::optional<base::Rational> transversal_share(Plan const& plan);

}  // namespace domain
