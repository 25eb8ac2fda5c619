#include "exchange/plan_document/import_command.hpp"

#include "exchange/plan_document/plan_document.hpp"
#include "kit/crypto/sha256.hpp"

namespace exchange {

app::ImportPlan import_command(app::EntityId entity, domain::Plan plan, base::Instant now) {
    auto const document = write_plan_document(plan);
    app::ImportPlan command;
    command.occasion.entity = std::move(entity);
    command.occasion.now = now;
    command.digest = crypto::sha256_hex(document);
    command.document_size = static_cast<std::int64_t>(document.size());
    command.plan = std::move(plan);
    return command;
}

app::PlanContent content_of(domain::Plan plan) {
    auto const document = write_plan_document(plan);
    return {.plan = std::move(plan),
            .digest = crypto::sha256_hex(document),
            .document_size = static_cast<std::int64_t>(document.size())};
}

std::string document_digest(domain::Plan const& plan) {
    return crypto::sha256_hex(write_plan_document(plan));
}

}  // namespace exchange
