#pragma once
// Links that whoever administers hands over, and may look at again: the token of one is made of the
// secret of their session, a random number and the person, so that it need not be kept anywhere to
// be shown once more. Who has the number alone, or reads the database, makes nothing of it.

#include <string>
#include <vector>

#include "domain/people/person.hpp"
#include "storage/store.hpp"

namespace app {

// 256 bits, as of any other link.
std::string handed_token(std::string const& session_token, std::string const& number,
                         std::string const& person);

struct HandedLink {
    domain::Person person;
    std::string token;
};
struct HandedBy {
    std::string session;  // its token
    std::string number;
    base::Instant now;
};
// Those that are still good, by name of the person.
std::vector<HandedLink> list_handed_links(storage::Store& store, storage::EntityId const& entity,
                                          HandedBy const& by);

}  // namespace app
