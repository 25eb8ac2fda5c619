#pragma once
// Answers requests: finds the route, makes the page or hands out the one that was made for the same
// revision of the store, adds the security headers. Safe to use from several threads.

#include <memory>
#include <string>

#include "exchange/plan_document/kept_documents.hpp"
#include "exchange/plan_import/kept_readings.hpp"
#include "kit/http/message.hpp"
#include "kit/http/router.hpp"
#include "web/api/pace.hpp"
#include "web/portal/metrics.hpp"
#include "web/portal/page_cache.hpp"
#include "web/portal/routes.hpp"
#include "web/portal/search_index.hpp"
#include "web/portal/site.hpp"

namespace web {

class Portal {
public:
    explicit Portal(Site site);
    Portal(Portal const&) = delete;
    Portal& operator=(Portal const&) = delete;

    http::Response answer(http::Request const& request);

    // http::ServerOptions::is_slow
    bool is_slow(http::Request const& request) const;

    // http::ServerOptions::body_limit. Only who is signed in may send more than a form.
    std::size_t body_limit(http::Request const& request);

    // The answer to what the server itself refuses (http::ServerOptions::on_refusal).
    http::Response refusal(http::Request const& request, http::Refused refused);

    // The answer to a failure of ours: an apology and the number to quote. Where the disk is full,
    // that nothing can be saved and everything still be read, until there is room.
    enum class Failure : std::uint8_t { ours, no_room };
    http::Response failure(http::Request const& request, Failure failure,
                           std::string_view reference);

    // To be told of every answer that left, for /metrics.
    Metrics& metrics() { return metrics_; }

    Site& site() { return site_; }
    http::Router const& router() const { return router_; }

private:
    http::Response made(http::Request const& request, RouteRow const& row,
                        http::PathArguments const& arguments);
    Visit visit_of(http::Request const& request, http::PathArguments const& arguments);
    http::Response too_large(http::Request const& request);
    http::Response unmatched(http::Request const& request, http::Match const& match);

    Site site_;
    http::Router router_;
    Metrics metrics_;
    SearchIndex search_;
    api::Pace pace_;
    exchange::KeptReadings readings_;
    exchange::KeptDocuments consulted_;
    PageCache cache_;
};

}  // namespace web
