#include "exchange/plan_document/fields.hpp"
#include "exchange/plan_document/objects.hpp"

namespace exchange {
namespace {

using domain::Owner;
using domain::Plan;

// `format` is no part of a plan: it is looked at before all else, and written always.
struct FormatCodec {
    static void read(Reader&, json::Value, Plan&) {}
    static void write(json::Writer& writer, std::string_view key, Plan const&) {
        writer.member(key, "rumbo-plan/1");
    }
};

constexpr std::array owner_fields{
    field<Owner, TextCodec, &Owner::code>("code"),
    field<Owner, TextCodec, &Owner::name>("name"),
    field<Owner, TextCodec, &Owner::kind>("kind"),
    field<Owner, TextCodec, &Owner::sector>("sector"),
};

constexpr std::array plan_fields{
    Field<Plan>{"format", Need::required, false, FormatCodec::read, FormatCodec::write},
    field<Plan, NonEmptyTextCodec, &Plan::code>("code", Need::required),
    field<Plan, TextCodec, &Plan::name>("name"),
    field<Plan, TextCodec, &Plan::short_name>("short_name"),
    field<Plan, StatedTokenCodec<domain::instrument_tokens, domain::Instrument>, &Plan::instrument>(
        "instrument", Need::required),
    field<Plan, OwnerCodec, &Plan::owner>("owner"),
    field<Plan, DaySpanCodec, &Plan::period>("period", Need::required),
    field<Plan, DateCodec, &Plan::at>("at"),
    field<Plan, TextCodec, &Plan::adopted_by>("adopted_by"),
    field<Plan, TextListCodec, &Plan::legal_basis>("legal_basis"),
    field<Plan, TextCodec, &Plan::source>("source"),
    field<Plan, TextCodec, &Plan::mission>("mission"),
    field<Plan, TextCodec, &Plan::vision>("vision"),
    field<Plan, RulesCodec, &Plan::rules>("rules"),
    field<Plan, TextCodec, &Plan::note>("note"),
    field<Plan, TokenCodec<domain::combine_tokens, domain::Combine::weighted>, &Plan::combine>(
        "combine"),
    field<Plan, NodesCodec, &Plan::children>("children"),
    field<Plan, GoalsCodec, &Plan::goals>("goals"),
};

}  // namespace

void OwnerCodec::read(Reader& reader, json::Value value, Owner& owner) {
    read_object<Owner>(reader, value, owner_fields, owner);
}

void OwnerCodec::write(json::Writer& writer, Owner const& owner) {
    write_object<Owner>(writer, owner_fields, owner);
}

void PlanCodec::read(Reader& reader, json::Value value, Plan& plan) {
    read_object<Plan>(reader, value, plan_fields, plan);
}

void PlanCodec::write(json::Writer& writer, Plan const& plan) {
    write_object<Plan>(writer, plan_fields, plan);
}

}  // namespace exchange
