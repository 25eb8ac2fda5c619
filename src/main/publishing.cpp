#include "main/publishing.hpp"

#include "app/plan/publish_on_day.hpp"
#include "exchange/plan_document/begun_from.hpp"
#include "exchange/plan_document/draft.hpp"
#include "exchange/plan_document/import_command.hpp"
#include "kit/log/log.hpp"
#include "main/clock.hpp"
#include "main/installation.hpp"

namespace rumbo {
namespace {

constexpr std::chrono::seconds looked_every{20};

}  // namespace

Publishing::Publishing(storage::Store& store, app::Library& library, std::function<void()> sign_log)
    : store_(store),
      library_(library),
      sign_log_(std::move(sign_log)),
      repeated_("publication", looked_every, [this](std::stop_token const& stop) { work(stop); }) {}

void Publishing::work(std::stop_token const& stop) {
    auto const moment = now();
    for (auto& due : app::list_due_publications(store_, only_entity, moment.colombian_date())) {
        if (stop.stop_requested()) return;
        auto reading = exchange::put_together(due.draft);
        app::PublishOnDay command{
            .occasion = {.entity = only_entity, .now = moment},
            .formulation = due.formulation,
            .renamings = exchange::renamings_of(library_, due.formulation, due.draft)};
        if (reading.plan) command.content = exchange::content_of(std::move(*reading.plan));
        auto const done = app::publish_on_day(store_, command);
        if (done == app::PublishedOnDay::published) sign_log_();
        if (done == app::PublishedOnDay::dropped)
            logging::warning("publication",
                             {{"plan", due.formulation.plan},
                              {"what", "not possible on its day, which is dropped"}});
    }
}

}  // namespace rumbo
