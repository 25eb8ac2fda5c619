#include "exchange/plan_document/draft.hpp"

#include <array>
#include <map>

#include "base/check.hpp"
#include "exchange/plan_document/plan_document.hpp"

namespace exchange {
namespace {

using domain::Cell;
using domain::Draft;
using domain::DraftObject;
using domain::ObjectKind;

// Members whose own members are cells.
constexpr std::array<std::string_view, 6> parted{"owner",  "period",  "weight",
                                                 "budget", "targets", "actuals"};

bool is_parted(std::string_view name) {
    auto const head = name.substr(0, name.find('/'));
    return std::ranges::find(parted, head) != parted.end();
}

std::string escaped(std::string_view key) {
    std::string text;
    for (char const c : key) {
        if (c == '~')
            text += "~0";
        else if (c == '/')
            text += "~1";
        else
            text += c;
    }
    return text;
}

std::string unescaped(std::string_view segment) {
    std::string text;
    for (std::size_t i = 0; i < segment.size(); ++i) {
        bool const is_escape = segment[i] == '~' && i + 1 < segment.size();
        if (!is_escape)
            text += segment[i];
        else
            text += segment[++i] == '1' ? '/' : '~';
    }
    return text;
}

class Parting {
public:
    explicit Parting(Draft& draft) : draft_(draft) {}

    int object(json::Value value, ObjectKind kind, int parent, int position) {
        int const id = static_cast<int>(draft_.size());
        draft_.push_back({.id = id, .kind = kind, .parent = parent, .position = position});
        cells(value, "", id);
        if (kind != ObjectKind::goal) {
            members(value, "goals", ObjectKind::goal, id);
            members(value, "children", ObjectKind::node, id);
        }
        std::ranges::sort(draft_[static_cast<std::size_t>(id)].cells, {}, &Cell::name);
        return id;
    }

private:
    void members(json::Value value, std::string_view key, ObjectKind kind, int parent) {
        auto const list = value.find(key);
        if (!list) return;
        int position = 0;
        for (auto const member : list->elements())
            object(member, kind, parent, position++);
    }

    void cells(json::Value value, std::string const& prefix, int id) {
        auto const kind = draft_[static_cast<std::size_t>(id)].kind;
        for (auto const [key, member] : value.members()) {
            auto const name = prefix + escaped(key.text());
            bool const is_elsewhere = name == "format" || (kind != ObjectKind::goal &&
                                                           (name == "goals" || name == "children"));
            if (is_elsewhere) continue;
            if (member.kind() == json::Kind::object && is_parted(name) && member.size() > 0)
                cells(member, name + "/", id);
            else
                draft_[static_cast<std::size_t>(id)].cells.push_back(
                    {name, cell_value_text(member)});
        }
    }

    Draft& draft_;
};

using Children = std::map<int, std::vector<DraftObject const*>>;

class Joining {
public:
    Joining(Draft const& draft, DraftReading& reading) : reading_(reading) {
        for (auto const& object : draft)
            if (object.id != 0) children_[object.parent].push_back(&object);
        for (auto& [parent, list] : children_)
            std::ranges::sort(list, [](DraftObject const* left, DraftObject const* right) {
                return std::pair(left->position, left->id) < std::pair(right->position, right->id);
            });
    }

    std::string document(DraftObject const& plan) {
        write(plan, "");
        return std::move(text_);
    }

private:
    void write(DraftObject const& object, std::string const& pointer) {
        reading_.objects.emplace_back(pointer, object.id);
        writer_.begin_object();
        if (object.kind == ObjectKind::plan) writer_.member("format", "rumbo-plan/1");
        write_cells(object.cells);
        if (object.kind != ObjectKind::goal) {
            write_members(object.id, ObjectKind::goal, "goals", pointer);
            write_members(object.id, ObjectKind::node, "children", pointer);
        }
        writer_.end_object();
    }

    void write_members(int parent, ObjectKind kind, std::string_view key,
                       std::string const& pointer) {
        auto const below = children_.find(parent);
        if (below == children_.end()) return;
        int position = 0;
        for (auto const* object : below->second) {
            if (object->kind != kind) continue;
            if (position == 0) writer_.key(key).begin_array();
            write(*object, pointer + "/" + std::string(key) + "/" + std::to_string(position++));
        }
        if (position > 0) writer_.end_array();
    }

    // Cells are in the order of their names, so that what shares a member stands together.
    void write_cells(std::vector<Cell> const& cells) {
        std::vector<std::string> open;
        for (auto const& cell : cells) {
            auto path = segments(cell.name);
            auto const leaf = std::move(path.back());
            path.pop_back();
            close_to(open, path);
            for (std::size_t i = open.size(); i < path.size(); ++i) {
                writer_.key(unescaped(path[i])).begin_object();
                open.push_back(path[i]);
            }
            writer_.key(unescaped(leaf));
            write_cell_value(writer_, cell.text);
        }
        close_to(open, {});
    }

    static std::vector<std::string> segments(std::string_view name) {
        std::vector<std::string> list;
        while (true) {
            auto const slash = is_parted(name) || !list.empty() ? name.find('/') : name.npos;
            list.emplace_back(name.substr(0, slash));
            if (slash == name.npos) return list;
            name.remove_prefix(slash + 1);
        }
    }

    void close_to(std::vector<std::string>& open, std::vector<std::string> const& path) {
        auto const shared =
            std::ranges::mismatch(open, path).in1 - open.begin();  // as far as both go
        while (std::ssize(open) > shared) {
            writer_.end_object();
            open.pop_back();
        }
    }

    DraftReading& reading_;
    Children children_;
    std::string text_;
    json::Writer writer_{text_};
};

}  // namespace

Draft take_apart(domain::Plan const& plan) {
    auto const text = write_plan_document(plan);
    auto const document = json::parse(text);
    CHECK(document.has_value());
    Draft draft;
    Parting(draft).object(document->root(), ObjectKind::plan, 0, 0);
    return draft;
}

DraftReading put_together(Draft const& draft) {
    CHECK(!draft.empty());
    DraftReading reading;
    auto const text = Joining(draft, reading).document(draft.front());
    std::ranges::sort(reading.objects);
    auto plan = read_plan_document(text);
    if (plan)
        reading.plan = std::move(*plan);
    else
        reading.problems = std::move(plan.error());
    return reading;
}

DraftPlace DraftReading::place(std::string_view pointer) const {
    auto at = pointer;
    while (true) {
        auto const found =
            std::ranges::lower_bound(objects, at, {}, &std::pair<std::string, int>::first);
        if (found != objects.end() && found->first == at)
            return {found->second,
                    std::string(pointer.substr(std::min(at.size() + 1, pointer.size())))};
        auto const slash = at.rfind('/');
        if (slash == at.npos) return {};
        at = at.substr(0, slash);
    }
}

std::string cell_text(std::string_view characters) {
    std::string text(characters.starts_with('=') ? "=" : "");
    return text.append(characters);
}

std::string cell_value_text(json::Value value) {
    if (value.kind() == json::Kind::string) return cell_text(value.text());
    std::string text("=");
    return text.append(value.raw());
}

std::string cell_list(std::vector<std::string> const& texts) {
    if (texts.empty()) return {};
    std::string text = "=";
    json::Writer writer(text);
    writer.begin_array();
    for (auto const& one : texts)
        writer.string(one);
    writer.end_array();
    return text;
}

std::string cell_characters(std::string_view text) {
    return std::string(text.substr(text.starts_with('=') ? 1 : 0));
}

std::vector<std::string> cell_texts(std::string_view text) {
    if (text.empty()) return {};
    bool const is_list = text.starts_with("=[");
    if (!is_list) return {cell_characters(text)};
    auto const document = json::parse(text.substr(1));
    if (!document) return {cell_characters(text)};
    std::vector<std::string> list;
    for (auto const element : document->root().elements())
        list.emplace_back(element.kind() == json::Kind::string ? element.text() : element.raw());
    return list;
}

void write_cell_value(json::Writer& writer, std::string_view text) {
    if (!text.starts_with('='))
        writer.string(text);
    else if (text.starts_with("=="))
        writer.string(text.substr(1));
    else
        writer.raw(text.substr(1));
}

}  // namespace exchange
