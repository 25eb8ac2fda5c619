#pragma once
// The text of a statement. It is made of the program's own literals and of nothing else: a string
// that is only known at run time does not compile, so a value cannot become SQL. Parameters are
// $1, $2, …; one text serves both engines. ComposedText strings several literals together, for the
// few statements whose filters or order vary.

#include <string>
#include <string_view>

namespace sql {

class StatementText {
public:
    consteval StatementText(char const* literal) : text_(literal) {}  // NOLINT(google-explicit-*)

    [[nodiscard]] constexpr std::string_view view() const { return text_; }

private:
    friend class ComposedText;
    explicit StatementText(std::string_view text) : text_(text) {}

    std::string_view text_;
};

class ComposedText {
public:
    ComposedText& append(StatementText part) {
        text_ += part.view();
        return *this;
    }
    operator StatementText() const& { return StatementText(std::string_view(text_)); }  // NOLINT

private:
    std::string text_;
};

}  // namespace sql
