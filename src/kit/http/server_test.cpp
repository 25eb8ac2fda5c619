// The server over a real socket: what clients may do, and what happens to those who may not.

#include "kit/http/server.hpp"

#include <atomic>
#include <csignal>
#include <mutex>
#include <stdexcept>
#include <system_error>
#include <vector>

#include "kit/http/loopback_client.hpp"

namespace {

using http::Limits;
using http::Request;
using http::Response;
using http::ServerOptions;
using http::Status;
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

TEST(Server, AnswersOnOneConnectionAgainAndAgain) {
    RunningServer const server(echo);
    Client client(server);
    for (int i = 0; i < 100; ++i) {
        std::string const target = "/" + std::to_string(i);
        std::string const answer = client.ask(get(target));
        ASSERT_EQ(status_of(answer), "200");
        ASSERT_EQ(body_of(answer), target + "|");
        ASSERT_EQ(answer.find("Connection:"), std::string::npos);
    }
}

TEST(Server, AnswersPipelinedRequestsInOrder) {
    RunningServer const server(echo);
    Client client(server);
    std::string all;
    for (int i = 0; i < 200; ++i)
        all += get("/" + std::to_string(i));
    all += sized("hola") + get("/last", "Connection: close\r\n");
    client.send(all);
    for (int i = 0; i < 200; ++i)
        ASSERT_EQ(body_of(client.read_answer()), "/" + std::to_string(i) + "|");
    EXPECT_EQ(body_of(client.read_answer()), "/p|hola");
    EXPECT_EQ(body_of(client.read_answer()), "/last|");
    EXPECT_TRUE(client.ends());
}

TEST(Server, EndsTheConnectionWhenAsked) {
    RunningServer const server(echo);
    Client client(server);
    std::string const answer = client.ask(get("/a", "Connection: close\r\n"));
    EXPECT_NE(answer.find("\r\nConnection: close\r\n"), std::string::npos);
    EXPECT_TRUE(client.ends());
    Client old(server);
    EXPECT_EQ(status_of(old.ask("GET / HTTP/1.0\r\n\r\n")), "200");
    EXPECT_TRUE(old.ends());
    Client patient(server);
    std::string const kept = patient.ask("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    EXPECT_NE(kept.find("\r\nConnection: keep-alive\r\n"), std::string::npos);
    EXPECT_EQ(status_of(patient.ask("GET / HTTP/1.0\r\n\r\n")), "200");
}

TEST(Server, AClientThatOnlyReadsOnGetsItsAnswer) {
    RunningServer const server(echo);
    Client client(server);
    client.send(get("/a"));
    ::shutdown(client.socket(), SHUT_WR);
    EXPECT_EQ(body_of(client.read_all()), "/a|");
}

TEST(Server, HeadHasNoBodyAndTheNextAnswerStandsInItsPlace) {
    RunningServer const server(echo);
    Client client(server);
    client.send("HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n" + get("/b", "Connection: close\r\n"));
    std::string const both = client.read_all();
    EXPECT_NE(both.find("Content-Length: 3\r\n"), std::string::npos);
    EXPECT_EQ(both.find("/a|"), std::string::npos);
    EXPECT_TRUE(both.ends_with("\r\n\r\n/b|"));
}

TEST(Server, AKnownPageIs304) {
    auto const page = http::prepare("text/html", std::string(5000, 'x'), http::Effort::quick);
    RunningServer const server([&](Request const&) { return http::prepared(page); });
    Client client(server);
    std::string const first = client.ask(get("/", "Accept-Encoding: gzip\r\n"));
    ASSERT_EQ(status_of(first), "200");
    EXPECT_EQ(body_of(first), page->gzip);
    auto const at = first.find("ETag: ") + 6;
    std::string const tag = first.substr(at, first.find("\r\n", at) - at);
    client.send(get("/", "Accept-Encoding: gzip\r\nIf-None-Match: " + tag + "\r\n") +
                get("/", "Connection: close\r\n"));
    std::string const rest = client.read_all();
    EXPECT_EQ(status_of(rest), "304");
    EXPECT_TRUE(rest.substr(rest.find("\r\n\r\n") + 4).starts_with("HTTP/1.1 200"));
}

TEST(Server, LargeAnswersArriveWhole) {
    std::string large(8 << 20, 'x');
    for (std::size_t i = 0; i < large.size(); i += 4096)
        large[i] = static_cast<char>('a' + i / 4096 % 26);
    RunningServer const server([&](Request const&) { return http::bytes("image/png", large); });
    Client client(server);
    EXPECT_TRUE(body_of(client.ask(get("/"))) == large);
}

TEST(Server, BodiesComeInPiecesAndInChunks) {
    RunningServer const server(echo);
    Client client(server);
    std::string const body(300'000, 'b');
    client.send("POST /p HTTP/1.1\r\nHost: a\r\nContent-Length: 300000\r\n\r\n");
    for (std::size_t i = 0; i < body.size(); i += 50'000)
        client.send(body.substr(i, 50'000));
    EXPECT_TRUE(body_of(client.read_answer()) == "/p|" + body);
    EXPECT_EQ(body_of(client.ask(post("Transfer-Encoding: chunked", "4\r\nhola\r\n0\r\n\r\n"))),
              "/p|hola");
}

TEST(Server, SmugglingIsRefusedAndTheConnectionEnds) {
    RunningServer const server(echo);
    for (auto const* headers : {"Content-Length: 4\r\nTransfer-Encoding: chunked",
                                "Transfer-Encoding: chunked\r\nContent-Length: 4"}) {
        Client client(server);
        client.send(post(headers, "0\r\n\r\n") + get("/smuggled"));
        std::string const all = client.read_all();
        EXPECT_EQ(status_of(all), "400");
        EXPECT_EQ(all.find("smuggled"), std::string::npos);
        EXPECT_NE(all.find("\r\nConnection: close\r\n"), std::string::npos);
    }
    Client tracing(server);
    EXPECT_EQ(status_of(tracing.ask("TRACE / HTTP/1.1\r\nHost: a\r\n\r\n")), "405");
}

TEST(Server, RefusalsWearTheHouseStyle) {
    ServerOptions options;
    options.headers = {{"X-Content-Type-Options", "nosniff"}};
    options.on_refusal = [](Request const&, http::Refused refused) {
        return http::html("<p>" + std::string(refused.why), refused.status);
    };
    RunningServer const server(echo, options);
    Client client(server);
    std::string const answer = client.ask("GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(status_of(answer), "400");
    EXPECT_TRUE(body_of(answer).starts_with("<p>"));
    EXPECT_NE(answer.find("nosniff"), std::string::npos);
}

TEST(Server, AFailureIsAnsweredAndTheServerLives) {
    ServerOptions options;
    options.on_failure = [](Request const&, std::exception_ptr const& failure) {
        try {
            std::rethrow_exception(failure);
        } catch (std::exception const& thrown) {
            return http::text(std::string("ref 42: ") + thrown.what(), Status::internal_error);
        }
    };
    RunningServer const server(
        [](Request const& request) -> Response {
            if (request.path == "/boom") throw std::runtime_error("disk");
            if (request.path == "/split") return http::see_other("/a\r\nX: y");
            return http::text("well");
        },
        options);
    Client client(server);
    std::string const answer = client.ask(get("/boom"));
    EXPECT_EQ(status_of(answer), "500");
    EXPECT_EQ(body_of(answer), "ref 42: disk");
    EXPECT_EQ(status_of(client.ask(get("/split"))), "500");
    EXPECT_EQ(body_of(client.ask(get("/"))), "well");
}

TEST(Server, AFailureOfTheFailurePageIsAPlain500) {
    ServerOptions options;
    std::atomic<int> troubles = 0;
    options.on_failure = [](Request const&, std::exception_ptr const&) -> Response { throw 1; };
    options.on_trouble = [&](std::string_view) { ++troubles; };
    RunningServer const server([](Request const&) -> Response { throw 2; }, options);
    Client client(server);
    EXPECT_EQ(status_of(client.ask(get("/"))), "500");
    EXPECT_EQ(status_of(client.ask(get("/"))), "500");
    EXPECT_EQ(troubles, 2);
}

TEST(Server, CountersHearOfEveryAnswer) {
    std::mutex mutex;
    std::vector<std::string> heard;
    ServerOptions options;
    options.on_served = [&](http::Served const& served) {
        std::scoped_lock const lock(mutex);
        heard.push_back(served.request.path + " " + std::to_string(http::code(served.status)) +
                        " " + std::to_string(served.route));
        EXPECT_GT(served.bytes, 50U);
        EXPECT_GE(served.duration.count(), 0);
    };
    RunningServer server(
        [](Request const&) {
            Response response = http::text("a");
            response.route = 7;
            return response;
        },
        options);
    Client client(server);
    client.ask(get("/a"));
    client.ask("GET /b HTTP/1.1\r\n\r\n");
    server.stop();
    EXPECT_EQ(heard, (std::vector<std::string>{"/a 200 7", "/b 400 -1"}));
}

// One thread for everybody, and it is free while a slow request is answered.
TEST(Server, ASlowRequestHoldsUpNobody) {
    std::promise<void> may_end;
    auto const end = may_end.get_future().share();
    ServerOptions options;
    options.threads = 1;
    options.is_slow = [](Request const& request) { return request.path == "/slow"; };
    RunningServer server(
        [end](Request const& request) {
            if (request.path == "/slow") end.wait();
            return http::text(request.path);
        },
        options);
    Client slow(server);
    slow.send(get("/slow"));
    Client quick(server);
    EXPECT_EQ(body_of(quick.ask(get("/quick"))), "/quick");
    may_end.set_value();
    EXPECT_EQ(body_of(slow.read_answer()), "/slow");
    EXPECT_EQ(body_of(slow.ask(get("/slow"))), "/slow");
    EXPECT_EQ(body_of(slow.ask(get("/quick"))), "/quick");
}

TEST(Server, TooManySlowRequestsAreToldToComeAgain) {
    std::promise<void> may_end;
    std::promise<void> begun;
    auto const end = may_end.get_future().share();
    ServerOptions options;
    options.limits.slow_waiting = 1;
    options.is_slow = [](Request const&) { return true; };
    RunningServer server(
        [&](Request const&) {
            begun.set_value();
            end.wait();
            return http::text("done");
        },
        options);
    Client first(server);
    first.send(get("/"));
    begun.get_future().wait();
    Client second(server);
    auto const refused = second.ask(get("/"));
    EXPECT_EQ(status_of(refused), "503");
    EXPECT_NE(refused.find("Retry-After: 5"), std::string::npos);
    may_end.set_value();
    EXPECT_EQ(body_of(first.read_answer()), "done");
}

// One place for the slow, and it is free again after whatever was thrown out of an answer.
TEST(Server, AFailureOnTheThreadOfTheSlowFreesItsPlace) {
    std::atomic<int> troubles = 0;
    ServerOptions options;
    options.limits.slow_waiting = 1;
    options.is_slow = [](Request const&) { return true; };
    options.on_failure = [](Request const&, std::exception_ptr const&) -> Response { throw 1; };
    options.on_trouble = [&](std::string_view) {
        if (++troubles == 1) throw std::runtime_error("the log is full");
    };
    RunningServer server(
        [](Request const& request) -> Response {
            if (request.path == "/failing") throw 2;
            return http::text("done");
        },
        options);
    Client failing(server);
    failing.send(get("/failing"));
    EXPECT_TRUE(failing.ends());
    EXPECT_EQ(body_of(Client(server).ask(get("/"))), "done");
    server.stop();
    EXPECT_EQ(troubles, 2);
}

TEST(Server, KnowsItsPeer) {
    RunningServer const server([](Request const& request) { return http::text(request.peer); });
    EXPECT_EQ(body_of(Client(server).ask(get("/"))), "127.0.0.1");
}

TEST(Server, StopsAtOnceWhenNobodyAsks) {
    RunningServer server(echo);
    std::vector<Client> idle;
    for (int i = 0; i < 20; ++i) {
        idle.emplace_back(server);
        idle.back().ask(get("/"));
    }
    EXPECT_LT(server.stop(), milliseconds(1000));
    for (auto& client : idle)
        EXPECT_TRUE(client.ends());
}

TEST(Server, FinishesWhatIsInFlightBeforeItStops) {
    std::promise<void> begun;
    std::promise<void> may_end;
    RunningServer server([&](Request const&) {
        begun.set_value();
        may_end.get_future().wait();
        return http::text("done");
    });
    Client client(server);
    client.send(get("/"));
    begun.get_future().wait();
    server.ask_to_stop();
    std::this_thread::sleep_for(milliseconds(100));
    EXPECT_FALSE(Client(server).connected());  // nobody new
    may_end.set_value();
    std::string const answer = client.read_answer();
    EXPECT_EQ(body_of(answer), "done");
    EXPECT_NE(answer.find("\r\nConnection: close\r\n"), std::string::npos);
    EXPECT_LT(server.stop(), milliseconds(3000));
}

TEST(Server, DoesNotWaitForeverToStop) {
    Limits limits;
    limits.stop = milliseconds(200);
    RunningServer server(echo, with(limits));
    Client client(server);
    client.send(get("/") + "GET / HTTP/1.1\r\n");  // and then silence
    client.read_answer();  // the start of the second request has come with the first
    std::this_thread::sleep_for(milliseconds(50));
    auto const took = server.stop();
    EXPECT_GE(took, milliseconds(150));
    EXPECT_LT(took, milliseconds(2000));
    EXPECT_TRUE(client.ends());
}

TEST(Server, SaysThatItCannotListen) {
    RunningServer const server(echo);
    ServerOptions options;
    options.signals = http::Signals::leave;
    options.port = server.port();
    EXPECT_THROW(http::serve(options, echo), std::system_error);
    options.address = "no such name";
    EXPECT_THROW(http::serve(options, echo), std::system_error);
}

TEST(Server, ListensOnEveryAddressOfAName) {
    ServerOptions options;
    options.address = "localhost";
    RunningServer const server(echo, options);
    EXPECT_EQ(status_of(Client(server).ask(get("/"))), "200");
}

TEST(Server, EndsOnSigterm) {
    std::promise<void> listening;
    ServerOptions options;
    options.port = 0;
    options.on_listening = [&](std::uint16_t) { listening.set_value(); };
    std::jthread const thread([&] { http::serve(options, echo); });
    listening.get_future().wait();
    std::this_thread::sleep_for(milliseconds(50));
    ::kill(::getpid(), SIGTERM);  // the thread is joined here, or the test hangs
}

}  // namespace
