#pragma once
// Getting in and out: address and password, second factor, links that are good once.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/enum_table.hpp"
#include "kit/http/message.hpp"
#include "storage/people/session_store.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

http::Response sign_in_page(Visit const& visit);
http::Response sign_in(Visit const& visit);
http::Response code_page(Visit const& visit);  // of who has a second factor
http::Response pass_code(Visit const& visit);
http::Response sign_out(Visit const& visit);

http::Response link_page(Visit const& visit);  // /enlace/{token}
http::Response accept_link(Visit const& visit);

// What the browser says it is, short and in plain characters.
std::string browser_of(http::Request const& request);
// With a session that has begun: to where somebody wanted to go, or to the second factor first.
http::Response entered(Visit const& visit, storage::SessionStage stage, std::string const& token,
                       std::string const& address);

// To the page of signing in, which leads back here afterwards.
http::Response ask_to_sign_in(Visit const& visit);

// What somebody was at when their session ended, as the address of the page says it.
enum class Ended : std::uint8_t { while_reading, with_what_was_typed, without_it };
inline constexpr base::EnumTable ended_tokens{std::array{
    base::EnumToken{Ended::while_reading, "leyendo"},
    base::EnumToken{Ended::with_what_was_typed, "guardado"},
    base::EnumToken{Ended::without_it, "sin-enviar"},
}};
// The same, saying so; then to that path of ours.
http::Response ask_to_sign_in_again(Visit const& visit, Ended how, std::string_view wanted);

}  // namespace web::staff
