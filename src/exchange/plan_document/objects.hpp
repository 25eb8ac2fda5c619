#pragma once
// The objects of the format, one codec each; a file each for how they are read and written.

#include <optional>
#include <vector>

#include "domain/plan/plan.hpp"
#include "exchange/plan_document/reader.hpp"
#include "kit/json/document.hpp"
#include "kit/json/writer.hpp"

namespace exchange {

struct PlanCodec {  // the document; its format has been looked at
    static void read(Reader& reader, json::Value value, domain::Plan& plan);
    static void write(json::Writer& writer, domain::Plan const& plan);
};

struct NodesCodec {
    static void read(Reader& reader, json::Value value, std::vector<domain::Node>& nodes);
    static bool is_stated(std::vector<domain::Node> const& nodes) { return !nodes.empty(); }
    static void write(json::Writer& writer, std::vector<domain::Node> const& nodes);
};

struct GoalsCodec {
    static void read(Reader& reader, json::Value value, std::vector<domain::Goal>& goals);
    static bool is_stated(std::vector<domain::Goal> const& goals) { return !goals.empty(); }
    static void write(json::Writer& writer, std::vector<domain::Goal> const& goals);
};

struct TargetsCodec {  // object period → decimal
    using Targets = std::vector<domain::Target>;
    static void read(Reader& reader, json::Value value, Targets& targets);
    static bool is_stated(Targets const& targets) { return !targets.empty(); }
    static void write(json::Writer& writer, Targets const& targets);
};

struct ActualsCodec {  // object period → decimal or object
    using Actuals = std::vector<domain::Actual>;
    static void read(Reader& reader, json::Value value, Actuals& actuals);
    static bool is_stated(Actuals const& actuals) { return !actuals.empty(); }
    static void write(json::Writer& writer, Actuals const& actuals);
};

struct RulesCodec {  // one object, or a list of them by date
    using AllRules = std::vector<domain::DatedRules>;
    static void read(Reader& reader, json::Value value, AllRules& rules);
    static bool is_stated(AllRules const& rules) { return !rules.empty(); }
    static void write(json::Writer& writer, AllRules const& rules);
};

struct DaySpanCodec {  // {from, to}: each a date or a period
    static void read(Reader& reader, json::Value value, domain::DaySpan& span);
    static bool is_stated(domain::DaySpan const&) { return true; }
    static void write(json::Writer& writer, domain::DaySpan const& span);

    static void read(Reader& reader, json::Value value, std::optional<domain::DaySpan>& span);
    static bool is_stated(std::optional<domain::DaySpan> const& span) { return !!span; }
    static void write(json::Writer& writer, std::optional<domain::DaySpan> const& span);
};

struct OwnerCodec {
    static void read(Reader& reader, json::Value value, domain::Owner& owner);
    static bool is_stated(domain::Owner const& owner) { return owner != domain::Owner{}; }
    static void write(json::Writer& writer, domain::Owner const& owner);
};

struct BudgetCodec {
    static void read(Reader& reader, json::Value value, std::optional<domain::Budget>& budget);
    static bool is_stated(std::optional<domain::Budget> const& budget) { return !!budget; }
    static void write(json::Writer& writer, std::optional<domain::Budget> const& budget);
};

}  // namespace exchange
