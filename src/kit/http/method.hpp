#pragma once
// The methods that a route can have. CONNECT and TRACE are answered 405, unknown words 501.

#include <array>
#include <cstdint>

#include "base/enum_table.hpp"

namespace http {

enum class Method : std::uint8_t { get, head, post, put, patch, delete_, options };

inline constexpr base::EnumTable method_names{std::array{
    base::EnumToken{Method::get, "GET"},
    base::EnumToken{Method::head, "HEAD"},
    base::EnumToken{Method::post, "POST"},
    base::EnumToken{Method::put, "PUT"},
    base::EnumToken{Method::patch, "PATCH"},
    base::EnumToken{Method::delete_, "DELETE"},
    base::EnumToken{Method::options, "OPTIONS"},
}};

}  // namespace http
