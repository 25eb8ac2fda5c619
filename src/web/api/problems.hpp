#pragma once
// What a call of the API is refused with: application/problem+json (RFC 9457), whose type is the
// token of the refusal and whose detail is a sentence in the language of whoever asks.

#include <functional>
#include <string_view>

#include "domain/refusal.hpp"
#include "kit/http/message.hpp"
#include "kit/json/writer.hpp"
#include "web/portal/visit.hpp"

namespace web::api {

using MoreMembers = std::function<void(json::Writer&)>;

struct Problem {
    std::string_view type;  // "key-unknown"
    http::Status status = http::Status::bad_request;
    std::string detail;
    MoreMembers more = {};
};
http::Response problem(Problem const& of);

// As to people, but for what a program can tell better: unknown, done already, changed meanwhile.
http::Status status_for_program(domain::Refusal const& refusal);

// With its rule, field, moment and who may lift it, where it has them.
http::Response refused(domain::Refusal const& refusal, Visit const& visit,
                       MoreMembers const& more = {});

// The name of a field of a form in the API: "correo" is "email".
std::string_view member_of(std::string_view field);

}  // namespace web::api
