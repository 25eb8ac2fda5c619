#include "main/doors.hpp"

#include <charconv>
#include <filesystem>

#include "app/people/demonstration.hpp"
#include "app/plan/import_plan.hpp"
#include "app/plan/library.hpp"
#include "app/record/activity.hpp"
#include "exchange/plan_document/import_command.hpp"
#include "kit/crypto/encoding.hpp"
#include "kit/crypto/random.hpp"
#include "main/answered.hpp"
#include "main/backup_doors.hpp"
#include "main/clock.hpp"
#include "main/demonstration.hpp"
#include "main/demonstration_consultations.hpp"
#include "main/demonstration_drafts.hpp"
#include "main/demonstration_methodology.hpp"
#include "main/installation.hpp"
#include "main/log_key.hpp"
#include "main/serving.hpp"

namespace rumbo {
namespace {

using cli::Answer;
using cli::ImportedPlan;
using cli::StoreProblem;
using cli::StoreRefusal;

// Made where it is missing, for its owner alone.
Answer<Installation> installation(std::string const& data) {
    auto found = find_installation(data);
    if (!found) return std::unexpected(StoreRefusal{StoreProblem::bad_address, {}});
    if (found->is_folder() && std::filesystem::create_directories(data))
        std::filesystem::permissions(data, std::filesystem::perms::owner_all);
    return std::move(*found);
}

std::vector<ImportedPlan> take_in(storage::Store& store, std::vector<domain::Plan> plans,
                                  base::Instant moment) {
    std::vector<app::ImportPlan> commands;
    for (auto& plan : plans)
        commands.push_back(exchange::import_command(only_entity, std::move(plan), moment));
    auto const results = app::import_plans(store, commands);
    std::vector<ImportedPlan> imported;
    for (std::size_t i = 0; i < results.size(); ++i)
        imported.push_back({commands[i].plan.code, results[i].edition,
                            results[i].imported == app::Imported::as_new_edition});
    return imported;
}

Answer<std::vector<ImportedPlan>> import_plans(std::string const& data,
                                               std::vector<domain::Plan> plans) {
    return answered<std::vector<ImportedPlan>>([&]() -> Answer<std::vector<ImportedPlan>> {
        auto const place = installation(data);
        if (!place) return std::unexpected(place.error());
        storage::Store store(place->database());
        store.migrate(now());
        return take_in(store, std::move(plans), now());
    });
}

Answer<std::optional<domain::Plan>> find_edition(std::string const& data,
                                                 cli::EditionWanted const& wanted) {
    return answered<std::optional<domain::Plan>>([&]() -> Answer<std::optional<domain::Plan>> {
        auto const place = existing_installation(data);
        if (!place) return std::unexpected(place.error());
        storage::Store store(place->database());
        store.migrate(now());
        app::Library library(store, only_entity);
        auto const edition = library.find_edition(wanted.code, wanted.number);
        if (!edition) return std::optional<domain::Plan>{};
        return std::optional<domain::Plan>{edition->plan};
    });
}

Answer<std::vector<ImportedPlan>> fill_with_demo(std::string const& data) {
    return answered<std::vector<ImportedPlan>>([&]() -> Answer<std::vector<ImportedPlan>> {
        auto const place = installation(data);
        if (!place) return std::unexpected(place.error());
        if (place->is_folder() && !place->is_empty())
            return std::unexpected(StoreRefusal{StoreProblem::not_empty, {}});
        storage::Store store(place->database());
        store.migrate(now());
        app::Library library(store, only_entity);
        if (library.revision() != 0)
            return std::unexpected(StoreRefusal{StoreProblem::not_empty, {}});
        auto const today = now();
        auto const begins = demonstration_begins(today);
        app::fill_with_people(store, {.entity = only_entity,
                                      .now = begins,
                                      .actor = {},
                                      .peer = {},
                                      .salt = crypto::random_token()});
        auto imported = take_in(store, demonstration_plans(), begins);
        fill_with_methodologies(store, only_entity, begins);
        fill_with_drafts(store, library, only_entity, today);
        return imported;
    });
}

Answer<std::vector<int>> migrate(std::string const& data) {
    return answered<std::vector<int>>([&]() -> Answer<std::vector<int>> {
        auto const place = installation(data);
        if (!place) return std::unexpected(place.error());
        storage::Store store(place->database());
        return store.migrate(now());
    });
}

Answer<cli::VerifiedLog> verify_log(std::string const& data) {
    return answered<cli::VerifiedLog>([&]() -> Answer<cli::VerifiedLog> {
        auto const place = existing_installation(data);
        if (!place) return std::unexpected(place.error());
        storage::Store store(place->database());
        store.migrate(now());
        std::string key;
        if (auto const file = place->log_key(); file && std::filesystem::exists(*file))
            key = crypto::hex(load_log_key(*file).public_key);
        return cli::VerifiedLog{app::verify_log(store, only_entity), key};
    });
}

Answer<void> export_log(std::string const& data, std::ostream& out) {
    return answered<void>([&]() -> Answer<void> {
        auto const place = existing_installation(data);
        if (!place) return std::unexpected(place.error());
        storage::Store store(place->database());
        store.migrate(now());
        constexpr std::int64_t entries_at_once = 10'000;
        app::note_export(store, {.entity = only_entity, .now = now()}, 1);
        for (std::int64_t from = 1; from > 0;) {
            auto const stretch = app::export_log(store, only_entity, from, entries_at_once);
            out << stretch.lines;
            from = stretch.next;
        }
        return {};
    });
}

// "127.0.0.1:8080", "[::1]:8080", "localhost:0"
std::optional<ServeOptions> parse_listen(std::string const& listen) {
    auto const colon = listen.rfind(':');
    if (colon == std::string::npos || colon == 0) return std::nullopt;
    ServeOptions options;
    options.address = listen.substr(0, colon);
    if (options.address.starts_with('[') && options.address.ends_with(']'))
        options.address = options.address.substr(1, options.address.size() - 2);
    auto const* const begin = listen.data() + colon + 1;
    auto const* const end = listen.data() + listen.size();
    auto const [rest, error] = std::from_chars(begin, end, options.port);
    if (error != std::errc{} || rest != end) return std::nullopt;
    return options;
}

Answer<void> serve_at(std::string const& data, std::string const& listen, text::Language language) {
    return answered<void>([&]() -> Answer<void> {
        auto options = parse_listen(listen);
        if (!options) return std::unexpected(StoreRefusal{StoreProblem::bad_listen, listen});
        options->language = language;
        auto place = installation(data);
        if (!place) return std::unexpected(place.error());
        storage::Store store(place->database());
        store.migrate(now());
        bool const is_open = options->address != "127.0.0.1" && options->address != "::1" &&
                             options->address != "localhost";
        if (is_open && app::is_demonstration(store, only_entity))
            return std::unexpected(StoreRefusal{StoreProblem::demonstration_open, listen});
        serve(store, *place, *options);
        return {};
    });
}

}  // namespace

cli::Doors doors(text::Language language) {
    auto const serve = [language](std::string const& data, std::string const& listen) {
        return serve_at(data, listen, language);
    };
    return {import_plans, find_edition, fill_with_demo, migrate,       verify_log,
            export_log,   backup,       restore,        verify_backup, serve};
}

}  // namespace rumbo
