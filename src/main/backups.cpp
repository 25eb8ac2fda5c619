#include "main/backups.hpp"

#include <charconv>
#include <chrono>

#include "app/backup/backup_folder.hpp"
#include "app/backup/drill.hpp"
#include "kit/crypto/random.hpp"
#include "kit/json/document.hpp"
#include "kit/json/writer.hpp"
#include "kit/log/log.hpp"
#include "main/clock.hpp"
#include "main/version.hpp"

namespace rumbo {
namespace {

constexpr std::chrono::minutes looked_every{1};
constexpr std::chrono::minutes rested_after_failure{60};
constexpr std::string_view flaw_words = "the backup cannot be restored";

storage::Occasion of_the_program() {
    return {.entity = only_entity, .now = now(), .actor = {}, .peer = {}, .salt = {}};
}

std::string refused_answer(std::string_view why) {
    std::string text;
    json::Writer(text).begin_object().member("why", why).end_object();
    return text;
}

std::int64_t whole(std::optional<json::Value> const& value) {
    std::int64_t number = 0;
    if (value)
        std::from_chars(value->text().data(), value->text().data() + value->text().size(), number);
    return number;
}

std::string words(std::optional<json::Value> const& value) {
    return value && value->kind() == json::Kind::string ? std::string(value->text())
                                                        : std::string();
}

}  // namespace

app::BackupOrder backup_order(Installation const& installation, storage::Occasion occasion) {
    return {.occasion = std::move(occasion),
            .database = installation.database(),
            .folder = installation.backup_folder(),
            .files = installation.files_beside(),
            .program = version_text()};
}

std::string door_answer(app::BackupMade const& made) {
    std::string text;
    json::Writer writer(text);
    writer.begin_object().key("bytes").integer(made.bytes());
    writer.key("log_sequence").integer(made.manifest.log_sequence);
    writer.member("place", made.place.string()).end_object();
    return text;
}

std::optional<DoorAnswer> parse_door_answer(std::string const& line) {
    auto const document = json::parse(line);
    if (!document || document->root().kind() != json::Kind::object) return std::nullopt;
    auto const root = document->root();
    return DoorAnswer{.place = words(root.find("place")),
                      .why = words(root.find("why")),
                      .bytes = whole(root.find("bytes")),
                      .log_sequence = whole(root.find("log_sequence"))};
}

Backups::Backups(storage::Store& store, Installation const& installation)
    : store_(store), installation_(installation) {
    door_.emplace(installation.folder(),
                  [this](std::string const& request) { return answer_at_door(request); });
    thread_ = std::jthread([this](std::stop_token const& stop) { run(stop); });
}

Backups::~Backups() {
    door_.reset();
    thread_.request_stop();
    thread_.join();
}

void Backups::ask(storage::Occasion const& occasion) {
    std::lock_guard const lock(mutex_);
    asked_ = occasion;
    is_busy_ = true;
    woken_.notify_all();
}

bool Backups::is_busy() {
    std::lock_guard const lock(mutex_);
    return is_busy_;
}

app::BackupMade Backups::make(storage::Occasion const& occasion) {
    std::lock_guard const one_at_a_time(making_);
    return app::make_backup(store_, backup_order(installation_, occasion));
}

std::string Backups::answer_at_door(std::string const& request) {
    if (request != "backup") return refused_answer("nothing of that name is done here");
    try {
        return door_answer(make(of_the_program()));
    } catch (std::exception const& error) {
        logging::error("backup", {{"what", error.what()}});
        return refused_answer(error.what());
    }
}

// What fails is in the log of the entity and in that of the program, and is tried again in time.
void Backups::make_and_verify(storage::Occasion const& occasion) noexcept {
    try {
        auto const made = make(occasion);
        auto then = occasion;
        then.now = now();
        then.salt = crypto::random_token();
        if (!app::drill(store_, then, made.place))
            logging::error("backup", {{"what", flaw_words}, {"backup", made.place.string()}});
    } catch (std::exception const& error) {
        not_before_ = base::Instant(now().moment() + rested_after_failure);
        logging::error("backup", {{"what", error.what()}});
    }
}

// By the backups that are there: a program that starts again does not begin to count anew.
bool Backups::is_due() {
    auto const every = installation_.configuration().backup.every_hours;
    if (every == 0 || now() < not_before_) return false;
    auto const there = app::list_backups(installation_.backup_folder());
    if (there.empty()) return true;
    return now().moment() - app::made_at(there.front())->moment() >= std::chrono::hours{every};
}

void Backups::run(std::stop_token const& stop) {
    std::unique_lock lock(mutex_);
    while (!stop.stop_requested()) {
        auto occasion = std::exchange(asked_, std::nullopt);
        if (!occasion && is_due()) occasion = of_the_program();
        if (occasion) {
            is_busy_ = true;
            lock.unlock();
            make_and_verify(*occasion);
            lock.lock();
            is_busy_ = asked_.has_value();
        }
        woken_.wait_for(lock, stop, looked_every, [&] { return asked_.has_value(); });
    }
}

}  // namespace rumbo
