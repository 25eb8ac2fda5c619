#pragma once
// A session begins, with its entry of the log: however somebody proved who they are.

#include <string>
#include <vector>

#include "storage/people/session_store.hpp"

namespace app {

struct StartSession {
    storage::Occasion occasion;
    std::string person;
    storage::SessionStage stage = storage::SessionStage::whole;
    std::string session_token;  // new and random, as the next
    std::string form_token;
    std::string browser;
    std::vector<domain::Change> how = {};  // beside the stage
};

storage::Logged start_session(sql::Connection& connection, StartSession const& command);

}  // namespace app
