#pragma once
// Links that whoever administers hands over, shown again at their address as long as the session
// lasts and they are good. Nothing of them is kept but the digest, as of every link: the session
// and a number in the address make them anew (app/people/handed_links.hpp).

#include <string>
#include <vector>

#include "app/people/handed_links.hpp"
#include "kit/html/html.hpp"
#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

// The making of some: a new number.
class Handing {
public:
    explicit Handing(Visit const& visit);

    std::string token_for(std::string const& person) const;
    // On to the page that shows them.
    http::Response see(html::Url const& address) const;

private:
    std::string session_;
    std::string number_;
};

// Those of the number in the address, by name; none where it has none.
std::vector<app::HandedLink> handed_links(Visit const& visit);
// That number with another address.
html::Url with_number(Visit const& visit, html::Url const& address);
std::string link_address(Visit const& visit, app::HandedLink const& link);

// One to give to its person.
html::Html link_to_hand_over(Visit const& visit, app::HandedLink const& link);
// All of the address, one below another; nothing where there are none.
html::Html links_to_hand_over(Visit const& visit);

}  // namespace web::staff
