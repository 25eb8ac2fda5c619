#pragma once
// The methodologies of the years, rows to domain and back. Whatever writes takes the entry of the
// log that tells it (storage/record/log_store.hpp).

#include <vector>

#include "domain/plan/methodology.hpp"
#include "storage/record/log_store.hpp"

namespace storage {

// Latest year first, and of each the latest version first.
std::vector<domain::Methodology> list_methodologies(sql::Connection& connection,
                                                    EntityId const& entity);
std::optional<domain::Methodology> find_methodology(sql::Connection& connection,
                                                    EntityId const& entity, int year, int version);
// By its name, "2027/1"; none where it is empty.
std::optional<domain::Methodology> find_methodology(sql::Connection& connection,
                                                    EntityId const& entity,
                                                    std::string const& name);

// The new one, or as it stands now: whichever was there is replaced.
void save_methodology(sql::Connection& connection, domain::Methodology const& methodology,
                      Logged const& logged);

}  // namespace storage
