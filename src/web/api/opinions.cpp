#include "web/api/opinions.hpp"

#include "app/consultation/opinions.hpp"
#include "exchange/figures.hpp"
#include "web/api/answers.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::api {
namespace {

constexpr std::size_t pages_at_once = 100;

void write_count(json::Writer& writer, domain::OpinionCount const& count) {
    writer.key("useful").integer(count.useful).key("not_useful").integer(count.not_useful);
    exchange::write_percent(writer.key("useful_percent"), count.useful_percent());
}

bool is_month(std::string_view text) {
    auto const period = domain::Period::parse(text);
    return period && period->frequency() == domain::Frequency::monthly;
}

}  // namespace

http::Response list_opinions(Visit const& visit) {
    auto const page = stated_number(visit, "page");
    if (!page) return page.error();
    std::string const month(visit.request.query.find("month").value_or(""));
    if (!month.empty() && !is_month(month))
        return problem(http::Status::bad_request, "Bad request",
                       visit.tr("month is a month, such as month=2026-11."));
    auto const number = static_cast<std::size_t>(page->value_or(1));
    auto& store = staff::store_of(visit);
    auto const opinions =
        app::read_opinions(store, visit.site.entity,
                           {.month = month,
                            .rows = {.first = (number - 1) * pages_at_once, .count = pages_at_once},
                            .remarks_max = pages_at_once});
    auto const count = app::count_opinion_pages(store, visit.site.entity, month);
    return object_of([&](json::Writer& writer) {
        writer.key("page").integer(static_cast<std::int64_t>(number));
        writer.key("count").integer(static_cast<std::int64_t>(count));
        write_count(writer, opinions.all);
        writer.key("opinions");
        write_list(writer, opinions.pages, [](json::Writer& each, domain::OpinionCount const& one) {
            each.member("path", one.page);
            write_count(each, one);
        });
        writer.key("remarks");
        write_list(writer, opinions.remarks, [](json::Writer& each, domain::Remark const& one) {
            each.member("path", one.page).member("day", one.day.text()).member("words", one.words);
        });
    });
}

}  // namespace web::api
