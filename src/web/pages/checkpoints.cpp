#include "web/pages/checkpoints.hpp"

#include "app/record/activity.hpp"
#include "web/components/table.hpp"
#include "web/portal/layout.hpp"
#include "web/portal/paging.hpp"

namespace web::pages {
namespace {

using namespace html;
namespace c = components;

// With its key, where that is not the one of today.
Html signature_of(storage::Checkpoint const& checkpoint, std::string const& key_of_today) {
    auto const other_key = [&] { return fragment(br(), small(checkpoint.public_key)); };
    return code(cls("app-huella"), checkpoint.signature,
                when(checkpoint.public_key != key_of_today, other_key));
}

Html shown_checkpoints(Visit const& visit, std::span<storage::Checkpoint const> list) {
    c::Table table{.id = "puntos",
                   .caption = std::string(visit.tr("Checkpoints, latest first")),
                   .columns = {{std::string(visit.tr("Entry")), c::Align::right},
                               {std::string(visit.tr("Signed (UTC)"))},
                               {std::string(visit.tr("Fingerprint of the entry"))},
                               {std::string(visit.tr("Signature"))}},
                   .narrow = c::Narrow::cards};
    for (auto const& checkpoint : list)
        table.rows.push_back({c::words(std::to_string(checkpoint.sequence)),
                              c::words(checkpoint.at),
                              c::markup(code(cls("app-huella"), checkpoint.hash)),
                              c::markup(signature_of(checkpoint, list.front().public_key))});
    return c::table(table);
}

std::vector<storage::Checkpoint> signed_so_far(Visit const& visit) {
    if (visit.site.store == nullptr) return {};
    return app::list_checkpoints(*visit.site.store, visit.site.entity);
}

}  // namespace

http::Response checkpoint_file(Visit const& visit) {
    auto response = http::bytes("application/x-ndjson; charset=utf-8",
                                app::checkpoint_lines(signed_so_far(visit)));
    response.headers.set("Cache-Control", "public, max-age=60");
    response.headers.set("Content-Disposition", "attachment; filename=\"registro.jsonl\"");
    return response;
}

http::Response checkpoints(Visit const& visit) {
    auto const list = signed_so_far(visit);
    Paging const paging(visit, list.size());
    auto content = fragment(
        h1(visit.tr("Record of changes")),
        p(cls("app-bajada"),
          visit.tr("Everything that is done in this system is written in a chain of entries. From "
                   "time to time the last one is signed and shown here: whoever keeps a line of "
                   "this page can prove later that nothing before it was altered.")),
        list.empty() ? p(visit.tr("Nothing has been signed yet."))
                     : fragment(p(visit.tr("Public key (Ed25519):"), " ",
                                  code(cls("app-huella"), list.front().public_key), " · ",
                                  a(href("/registro.jsonl"), "JSON Lines")),
                                shown_checkpoints(visit, paging.of(list)), paging.links()));
    PageText text{.title = std::string(visit.tr("Record of changes")),
                  .description = std::string(
                      visit.tr("Signed checkpoints of the record of everything that is done."))};
    text.path = {{std::string(visit.tr("Home")), visit.link({})}};
    auto response = page(visit, std::move(text), std::move(content));
    response.headers.set("Cache-Control", "public, max-age=60");
    return response;
}

}  // namespace web::pages
