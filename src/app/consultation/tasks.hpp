#pragma once
// What the consultations of the plans that somebody's roles reach await of them (interface S2):
// comments to be settled by the promised day, and results to be published.

#include <vector>

#include "app/consultation/consultations.hpp"

namespace app {

struct ConsultationTask {
    enum class Group : std::uint8_t { to_settle, to_publish } group = Group::to_settle;
    CountedConsultation of;
    bool is_late = false;  // the promised day has passed
};

// In the order of the promised days.
std::vector<ConsultationTask> list_consultation_tasks(std::vector<CountedConsultation> const& list,
                                                      Visitor const& visitor, base::Date today);

}  // namespace app
