// Which requests are answered apart from those of everybody else.
#include "web/portal/portal.hpp"

#include <gtest/gtest.h>

#include "kit/http/request_for.hpp"
#include "kit/sql/testing.hpp"

namespace {

using http::Method;
using http::testing::request_for;

struct PortalTest : testing::Test {
    bool is_slow(Method method, std::string_view target) {
        auto request = request_for(method, target);
        request.headers.set("Cookie", "sid=x");
        return portal.is_slow(request);
    }

    sql::testing::EmptyDatabase database{sql::Engine::sqlite};
    storage::Store store{database.address()};
    app::Library library{store, storage::EntityId{"main"}};
    web::Portal portal{{library, {}, "1", [] { return base::Instant(); }}};
};

TEST_F(PortalTest, WhatReadsTheWholeLogOrHashesAPasswordIsSlow) {
    for (auto const* page :
         {"/actividad", "/actividad?vista=impresion", "/actividad/verificacion",
          "/actividad/verificacion?vista=impresion", "/actividad/registro.jsonl?desde=20001"}) {
        EXPECT_TRUE(is_slow(Method::get, page)) << page;
        EXPECT_TRUE(is_slow(Method::head, page)) << page;
        EXPECT_TRUE(is_slow(Method::get, "/en" + std::string(page))) << page;
    }
    EXPECT_TRUE(is_slow(Method::post, "/ingreso"));
    EXPECT_TRUE(is_slow(Method::post, "/en/enlace/abc"));
}

TEST_F(PortalTest, NothingElseIs) {
    for (auto const* page : {"/", "/planes", "/registro", "/ingreso", "/mi-trabajo", "/nada"})
        EXPECT_FALSE(is_slow(Method::get, page)) << page;
    EXPECT_FALSE(is_slow(Method::post, "/salir"));
    EXPECT_FALSE(is_slow(Method::post, "/actividad"));
}

// They are sent to sign in, which takes no time: nobody unknown may hold up those who are known.
TEST_F(PortalTest, NorIsAPageForWhoCannotBeSignedIn) {
    EXPECT_FALSE(portal.is_slow(request_for(Method::get, "/actividad/verificacion")));
    EXPECT_TRUE(portal.is_slow(request_for(Method::post, "/ingreso")));
}

}  // namespace
