#include "documents/plan/task_words.hpp"

#include <array>

#include "kit/text/message.hpp"

namespace documents {
namespace {

using text::mark;
using Group = app::PlanTask::Group;

struct GroupWords {
    char const* heading;
    char const* action;  // on each task
};
constexpr std::array group_words{
    GroupWords{mark("Returned"), mark("Answer the observations")},
    GroupWords{mark("Read from a workbook"), mark("Look through it")},
    GroupWords{mark("To be formulated"), mark("Go on with it")},
    GroupWords{mark("To be submitted"), mark("Go on with it")},
    GroupWords{mark("To be reviewed"), mark("Review it")},
    GroupWords{mark("To be made official"), mark("Sign")},
    GroupWords{mark("To be published"), mark("Publish")},
    GroupWords{mark("Waiting for others"), mark("Open")},
};
static_assert(group_words.size() == static_cast<std::size_t>(Group::waiting) + 1);

}  // namespace

std::string_view task_group_name(text::Language language, Group group) {
    return text::tr(language, group_words[static_cast<std::size_t>(group)].heading);
}

std::string_view task_action_name(text::Language language, Group group) {
    return text::tr(language, group_words[static_cast<std::size_t>(group)].action);
}

}  // namespace documents
