#include "kit/xlsx/form.hpp"

#include <xlsxwriter.h>

#include <array>
#include <memory>
#include <stdexcept>

#include "base/check.hpp"
#include "base/decimal.hpp"
#include "kit/xlsx/written.hpp"

namespace xlsx {
namespace {

constexpr int rows_for_choices = 2000;  // below the headings
constexpr std::size_t choices_bytes_max = 255;

class FormWriter {
public:
    FormWriter(std::string const& path, Properties const& properties)
        : book_(workbook_new(path.c_str())) {
        if (!book_) throw std::runtime_error("xlsx: no workbook");
        auto title = properties.title;
        auto author = properties.author;
        lxw_doc_properties described{};
        described.title = title.data();
        described.author = author.data();
        described.created = std::chrono::system_clock::to_time_t(properties.created.days());
        must(workbook_set_properties(book_.get(), &described));
        title_ = add_format(nullptr);
        format_set_bold(title_);
        format_set_font_size(title_, 14);
        heading_ = add_format("@");
        format_set_bold(heading_);
        format_set_text_wrap(heading_);
        format_set_align(heading_, LXW_ALIGN_CENTER);
        format_set_align(heading_, LXW_ALIGN_VERTICAL_CENTER);
        format_set_border(heading_, LXW_BORDER_THIN);
        format_set_bg_color(heading_, 0xE8EDF2);
        text_ = add_format("@");
        format_set_text_wrap(text_);
        boxed(text_);
        formula_ = add_format("General");
        boxed(formula_);
    }

    void add(FormSheet const& sheet) {
        auto* const page = workbook_add_worksheet(book_.get(), sheet.name.c_str());
        if (page == nullptr) throw std::runtime_error("xlsx: no sheet");
        for (std::size_t i = 0; i < sheet.columns.size(); ++i)
            set_column(page, static_cast<lxw_col_t>(i), sheet.columns[i], sheet.frozen_rows);
        for (auto const& cell : sheet.cells)
            write(page, cell);
        if (sheet.frozen_rows > 0)
            worksheet_freeze_panes(page, static_cast<lxw_row_t>(sheet.frozen_rows), 0);
        worksheet_set_landscape(page);
        worksheet_fit_to_pages(page, 1, 0);
        if (sheet.frozen_rows > 0)
            must(worksheet_repeat_rows(page, 0, static_cast<lxw_row_t>(sheet.frozen_rows - 1)));
        if (sheet.protection == FormProtection::locked) worksheet_protect(page, nullptr, nullptr);
    }

    void close() { must(workbook_close(book_.release())); }

private:
    struct Free {
        void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
    };

    lxw_format* add_format(char const* shown_as) {
        auto* const format = workbook_add_format(book_.get());
        if (format == nullptr) throw std::runtime_error("xlsx: no format");
        if (shown_as != nullptr) format_set_num_format(format, shown_as);
        return format;
    }

    static void boxed(lxw_format* format) {
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        format_set_border(format, LXW_BORDER_HAIR);
    }

    lxw_format* decimal_format(std::size_t places, FormFormat as) {
        CHECK(places < numbers_.size());
        bool const is_percent = as == FormFormat::percent;
        auto& format = is_percent ? percents_[places] : numbers_[places];
        if (format == nullptr) {
            std::string code(is_percent ? "0" : "#,##0");
            if (places > 0) code += "." + std::string(places, '0');
            format = add_format((code + (is_percent ? "%" : "")).c_str());
            boxed(format);
        }
        return format;
    }

    static void set_column(lxw_worksheet* page, lxw_col_t at, FormColumn const& column,
                           int frozen_rows) {
        lxw_row_col_options options{};
        options.hidden = column.is_hidden ? LXW_TRUE : LXW_FALSE;
        must(worksheet_set_column_opt(page, at, at, column.width, nullptr, &options));
        if (column.choices.empty()) return;
        auto texts = column.choices;
        std::vector<char*> list;
        std::size_t bytes = 0;
        for (auto& choice : texts) {
            list.push_back(choice.data());
            bytes += choice.size() + 1;
        }
        CHECK(bytes <= choices_bytes_max);
        list.push_back(nullptr);
        lxw_data_validation choices{};
        choices.validate = LXW_VALIDATION_TYPE_LIST;
        choices.value_list = list.data();
        choices.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
        auto const first = static_cast<lxw_row_t>(frozen_rows);
        must(worksheet_data_validation_range(page, first, at, first + rows_for_choices, at,
                                             &choices));
    }

    lxw_format* format_of(FormCell const& cell) {
        switch (cell.format) {
            case FormFormat::title:
                return title_;
            case FormFormat::heading:
                return heading_;
            case FormFormat::text:
                return text_;
            case FormFormat::number:
            case FormFormat::percent:
                return decimal_format(decimals_of(cell.text), cell.format);
            case FormFormat::formula:
                return formula_;
        }
        return text_;
    }

    void write(lxw_worksheet* page, FormCell const& cell) {
        auto const row = static_cast<lxw_row_t>(cell.row);
        auto const column = static_cast<lxw_col_t>(cell.column);
        auto* const format = format_of(cell);
        if (cell.last_row > cell.row)
            must(worksheet_merge_range(page, row, column, static_cast<lxw_row_t>(cell.last_row),
                                       column, "", format));
        switch (cell.format) {
            case FormFormat::title:
            case FormFormat::heading:
            case FormFormat::text:
                return must(worksheet_write_string(page, row, column, held_text(cell.text).c_str(),
                                                   format));
            case FormFormat::number:
                return must(
                    worksheet_write_number(page, row, column, binary_fraction(cell.text), format));
            case FormFormat::percent:
                return must(worksheet_write_number(page, row, column,
                                                   binary_fraction(cell.text + "e-2"), format));
            case FormFormat::formula:
                return must(
                    worksheet_write_formula(page, row, column, ("=" + cell.text).c_str(), format));
        }
    }

    std::unique_ptr<lxw_workbook, Free> book_;
    lxw_format* title_ = nullptr;
    lxw_format* heading_ = nullptr;
    lxw_format* text_ = nullptr;
    lxw_format* formula_ = nullptr;
    std::array<lxw_format*, base::Decimal::scale_max + 3> numbers_{};
    std::array<lxw_format*, base::Decimal::scale_max + 3> percents_{};
};

}  // namespace

std::string form_workbook(std::span<FormSheet const> sheets, Properties const& properties) {
    CHECK(!sheets.empty());
    MemoryFile const file;
    FormWriter writer(file.path(), properties);
    for (auto const& sheet : sheets)
        writer.add(sheet);
    writer.close();
    return file.bytes();
}

}  // namespace xlsx
