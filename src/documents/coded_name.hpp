#pragma once
// «M1 Transferir 1.200 cajas…»: a code and the first words of a name, where both stand among
// others.

#include <string>
#include <string_view>

namespace documents {

std::string coded_name(std::string_view code, std::string_view name);

}  // namespace documents
