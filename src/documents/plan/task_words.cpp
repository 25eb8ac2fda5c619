#include "documents/plan/task_words.hpp"

#include <array>

#include "documents/consultation/consultation_words.hpp"
#include "documents/plan/formulation_words.hpp"
#include "kit/text/message.hpp"
#include "kit/text/number.hpp"

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

// Tasks one after another as lines of a mail.
class Lines {
public:
    Lines(text::Language language, domain::UnitTree const& units, base::Date today)
        : language_(language), units_(units), today_(today) {}

    void add(app::DrillTask const& task) {
        add({text::tr(language_, "Restore a backup as a trial"), time(task)},
            "/administracion/copias");
    }
    void add(app::ConsultationTask const& task) {
        auto const& of = task.of.consultation;
        bool const is_settling = task.group == app::ConsultationTask::Group::to_settle;
        auto const heading = is_settling ? text::tr(language_, "Settle the comments")
                                         : text::tr(language_, "Publish the results");
        add({heading, of.name, unit(of.unit),
             consultation_state_name(language_, of.state_on(today_)), time(task)},
            "/participacion/" + std::to_string(of.number));
    }
    void add(app::PublishedPlan const& plan) {
        auto const& formulation = plan.plan.formulation;
        add({text::tr(language_, "To be confirmed"), plan.plan.name, unit(formulation.unit),
             plan_state_name(language_, formulation.state), time(plan)},
            "/publicacion#plan-" + formulation.plan);
    }
    void add(app::GuidanceTask const& task) {
        add({text::tr(language_, "Guidance to be given"), task.goal.code + " " + task.goal.goal,
             task.goal.plan_name, unit(task.goal.unit), time(task)},
            "/orientaciones");
    }
    void add(app::PlanTask const& task) {
        if (task.group == Group::waiting) return;
        auto const& formulation = task.plan.formulation;
        add({task_group_name(language_, task.group), task.plan.name, unit(formulation.unit),
             plan_state_name(language_, formulation.state), time(task)},
            "/formulacion/" + formulation.plan);
    }

    std::vector<WorkLine> take() && { return std::move(lines_); }

private:
    void add(std::initializer_list<std::string_view> parts, std::string path) {
        std::string words;
        for (auto const part : parts)
            if (!part.empty()) words.append(words.empty() ? "" : " · ").append(part);
        lines_.push_back({std::move(words), std::move(path)});
    }
    std::string_view unit(std::string const& code) const {
        auto const* const found = units_.find(code);
        return found == nullptr ? std::string_view(code) : std::string_view(found->name);
    }
    std::string time(auto const& task) const {
        return time_words(language_, time_of(task), today_);
    }

    text::Language language_;
    domain::UnitTree const& units_;
    base::Date today_;
    std::vector<WorkLine> lines_;
};

}  // namespace

std::string days_left(text::Language language, base::Date day, base::Date today) {
    auto const days = (day.days() - today.days()).count();
    if (days == 0) return std::string(text::tr(language, "today"));
    auto const count = static_cast<std::size_t>(days < 0 ? -days : days);
    return days < 0 ? text::trn(language, "{count} day late", "{count} days late", count,
                                fmt::arg("count", count))
                    : text::trn(language, "in {count} day", "in {count} days", count,
                                fmt::arg("count", count));
}

std::string time_words(text::Language language, TaskTime const& time, base::Date today) {
    if (time.due)
        return text::tr(language, "until {day}, {left}",
                        fmt::arg("day", text::date_short(language, *time.due)),
                        fmt::arg("left", days_left(language, *time.due, today)));
    if (time.since)
        return text::tr(language, "waiting since {day}",
                        fmt::arg("day", text::date_short(language, time.since->colombian_date())));
    return {};
}

TaskTime time_of(app::DrillTask const& task) {
    return {.due = task.due, .since = task.last};
}

TaskTime time_of(app::ConsultationTask const& task) {
    return {.due = task.of.consultation.answers_due};
}

TaskTime time_of(app::PublishedPlan const& plan) {
    return {.since = plan.plan.since};
}

TaskTime time_of(app::GuidanceTask const& task) {
    return {.due = task.due, .since = task.goal.since};
}

TaskTime time_of(app::PlanTask const& task) {
    return {.due = task.due, .since = task.plan.since};
}

std::vector<WorkLine> work_lines(text::Language language, app::OwnWork const& work,
                                 domain::UnitTree const& units, base::Date today) {
    Lines lines(language, units, today);
    if (work.drill) lines.add(*work.drill);
    for (auto const& one : work.consultations)
        lines.add(one);
    for (auto const& one : work.destinations)
        lines.add(one);
    for (auto const& one : work.guidance)
        lines.add(one);
    for (auto const& one : work.plans)
        lines.add(one);
    return std::move(lines).take();
}

std::string_view task_group_name(text::Language language, Group group) {
    return text::tr(language, group_words[static_cast<std::size_t>(group)].heading);
}

std::string_view task_action_name(text::Language language, Group group) {
    return text::tr(language, group_words[static_cast<std::size_t>(group)].action);
}

}  // namespace documents
