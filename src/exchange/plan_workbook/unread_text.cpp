#include "exchange/plan_workbook/unread_text.hpp"

#include "kit/text/message.hpp"

namespace exchange {
namespace {

using text::mark;
using xlsx::ReadProblem;

char const* unread_message(ReadProblem problem) {
    switch (problem) {
        case ReadProblem::not_a_workbook:
            return mark("This is no Excel workbook. Choose a file that ends in .xlsx.");
        case ReadProblem::truncated:
            return mark(
                "The file ends too soon: it was not copied whole. Save it again and choose it "
                "once more.");
        case ReadProblem::damaged:
            return mark(
                "The file is damaged. Open it in Excel or LibreOffice, save it as a new .xlsx "
                "and choose that one.");
        case ReadProblem::encrypted:
            return mark(
                "The file is protected with a password. Take the password away in Excel (File, "
                "Info, Protect) and choose it again.");
        case ReadProblem::has_macros:
            return mark(
                "The file has macros, which are not accepted. Save it as «Excel workbook "
                "(.xlsx)» and choose that one.");
        case ReadProblem::too_large:
            return mark(
                "The file is too large inside. Leave only the sheets of the plan in it, without "
                "pictures, and choose it again.");
        case ReadProblem::too_many_cells:
            return mark(
                "The file has more cells than are read. Leave only the sheets of the plan in it "
                "and choose it again.");
        case ReadProblem::legacy_xls:
            return mark(
                "This is a file of Excel 97 to 2003 (.xls). Open it, save it as «Excel workbook "
                "(.xlsx)» and choose that one.");
        case ReadProblem::binary_xlsb:
            return mark(
                "This is a binary workbook (.xlsb). Open it, save it as «Excel workbook (.xlsx)» "
                "and choose that one.");
        case ReadProblem::open_document:
            return mark(
                "This is a file of LibreOffice (.ods). Open it, save it as «Excel 2007-365 "
                "(.xlsx)» and choose that one.");
        case ReadProblem::bad_entry_name:
        case ReadProblem::conflicting_entries:
        case ReadProblem::forbidden_xml:
            break;
    }
    return mark(
        "The file is built in a way that no spreadsheet program uses, so it was not opened. Save "
        "it as a new .xlsx and choose that one.");
}

}  // namespace

std::string_view unread_text(text::Language language, ReadProblem problem) {
    return text::tr(language, unread_message(problem));
}

}  // namespace exchange
