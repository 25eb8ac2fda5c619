// Targets and actuals: objects whose keys are periods. Null is the same as left out.
#include <algorithm>

#include "exchange/plan_document/fields.hpp"
#include "exchange/plan_document/objects.hpp"

namespace exchange {
namespace {

using domain::Actual;
using domain::Target;

struct NonZeroCodec : DecimalCodec {
    static void read(Reader& reader, json::Value value, std::optional<base::Decimal>& decimal) {
        DecimalCodec::read(reader, value, decimal);
        if (decimal && decimal->is_zero())
            reader.refuse(value, {.code = domain::DocumentProblemCode::zero_denominator});
    }
};

constexpr std::array actual_fields{
    field<Actual, DecimalCodec, &Actual::value>("value"),
    field<Actual, DecimalCodec, &Actual::numerator>("numerator"),
    field<Actual, NonZeroCodec, &Actual::denominator>("denominator"),
    field<Actual, TextCodec, &Actual::analysis>("analysis"),
    field<Actual, TextListCodec, &Actual::evidence>("evidence"),
    field<Actual, TextCodec, &Actual::reported_by>("reported_by"),
};

// Calls read(period, value) for every member that is not null, its key being a period.
template <class Read>
void read_periods(Reader& reader, json::Value series, Read&& read) {
    if (series.kind() != json::Kind::object)
        return reader.refuse_type(series, domain::ExpectedType::object);
    for (auto const [key, value] : series.members()) {
        if (reader.is_full()) return;
        auto const text = key.text();
        Reader::Step const step(reader, text);
        auto const period = read_period(reader, key, text);
        if (period && !value.is_null()) read(*period, value);
    }
}

Actual unreported(domain::Period period) {
    return {period, {}, {}, {}, {}, {}, {}, {}};
}

bool is_value_alone(Actual const& actual) {
    auto alone = unreported(actual.period);
    alone.value = actual.value;
    return actual.value && actual == alone;
}

}  // namespace

void TargetsCodec::read(Reader& reader, json::Value value, Targets& targets) {
    read_periods(reader, value, [&](domain::Period period, json::Value target) {
        if (auto const read = read_decimal(reader, target, domain::ExpectedType::decimal))
            targets.push_back({period, *read});
    });
    std::ranges::sort(targets, domain::ends_before, &Target::period);
}

void TargetsCodec::write(json::Writer& writer, Targets const& targets) {
    writer.begin_object();
    for (auto const& [period, value] : targets)
        writer.member(period.text(), value.text());
    writer.end_object();
}

void ActualsCodec::read(Reader& reader, json::Value value, Actuals& actuals) {
    read_periods(reader, value, [&](domain::Period period, json::Value stated) {
        auto actual = unreported(period);
        if (stated.kind() == json::Kind::object)
            read_object<Actual>(reader, stated, actual_fields, actual);
        else
            actual.value = read_decimal(reader, stated, domain::ExpectedType::decimal_or_object);
        actuals.push_back(std::move(actual));
    });
    std::ranges::sort(actuals, domain::ends_before, &Actual::period);
}

void ActualsCodec::write(json::Writer& writer, Actuals const& actuals) {
    writer.begin_object();
    for (auto const& actual : actuals) {
        writer.key(actual.period.text());
        if (is_value_alone(actual))
            writer.string(actual.value->text());
        else
            write_object<Actual>(writer, actual_fields, actual);
    }
    writer.end_object();
}

}  // namespace exchange
