#include "web/staff/people_list.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "app/people/email.hpp"
#include "documents/people/people_names.hpp"
#include "documents/people/refusal_text.hpp"
#include "documents/people/role_words.hpp"
#include "kit/text/search.hpp"
#include "web/portal/day.hpp"

namespace web::staff {
namespace {

using exchange::ListRow;
using exchange::ListSheet;
using List = app::RowFlaw::List;
using domain::RefusalKind;

ListSheet const& sheet_of(exchange::PeopleList const& list, List which) {
    return which == List::units ? list.units : list.people;
}

std::string words_of(Visit const& visit, exchange::PeopleList const& list,
                     app::RowFlaw const& flaw) {
    auto const& sheet = sheet_of(list, flaw.list);
    if (flaw.taken_by && flaw.refusal.kind == RefusalKind::email_taken)
        return visit.tr(
            "This e-mail stands in {cell} with another name. Rows of one person have one name.",
            fmt::arg("cell", sheet.cell(sheet.rows[*flaw.taken_by], "correo")));
    if (flaw.taken_by)
        return visit.tr(
            "The same stands in {cell} already.",
            fmt::arg("cell", sheet.cell(sheet.rows[*flaw.taken_by], flaw.refusal.field)));
    if (flaw.lineage == app::RowFlaw::Lineage::circle)
        return std::string(visit.tr("The units above this one lead back to itself."));
    bool const is_named = !sheet.text(sheet.rows[flaw.row], flaw.refusal.field).empty();
    if (flaw.refusal.kind == RefusalKind::unit_unknown && !is_named)
        return std::string(visit.tr("Write the code or the name of a unit."));
    if (flaw.refusal.kind == RefusalKind::unit_unknown)
        return visit.tr(
            "There is no unit with the code or the name «{code}», neither in Rumbo nor in the "
            "list.",
            fmt::arg("code", sheet.text(sheet.rows[flaw.row], flaw.refusal.field)));
    return documents::refusal_text(visit.language, flaw.refusal);
}

// A value by its name in either language, or its token.
template <class Value>
std::optional<Value> value_called(std::string_view words, auto const& tokens, auto const& name_of) {
    auto const wanted = text::fold(words);
    for (auto const& one : tokens) {
        bool const is_it = wanted == one.token ||
                           wanted == text::fold(name_of(text::Language::spanish, one.value)) ||
                           wanted == text::fold(name_of(text::Language::english, one.value));
        if (is_it) return one.value;
    }
    return std::nullopt;
}

class Judge {
public:
    Judge(Visit const& visit, exchange::PeopleList list) : visit_(visit) {
        judged_.list = std::move(list);
        judged_.asked.occasion = occasion_of(visit);
    }

    JudgedList judge() {
        for (auto const& row : judged_.list.units.rows)
            add_unit(row);
        for (auto const& row : judged_.list.people.rows)
            add_person(row);
        judged_.known = app::find_known(store_of(visit_), judged_.asked);
        auto found =
            flaws_in_words(visit_, judged_.list, app::find_flaws(store_of(visit_), judged_.asked));
        std::ranges::move(found, std::back_inserter(judged_.flaws));
        std::ranges::stable_sort(judged_.flaws, {}, [](ListFlaw const& flaw) {
            return std::tuple(flaw.list, flaw.row, flaw.cell.size(), flaw.cell);
        });
        return std::move(judged_);
    }

private:
    void add_unit(ListRow const& row) {
        auto const& sheet = judged_.list.units;
        auto const kind = value_called<domain::UnitKind>(
            sheet.text(row, "clase"), domain::unit_kind_tokens, documents::unit_kind_name);
        if (!kind || *kind == domain::UnitKind::entity)
            refuse(List::units, row, "clase",
                   std::string(visit_.tr("Write one of the kinds in the sheet «Ayuda».")));
        judged_.asked.units.push_back({.occasion = occasion_of(visit_),
                                       .unit = {.code = std::string(sheet.text(row, "codigo")),
                                                .name = std::string(sheet.text(row, "nombre")),
                                                .kind = kind.value_or(domain::UnitKind::process),
                                                .parent = unit_in(List::units, row)}});
    }

    void add_person(ListRow const& row) {
        auto const& sheet = judged_.list.people;
        auto const role = documents::role_called(sheet.text(row, "rol"));
        if (!role)
            refuse(List::people, row, "rol",
                   std::string(visit_.tr("Write one of the roles in the sheet «Ayuda».")));
        auto const from = day_in(row, "desde").value_or(visit_.today);
        auto const email = app::plain_email(sheet.text(row, "correo"));
        auto const [number, is_new] = numbers_.try_emplace(email, visit_.site.new_token());
        judged_.asked.people.push_back(
            {.occasion = occasion_of(visit_),
             .person_id = email.empty() ? visit_.site.new_token() : number->second,
             .link_token = visit_.site.new_token(),
             .name = std::string(sheet.text(row, "nombre")),
             .email = std::string(sheet.text(row, "correo")),
             .role = {.role_id = visit_.site.new_token(),
                      .role = role.value_or(domain::Role::process_leader),
                      .unit = unit_in(List::people, row),
                      .from = from,
                      .until = day_in(row, "hasta")}});
    }

    // By its code, whatever its capitals, or by its name; of several that have it any one, once
    // that is refused. What is neither stays as it is, and is refused as a code that there is none
    // of.
    std::string unit_in(List which, ListRow const& row) {
        auto const& sheet = sheet_of(judged_.list, which);
        std::string const written(sheet.text(row, "unidad"));
        auto const& list = judged_.list.units;
        if (auto const* known = visit_.visitor->units.find_alike(written)) return known->code;
        auto const key = domain::code_key(written);
        for (auto const& one : list.rows)
            if (domain::code_key(list.text(one, "codigo")) == key)
                return std::string(list.text(one, "codigo"));
        std::set<std::string> called;
        auto const wanted = text::fold(written);
        auto const open = visit_.visitor->units.open();
        for (auto const& unit : open.all())
            if (text::fold(unit.name) == wanted) called.insert(unit.code);
        for (auto const& one : list.rows)
            if (text::fold(list.text(one, "nombre")) == wanted)
                called.emplace(list.text(one, "codigo"));
        if (called.empty() || written.empty()) return written;
        if (called.size() > 1)
            refuse(which, row, "unidad",
                   std::string(visit_.tr("Several units have this name. Write the code.")));
        return *called.begin();
    }

    std::optional<base::Date> day_in(ListRow const& row, std::string_view key) {
        auto const text = judged_.list.people.text(row, key);
        if (text.empty()) return std::nullopt;
        auto const day = parse_day(text, visit_.today);
        if (!day)
            refuse(List::people, row, key,
                   documents::refusal_text(visit_.language, {.kind = RefusalKind::day_malformed}));
        return day;
    }

    void refuse(List which, ListRow const& row, std::string_view key, std::string words) {
        auto const& sheet = sheet_of(judged_.list, which);
        ++judged_.unreadable;
        judged_.flaws.push_back({.list = which,
                                 .row = static_cast<std::size_t>(&row - sheet.rows.data()),
                                 .cell = sheet.cell(row, key),
                                 .words = std::move(words)});
    }

    Visit const& visit_;
    JudgedList judged_;
    std::map<std::string, std::string> numbers_;  // of people, by address
};

}  // namespace

std::size_t count_people(JudgedList const& judged) {
    std::set<std::string_view> ids;
    for (std::size_t row = 0; row < judged.asked.people.size(); ++row)
        if (!judged.known[row]) ids.insert(judged.asked.people[row].person_id);
    return ids.size();
}

JudgedList judge_list(Visit const& visit, exchange::PeopleList list) {
    return Judge(visit, std::move(list)).judge();
}

std::vector<ListFlaw> flaws_in_words(Visit const& visit, exchange::PeopleList const& list,
                                     std::vector<app::RowFlaw> const& flaws) {
    std::vector<ListFlaw> said;
    for (auto const& flaw : flaws) {
        auto const& sheet = sheet_of(list, flaw.list);
        said.push_back({.list = flaw.list,
                        .row = flaw.row,
                        .cell = sheet.cell(sheet.rows[flaw.row], flaw.refusal.field),
                        .words = words_of(visit, list, flaw)});
    }
    return said;
}

}  // namespace web::staff
