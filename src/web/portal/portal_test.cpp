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

    // Of a portal with these contacts.
    std::string security_txt(std::vector<web::Contact> contacts, std::string address) {
        store.migrate(base::Instant());
        web::Identity identity;
        identity.contacts = std::move(contacts);
        identity.public_address = std::move(address);
        web::Portal of{{library, std::move(identity), "1",
                        [] { return *base::Instant::parse("2026-11-30T04:59:00Z"); }}};
        auto const answer = of.answer(request_for(Method::get, "/.well-known/security.txt"));
        if (answer.status == http::Status::not_found) return "404";
        EXPECT_EQ(answer.status, http::Status::ok);
        return std::string(answer.content());
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

// RFC 9116. It is still the 29th in Colombia; 180 days from then are the 28th of May.
TEST_F(PortalTest, WhomToTellOfAWeaknessIsTheContactOfTheEntity) {
    auto const* const portal_of_it = "https://planes.entidad.gov.co";
    EXPECT_EQ(security_txt({{"Correo", "mailto:seguridad@entidad.gov.co"},
                            {"PQRSD", "https://entidad.gov.co/pqrsd"},
                            {"Formulario", "/participa"},
                            {"Sin cifrar", "http://entidad.gov.co"},
                            {"Carrera 8 n.º 10-65", ""}},
                           portal_of_it),
              "Contact: mailto:seguridad@entidad.gov.co\n"
              "Contact: https://entidad.gov.co/pqrsd\n"
              "Contact: https://planes.entidad.gov.co/participa\n"
              "Expires: 2027-05-28T00:00:00Z\n"
              "Preferred-Languages: es, en\n"
              "Canonical: https://planes.entidad.gov.co/.well-known/security.txt\n");
    EXPECT_EQ(security_txt({}, portal_of_it), "404");
    EXPECT_EQ(security_txt({{"Sin cifrar", "http://entidad.gov.co"}}, portal_of_it), "404");
}

}  // namespace
