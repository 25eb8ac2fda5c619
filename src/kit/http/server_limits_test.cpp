// Clients that send too much, too slowly or are too many, over a real socket.

#include "kit/http/server.hpp"

#include <sys/resource.h>

#include <atomic>
#include <vector>

#include "kit/http/loopback_client.hpp"

namespace {

using http::Limits;
using http::Request;
using http::ServerOptions;
using http::testing::body_of;
using http::testing::Client;
using http::testing::echo;
using http::testing::get;
using http::testing::milliseconds;
using http::testing::post;
using http::testing::RunningServer;
using http::testing::sized;
using http::testing::status_of;
using http::testing::with;

TEST(ServerLimits, ABodyOverTheLimitIsAnswered413) {
    Limits limits;
    limits.body_bytes = 1000;
    RunningServer const server(echo, with(limits));
    Client fits(server);
    EXPECT_EQ(status_of(fits.ask(sized(std::string(1000, 'x')))), "200");
    Client exceeds(server);  // and does not even look while it writes
    exceeds.send(sized(std::string(2'000'000, 'x')));
    EXPECT_EQ(status_of(exceeds.read_answer()), "413");
    Client chunked(server);
    EXPECT_EQ(status_of(chunked.ask(post("Transfer-Encoding: chunked", "3e9\r\n"))), "413");
    EXPECT_TRUE(chunked.ends());
}

TEST(ServerLimits, TheLimitOfABodyMayDependOnTheRoute) {
    ServerOptions options;
    options.body_limit = [](Request const& request) {
        return request.path == "/p" ? std::size_t{5} : std::size_t{0};
    };
    RunningServer const server(echo, options);
    Client client(server);
    EXPECT_EQ(status_of(client.ask(sized("12345"))), "200");
    EXPECT_EQ(status_of(client.ask(sized("123456"))), "413");
}

// Large bodies have few places, from their head to their answer; small ones on the same route none.
TEST(ServerLimits, FewBodiesMayBeLargeAtOnce) {
    ServerOptions options;
    options.limits.body_bytes = 10;
    options.limits.large_bodies = 1;
    options.body_limit = [](Request const&) { return std::size_t{100}; };
    RunningServer const server(echo, options);
    std::string const large(50, 'x');
    Client first(server);  // has its place once it is asked to go on
    EXPECT_EQ(first.ask(post("Content-Length: 50\r\nExpect: 100-continue")),
              "HTTP/1.1 100 Continue\r\n\r\n");
    auto const refused = [&](Client& client) {
        return status_of(client.ask(sized(large))) == "503";
    };
    auto const refused_second = [&] {
        Client second(server);
        return refused(second);
    };
    EXPECT_TRUE(refused_second());
    Client stays(server);  // one that was turned away and does not go keeps nobody out
    EXPECT_TRUE(refused(stays));
    EXPECT_EQ(status_of(Client(server).ask(post("Transfer-Encoding: chunked", "1\r\nx\r\n"))),
              "503");
    EXPECT_EQ(status_of(Client(server).ask(sized("small"))), "200");
    EXPECT_EQ(status_of(first.ask(large)), "200");
    EXPECT_EQ(status_of(first.ask(sized(large))), "200");
    // The place is free once the answer is sent, which its reader may see a moment earlier.
    bool is_free = !refused_second();
    for (int i = 0; i < 100 && !is_free; ++i) {
        std::this_thread::sleep_for(milliseconds(10));
        is_free = !refused_second();
    }
    EXPECT_TRUE(is_free);
}

TEST(ServerLimits, ALimitThatCannotBeToldIsTheUsualOne) {
    ServerOptions options;
    options.limits.body_bytes = 10;
    options.body_limit = [](Request const&) -> std::size_t { throw 1; };
    std::atomic<int> troubles = 0;
    options.on_trouble = [&](std::string_view) { ++troubles; };
    RunningServer const server(echo, options);
    EXPECT_EQ(status_of(Client(server).ask(sized("1234567890"))), "200");
    EXPECT_EQ(status_of(Client(server).ask(sized("12345678901"))), "413");
    EXPECT_EQ(troubles, 2);
}

TEST(ServerLimits, AsksForABodyThatWaitsToBeAsked) {
    RunningServer const server(echo);
    Client client(server);
    EXPECT_EQ(client.ask(post("Content-Length: 4\r\nExpect: 100-continue")),
              "HTTP/1.1 100 Continue\r\n\r\n");
    EXPECT_EQ(body_of(client.ask("hola")), "/p|hola");
    Client too_large(server);
    EXPECT_EQ(status_of(too_large.ask(post("Content-Length: 9999999\r\nExpect: 100-continue"))),
              "413");
}

TEST(ServerLimits, AHeadOverTheLimitIsAnswered431) {
    RunningServer const server(echo);
    Client client(server);
    EXPECT_EQ(status_of(client.ask(get("/", "X: " + std::string(17'000, 'x') + "\r\n"))), "431");
    EXPECT_TRUE(client.ends());
}

TEST(ServerLimits, ASlowHeadIsCutAtItsDeadline) {
    Limits limits;
    limits.head = milliseconds(200);
    RunningServer const server(echo, with(limits));
    Client client(server);
    client.send("GET / HTTP/1.1\r\nHost: a\r\n");
    auto const start = std::chrono::steady_clock::now();
    for (int i = 0; i < 100; ++i) {  // a header now and then does not win time
        if (!client.send("X: 1\r\n") || client.ends(milliseconds(20))) break;
    }
    auto const took = std::chrono::steady_clock::now() - start;
    EXPECT_GE(took, milliseconds(150));
    EXPECT_LT(took, milliseconds(1500));
}

TEST(ServerLimits, AnIdleConnectionIsEnded) {
    Limits limits;
    limits.idle = milliseconds(200);
    RunningServer const server(echo, with(limits));
    Client silent(server);
    EXPECT_TRUE(silent.ends(milliseconds(2000)));
    Client once(server);
    EXPECT_EQ(status_of(once.ask(get("/"))), "200");
    EXPECT_FALSE(once.ends(milliseconds(50)));
    EXPECT_TRUE(once.ends(milliseconds(2000)));
}

TEST(ServerLimits, ABodyMustKeepItsPace) {
    Limits limits;
    limits.grace = milliseconds(200);
    limits.bytes_per_second = 1000;
    RunningServer const server(echo, with(limits));
    Client client(server);
    client.send(post("Content-Length: 1000"));
    bool ended = false;
    for (int i = 0; i < 100 && !ended; ++i)
        ended = !client.send("x") || client.ends(milliseconds(20));
    EXPECT_TRUE(ended);
}

TEST(ServerLimits, AnAnswerMustBeTaken) {
    Limits limits;
    limits.grace = milliseconds(200);
    limits.bytes_per_second = 100 << 20;
    std::atomic<int> served = 0;
    ServerOptions options = with(limits);
    options.on_served = [&](http::Served const&) { ++served; };
    RunningServer server(
        [](Request const&) { return http::bytes("image/png", std::string(32 << 20, 'x')); },
        options);
    Client client(server);
    client.send(get("/"));
    std::this_thread::sleep_for(milliseconds(1500));
    EXPECT_LT(client.read_all().size(), std::size_t{32 << 20});
    EXPECT_EQ(served, 0);
}

TEST(ServerLimits, OverItsConnectionsItSaysSo) {
    Limits limits;
    limits.connections = 16;
    RunningServer const server(echo, with(limits));
    std::vector<Client> inside;
    for (int i = 0; i < 16; ++i) {
        inside.emplace_back(server);
        ASSERT_EQ(status_of(inside.back().ask(get("/"))), "200");
    }
    Client outside(server);
    std::string const answer = outside.ask(get("/"));
    EXPECT_EQ(status_of(answer), "503");
    EXPECT_NE(answer.find("\r\nRetry-After: "), std::string::npos);
    EXPECT_TRUE(outside.ends());
    EXPECT_EQ(status_of(inside.front().ask(get("/"))), "200");
    inside.pop_back();
    std::string later;
    for (int i = 0; i < 100 && later != "200"; ++i) {
        std::this_thread::sleep_for(milliseconds(10));
        later = status_of(Client(server).ask(get("/")));
    }
    EXPECT_EQ(later, "200");
}

TEST(ServerLimits, AThousandIdleConnectionsDisturbNobody) {
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
    RunningServer const server(echo);
    std::vector<Client> idle;
    for (int i = 0; i < 1000; ++i) {
        idle.emplace_back(server);
        ASSERT_TRUE(idle.back().connected()) << i;
    }
    Client client(server);
    for (int i = 0; i < 50; ++i)
        ASSERT_EQ(status_of(client.ask(get("/"))), "200");
    for (auto& each : idle)
        ASSERT_EQ(status_of(each.ask(get("/"))), "200");
}

}  // namespace
