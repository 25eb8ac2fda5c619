#include "main/serving.hpp"

#include <fmt/core.h>

#include <atomic>
#include <random>

#include "app/consultation/erase_personal.hpp"
#include "app/consultation/opinions.hpp"
#include "app/people/demonstration.hpp"
#include "app/people/links.hpp"
#include "app/plan/import_session.hpp"
#include "app/plan/library.hpp"
#include "kit/crypto/encoding.hpp"
#include "kit/crypto/random.hpp"
#include "kit/http/server.hpp"
#include "kit/log/log.hpp"
#include "kit/sql/error.hpp"
#include "kit/text/message.hpp"
#include "main/backups.hpp"
#include "main/clock.hpp"
#include "main/log_key.hpp"
#include "main/mailing.hpp"
#include "main/publishing.hpp"
#include "main/repeated.hpp"
#include "main/settings.hpp"
#include "main/signing.hpp"
#include "main/version.hpp"
#include "web/portal/portal.hpp"
#include "web/staff/provider_sign_in.hpp"

namespace rumbo {
namespace {

// A number that a reader can quote and that the log holds.
std::string new_reference() {
    static std::atomic<std::uint32_t> count{std::random_device{}()};
    return fmt::format("{:08x}", count.fetch_add(0x9e3779b1));
}

web::Portal::Failure kind_of(std::exception_ptr const& failure) {
    try {
        std::rethrow_exception(failure);
    } catch (sql::DatabaseError const& error) {
        if (error.kind() == sql::ErrorKind::disk_full) return web::Portal::Failure::no_room;
    } catch (...) {
        return web::Portal::Failure::ours;
    }
    return web::Portal::Failure::ours;
}

std::string message_of(std::exception_ptr failure) {
    try {
        std::rethrow_exception(failure);
    } catch (std::exception const& error) {
        return error.what();
    } catch (...) {
        return "an exception that is no std::exception";
    }
}

// Without the token of a link that is good once, or of a calendar, or the code of a comment.
std::string told_path(http::Request const& request) {
    for (std::string const folder : {"/enlace/", "/calendario/", "/participa/aporte/"})
        if (auto const at = request.path.find(folder); at != std::string::npos)
            return request.path.substr(0, at) + folder + "…";
    return request.path;
}

// Where nobody can sign in yet: the link with which the first one does.
void offer_first_administrator(storage::Store& store, std::string const& root,
                               text::Language language) {
    auto const token = crypto::random_token();
    if (!app::offer_first_administrator(store, only_entity, now(), token)) return;
    fmt::print("{}\n  {}/enlace/{}\n",
               text::tr(language,
                        "Nobody can sign in yet. The first administrator enters here, within 30 "
                        "minutes:"),
               root, token);
}

// What citizens left whose time is over (docs/consultation.md).
void erase_expired(storage::Store& store, int retention_days) {
    auto const occasion = [] {
        return storage::Occasion{.entity = only_entity,
                                 .now = now(),
                                 .actor = {},
                                 .peer = {},
                                 .salt = crypto::random_token()};
    };
    app::erase_expired(store, occasion(), retention_days);
    app::erase_old_remarks(store, occasion());
}

std::optional<web::BackupDoor> door_of(std::optional<Backups>& backups,
                                       Installation const& installation) {
    if (!backups) return std::nullopt;
    return web::BackupDoor{
        .ask = [&backups](storage::Occasion const& occasion) { backups->ask(occasion); },
        .is_busy = [&backups] { return backups->is_busy(); },
        .every_hours = installation.configuration().backup.every_hours,
        .folder = installation.backup_folder().string()};
}

// What signs in beside us, where there is one.
struct OptionalProvider {
    std::optional<oidc::Provider> asked;
    std::optional<web::SignInProvider> shown;

    explicit OptionalProvider(Configuration const& configuration) {
        if (!configuration.provider) return;
        auto const& settings = *configuration.provider;
        asked.emplace(oidc::Registration{.issuer = settings.issuer,
                                         .client_id = settings.client_id,
                                         .client_secret = settings.client_secret,
                                         .redirect_address = configuration.identity.public_address +
                                                             "/ingreso/institucional/retorno"});
        shown.emplace(*asked, settings.issuer, settings.name, settings.two_factors);
    }
};

// What the network does for the portal.
http::ServerOptions server_of(web::Portal& portal, ServeOptions const& options, unsigned threads) {
    http::ServerOptions server;
    server.address = options.address;
    server.port = options.port;
    server.threads = threads;
    server.on_failure = [&portal](http::Request const& request, std::exception_ptr failure) {
        auto const reference = new_reference();
        logging::error("failure", {{"reference", reference},
                                   {"path", told_path(request)},
                                   {"what", message_of(failure)}});
        return portal.failure(request, kind_of(failure), reference);
    };
    server.is_slow = [&portal](http::Request const& request) { return portal.is_slow(request); };
    server.limits.body_bytes = web::form_bytes_max;
    server.body_limit = [&portal](http::Request const& request) {
        return portal.body_limit(request);
    };
    server.on_refusal = [&portal](http::Request const& request, http::Refused refused) {
        return portal.refusal(request, refused);
    };
    server.on_served = [&portal](http::Served const& served) {
        portal.metrics().add(served.route, served.status, served.bytes, served.duration);
    };
    server.on_trouble = [](std::string_view what) {
        logging::warning("network", {{"what", what}});
    };
    return server;
}

}  // namespace

void serve(storage::Store& store, Installation const& installation, ServeOptions const& options) {
    app::sweep_imports(store, {.entity = only_entity, .now = now()});
    app::Library library(store, only_entity);
    std::optional<crypto::KeyPair> key;
    if (auto const file = installation.log_key()) key = load_log_key(*file);
    std::optional<Backups> backups;
    if (installation.is_folder()) backups.emplace(store, installation);
    OptionalProvider provider(installation.configuration());
    std::optional<Signing> signing;
    if (key)
        signing.emplace(store, *key);
    else
        logging::warning("the log is not signed", {{"why", "no folder to keep a key in"}});
    auto const sign_log = [&signing] {
        if (signing) signing->sign();
    };
    web::Portal portal({.library = library,
                        .identity = installation.configuration().identity,
                        .program_version = program_version,
                        .now = now,
                        .store = &store,
                        .entity = only_entity,
                        .new_token = crypto::random_token,
                        .trusts_proxy = installation.configuration().trusts_proxy,
                        .provider = provider.shown ? &*provider.shown : nullptr,
                        .log_key = key ? crypto::hex(key->public_key) : std::string(),
                        .sign_log = sign_log,
                        .sends_mail = installation.configuration().mail.has_value(),
                        .retention_days = installation.configuration().retention_days,
                        .evidence_quota_bytes = installation.configuration().evidence_quota_bytes,
                        .backups = door_of(backups, installation),
                        .settings = settings_of(installation.configuration()),
                        .is_demonstration = app::is_demonstration(store, only_entity)});
    Mailing const mailing(store, library, installation.configuration());
    Publishing const publishing(store, library, sign_log);
    Repeated const erasing("erasing of personal data", std::chrono::hours(1),
                           [&](std::stop_token const&) {
                               erase_expired(store, installation.configuration().retention_days);
                           });

    auto server = server_of(portal, options, installation.configuration().threads);
    server.on_listening = [&](std::uint16_t port) {
        auto const root = fmt::format(
            "http://{}:{}", options.address == "127.0.0.1" ? "localhost" : options.address, port);
        fmt::print("Rumbo: {}\n", root);
        offer_first_administrator(store, root, options.language);
        std::fflush(stdout);
    };
    http::serve(server, [&](http::Request const& request) { return portal.answer(request); });
}

}  // namespace rumbo
