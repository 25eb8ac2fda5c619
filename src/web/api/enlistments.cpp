#include "web/api/enlistments.hpp"

#include <set>

#include "web/api/answers.hpp"
#include "web/staff/people_list.hpp"

namespace web::api {
namespace {

base::Outcome<staff::JudgedList, http::Response> judged(Visit const& visit) {
    auto list = exchange::read_people_list(visit.request.body);
    if (list) return staff::judge_list(visit, *std::move(list));
    return std::unexpected(
        problem({.type = "file-unusable",
                 .status = http::Status::unprocessable_content,
                 .detail = exchange::list_refusal_text(visit.language, list.error())}));
}

void write_flaws(json::Writer& writer, staff::JudgedList const& judged) {
    writer.key("flaws");
    write_list(writer, judged.flaws, [](json::Writer& flaw, staff::ListFlaw const& one) {
        flaw.member("cell", one.cell).member("sentence", one.words);
    });
}

http::Response flawed(Visit const& visit, staff::JudgedList const& judged) {
    return problem({.type = "list-flawed",
                    .status = http::Status::unprocessable_content,
                    .detail = std::string(visit.tr("Correct the workbook and upload it again.")),
                    .more = [&](json::Writer& writer) { write_flaws(writer, judged); }});
}

}  // namespace

http::Response judge_enlistment(Visit const& visit) {
    auto const list = judged(visit);
    if (!list) return list.error();
    return object_of([&](json::Writer& writer) {
        writer.key("units").integer(static_cast<std::int64_t>(list->list.units.rows.size()));
        writer.key("people").integer(static_cast<std::int64_t>(staff::count_people(*list)));
        write_flaws(writer, *list);
    });
}

http::Response enlist(Visit const& visit) {
    auto list = judged(visit);
    if (!list) return list.error();
    if (list->unreadable > 0) return flawed(visit, *list);
    auto const enlisted = app::enlist_all(staff::store_of(visit), list->asked);
    if (!enlisted) {
        list->flaws = staff::flaws_in_words(visit, list->list, enlisted.error());
        return flawed(visit, *list);
    }
    return object_of(
        [&](json::Writer& writer) {
            writer.key("units").begin_array();
            for (auto const& one : list->asked.units)
                writer.string(one.unit.code);
            writer.end_array().key("people");
            // Of several rows of one person, the first has the link; who exists already, none.
            std::vector<app::InvitePerson> people;
            std::set<std::string> seen;
            for (std::size_t row = 0; row < list->asked.people.size(); ++row)
                if (auto const& one = list->asked.people[row];
                    !list->known[row] && seen.insert(one.person_id).second)
                    people.push_back(one);
            write_list(writer, people, [&](json::Writer& person, app::InvitePerson const& one) {
                auto const link = visit.absolute(visit.link({"enlace", one.link_token}));
                person.member("name", one.name).member("email", one.email);
                person.member("link", link.text());
            });
        },
        http::Status::created);
}

}  // namespace web::api
