#include "kit/http/message.hpp"

#include <utility>

namespace http {

namespace {

Response with_body(std::string content_type, std::string content, Status status) {
    Response response;
    response.status = status;
    response.headers.add("Content-Type", std::move(content_type));
    response.body = std::move(content);
    return response;
}

Response redirect(std::string location, Status status) {
    Response response;
    response.status = status;
    response.headers.add("Location", std::move(location));
    return response;
}

}  // namespace

std::string_view Response::content() const {
    if (auto const* shared = std::get_if<Body>(&body))
        return *shared ? std::string_view((*shared)->identity) : std::string_view();
    return std::get<std::string>(body);
}

Response html(std::string markup, Status status) {
    return with_body("text/html; charset=utf-8", std::move(markup), status);
}

Response text(std::string plain, Status status) {
    return with_body("text/plain; charset=utf-8", std::move(plain), status);
}

Response json(std::string document, Status status) {
    return with_body("application/json", std::move(document), status);
}

Response problem(std::string document, Status status) {
    return with_body("application/problem+json", std::move(document), status);
}

Response prepared(Body body, Status status) {
    Response response;
    response.status = status;
    response.body = std::move(body);
    return response;
}

Response bytes(std::string content_type, std::string content) {
    return with_body(std::move(content_type), std::move(content), Status::ok);
}

Response see_other(std::string location) {
    return redirect(std::move(location), Status::see_other);
}

Response moved_permanently(std::string location) {
    return redirect(std::move(location), Status::moved_permanently);
}

}  // namespace http
