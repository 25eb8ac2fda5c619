#pragma once
// Forms that change something: fields with their hints and problems, the summary of problems above
// them, and the token that proves that the form is ours.

#include <optional>
#include <string>
#include <vector>

#include "kit/html/html.hpp"
#include "web/components/filters.hpp"

namespace web::components {

struct InputField {
    std::string name;  // also its id
    std::string label;
    std::string hint = {};
    std::string type = "text";
    std::string value = {};  // never of a password
    std::string autocomplete = {};
    std::string inputmode = {};
    std::string problem = {};
};
html::Html input_field(InputField const& of);

// A choice within such a form.
struct SelectField {
    ChoiceField choice;
    std::string hint = {};
    std::string problem = {};
};
html::Html select_field(SelectField const& of);

// A text of several lines.
// How many characters a text may have, told as it is typed (contador.js); # stands for the number.
struct TextLimit {
    std::size_t most = 0;
    std::string left;  // «Caracteres que quedan: #»
    std::string over;  // «Caracteres de más: #»
};
struct AreaField {
    std::string name;
    std::string label;
    std::string hint = {};
    std::string value = {};
    int rows = 3;
    std::string problem = {};
    std::optional<TextLimit> limit = {};
    std::string id = {};  // empty: its name, which stands once on the page
};
html::Html area_field(AreaField const& of);

// A single yes or no; sends "si" where it is checked.
enum class Chosen { no, yes };
struct CheckField {
    std::string name;  // also its id
    std::string label;
    std::string hint = {};
    Chosen chosen = Chosen::no;
    html::Html more = {};  // behind the label: a link
    std::string problem = {};
};
html::Html check_field(CheckField const& of);

// A file to choose. Its form must carry files.
struct FileField {
    std::string name;  // also its id
    std::string label;
    std::string hint = {};
    std::string accept = {};  // ".xlsx,.pdf": what the browser offers first; never a check
    enum class Takes { one, several } takes = Takes::one;
    std::string problem = {};
};
html::Html file_field(FileField const& of);

struct CheckBox {
    std::string name;  // also its id
    std::string label;
    enum class Mark { off, on } mark = Mark::off;
};
// Several of them, below one question; each comes with the form as "si" where it is marked.
struct CheckGroup {
    std::string id;
    std::string legend;
    std::vector<CheckBox> boxes;
    std::string hint = {};
    std::string problem = {};
};
html::Html check_group(CheckGroup const& of);

// Any of some choices, each a box to tick; the group is found by its name.
struct BoxesField {
    std::string name;  // of each box; also the id of the first
    std::string label;
    std::vector<Choice> choices = {};
    std::vector<std::string> chosen = {};  // of their values
    std::string hint = {};
    std::string problem = {};
};
html::Html boxes_field(BoxesField const& of);

struct FieldProblem {
    std::string field;  // empty: of the whole form
    std::string words;
};
// «Hay un problema», with a link to each field; nothing where there are none.
html::Html error_summary(std::string const& title, std::vector<FieldProblem> const& problems);

enum class ButtonKind { main, second };

struct PostForm {
    html::Url address;
    std::string token = {};  // of the session; empty: there is none yet
    std::string key = {};    // of the page: what is sent twice happens once; empty: it may
    html::Html fields;
    std::string button = {};  // empty: the fields have buttons of their own
    ButtonKind kind = ButtonKind::main;
    std::string keys = {};  // that press it (paleta.js); empty: none
    enum class Carries { text, files } carries = Carries::text;  // files: multipart/form-data
};
html::Html post_form(PostForm of);

}  // namespace web::components
