#include "app/people/handed_links.hpp"

#include "app/people/token.hpp"
#include "kit/crypto/encoding.hpp"
#include "kit/crypto/sha256.hpp"
#include "kit/sql/in_transaction.hpp"
#include "storage/people/person_store.hpp"
#include "storage/people/session_store.hpp"

namespace app {

std::string handed_token(std::string const& session_token, std::string const& number,
                         std::string const& person) {
    auto const digest = crypto::sha256("link\n" + session_token + "\n" + number + "\n" + person);
    return crypto::base64url(digest);
}

std::vector<HandedLink> list_handed_links(storage::Store& store, storage::EntityId const& entity,
                                          HandedBy const& by) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        std::vector<HandedLink> links;
        for (auto& person : storage::list_people(connection, entity)) {
            auto token = handed_token(by.session, by.number, person.id);
            auto const link = storage::find_link(connection, entity, token_hash(token));
            if (link && !link->used_at && by.now < link->expires_at)
                links.push_back({std::move(person), std::move(token)});
        }
        return links;
    });
}

}  // namespace app
