#include "exchange/plan_document/fields.hpp"
#include "exchange/plan_document/objects.hpp"

namespace exchange {
namespace {

using domain::DaySpan;

constexpr std::array day_span_fields{
    field<DaySpan, TextCodec, &DaySpan::from_text>("from", Need::required),
    field<DaySpan, TextCodec, &DaySpan::to_text>("to", Need::required),
};

// The days that it states, or the problem.
std::optional<domain::Days> days_of(Reader& reader, json::Value span, std::string_view key,
                                    std::string_view text) {
    if (auto const days = domain::parse_days(text)) return days;
    Reader::Step const step(reader, key);
    reader.refuse(
        span.find(key).value_or(span),
        {.code = domain::DocumentProblemCode::no_such_day_or_period, .found = excerpt(text)});
    return std::nullopt;
}

}  // namespace

void DaySpanCodec::read(Reader& reader, json::Value value, DaySpan& span) {
    auto const problems = reader.problem_count();
    read_object<DaySpan>(reader, value, day_span_fields, span);
    if (reader.problem_count() != problems || reader.is_full()) return;
    auto const from = days_of(reader, value, "from", span.from_text);
    auto const to = days_of(reader, value, "to", span.to_text);
    if (!from || !to) return;
    span.from = from->first;
    span.to = to->last;
    if (span.to < span.from)
        reader.refuse(value, {.code = domain::DocumentProblemCode::reversed_span,
                              .found = excerpt(span.from_text),
                              .other = excerpt(span.to_text)});
}

void DaySpanCodec::write(json::Writer& writer, DaySpan const& span) {
    write_object<DaySpan>(writer, day_span_fields, span);
}

void DaySpanCodec::read(Reader& reader, json::Value value, std::optional<DaySpan>& span) {
    read(reader, value, span.emplace());
}

void DaySpanCodec::write(json::Writer& writer, std::optional<DaySpan> const& span) {
    write(writer, *span);
}

}  // namespace exchange
