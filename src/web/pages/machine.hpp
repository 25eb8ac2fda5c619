#pragma once
// What machines read: site map, feed of a plan, robots, security.txt, health.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

http::Response sitemap(Visit const& visit);  // /sitemap.xml
http::Response robots(Visit const& visit);   // /robots.txt
// Whom to tell of a weakness: the contacts of the entity, where one is an address that RFC 9116
// takes; not found without.
http::Response security_contact(Visit const& visit);
http::Response feed(Visit const& visit);     // /planes/{codigo}/ediciones.atom
http::Response health(Visit const& visit);   // /healthz
http::Response metrics(Visit const& visit);  // /metrics, in the text format of Prometheus

}  // namespace web::pages
