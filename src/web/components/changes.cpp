#include "web/components/changes.hpp"

#include "web/components/table.hpp"

namespace web::components {

html::Html changes(Changes const& of) {
    Table made{.id = of.id,
               .caption = of.caption,
               .columns = {{of.field_words}, {of.before_words}, {of.after_words}},
               .narrow = Narrow::cards};
    auto const said = [](std::string const& text) { return words(text.empty() ? "–" : text); };
    for (auto const& thing : of.things) {
        made.groups.push_back({made.rows.size(), thing.words});
        if (thing.fields.empty()) made.rows.push_back({words("–"), words("–"), words("–")});
        for (auto const& field : thing.fields)
            made.rows.push_back({words(field.field), said(field.before), said(field.after)});
    }
    return table(made);
}

}  // namespace web::components
