#include "exchange/findings_json.hpp"

namespace exchange {

std::string findings_json(std::span<domain::Finding const> findings, MessageOf const& message_of,
                          json::Layout layout) {
    std::string text;
    json::Writer writer(text, layout);
    writer.begin_array();
    for (auto const& finding : findings)
        writer.begin_object()
            .member("code", domain::check_code_tokens.token(finding.code))
            .member("severity", domain::severity_tokens.token(finding.severity))
            .member("where", finding.where)
            .member("message", message_of(finding))
            .end_object();
    writer.end_array();
    return text;
}

}  // namespace exchange
