#pragma once
// One effect of a request that comes twice, at the very same moment too: who locks the log first
// does it and keeps the answer with it; the other finds that answer (reliability §3.3). The same
// key with another body is refused. What is refused is not kept: it changed nothing, and may be
// right the next time.

#include <charconv>
#include <concepts>
#include <string>

#include "domain/refusal.hpp"
#include "storage/record/kept_answer.hpp"

namespace app {

// Of use cases that write nothing where it is done already; their answers are not kept.
template <class T>
inline constexpr bool is_idempotent = false;

// Numbers and texts are kept; of any other answer, that there was one. Who asks again for that is
// told already_done: secrets, for instance, are handed out once and stand nowhere.
template <class T>
std::string text_of_answer(domain::Outcome<T> const& outcome) {
    if constexpr (std::integral<T>)
        return std::to_string(*outcome);
    else if constexpr (std::same_as<T, std::string>)
        return *outcome;
    else
        return {};
}

template <class T>
domain::Outcome<T> answer_again(std::string const& text) {
    if constexpr (std::is_void_v<T>) {
        return {};
    } else if constexpr (std::integral<T>) {
        T number{};
        std::from_chars(text.data(), text.data() + text.size(), number);
        return number;
    } else if constexpr (std::same_as<T, std::string>) {
        return text;
    } else {
        return domain::refuse(domain::RefusalKind::already_done);
    }
}

// work(connection), which answers an Outcome, unless its answer is kept; inside the transaction of
// its change.
template <class Work>
auto once(sql::Connection& connection, storage::Occasion const& occasion, domain::Action action,
          Work& work) -> std::invoke_result_t<Work&, sql::Connection&> {
    using Answer = typename std::invoke_result_t<Work&, sql::Connection&>::value_type;
    if (!occasion.request || is_idempotent<Answer>) return work(connection);
    if (auto const kept = storage::find_kept_answer(connection, occasion, action)) {
        if (kept->body_digest != occasion.request->body_digest)
            return domain::refuse(domain::RefusalKind::key_reused);
        return answer_again<Answer>(kept->text);
    }
    auto outcome = work(connection);
    if (outcome) storage::keep_answer(connection, occasion, action, text_of_answer(outcome));
    return outcome;
}

}  // namespace app
