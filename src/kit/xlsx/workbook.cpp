#include "kit/xlsx/workbook.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

#include "base/check.hpp"
#include "base/decimal.hpp"
#include "base/utf8.hpp"
#include "kit/xlsx/written.hpp"

namespace xlsx {
namespace {

constexpr std::size_t rows_max = LXW_ROW_MAX - 1;  // below the heading
constexpr std::size_t width_min = 8;
constexpr std::size_t width_max = 60;
constexpr std::size_t rows_measured = 1000;  // for the width of a column
constexpr lxw_row_t rows_offered = 1000;     // with a list of what may be written

class Writer {
public:
    Writer(std::string const& path, Properties const& properties) {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;  // rows go out as they come
        book_.reset(workbook_new_opt(path.c_str(), &options));
        if (!book_) throw std::runtime_error("xlsx: no workbook");
        auto title = properties.title;
        auto author = properties.author;
        lxw_doc_properties described{};
        described.title = title.data();
        described.author = author.data();
        described.created = std::chrono::system_clock::to_time_t(properties.created.days());
        must(workbook_set_properties(book_.get(), &described));
        heading_ = add_format("");
        format_set_bold(heading_);
        format_set_text_wrap(heading_);
        format_set_align(heading_, LXW_ALIGN_VERTICAL_TOP);
        format_set_bottom(heading_, LXW_BORDER_THIN);
        text_ = add_format("@");
        format_set_text_wrap(text_);
        format_set_align(text_, LXW_ALIGN_VERTICAL_TOP);
        percent_ = add_format("0.00%");
        date_ = add_format("yyyy-mm-dd");
    }

    void add(Sheet const& sheet, std::string const& name, std::span<Row const> rows) {
        auto* const page = workbook_add_worksheet(book_.get(), name.c_str());
        if (page == nullptr) throw std::runtime_error("xlsx: no sheet");
        lxw_col_t column = 0;
        for (auto const& described : sheet.columns) {
            auto const width = width_of(described, rows, column);
            must(worksheet_set_column(page, column, column, width, nullptr));
            must(worksheet_write_string(page, 0, column, held_text(described.heading).c_str(),
                                        heading_));
            if (!described.offers.empty()) offer(page, column, described.offers);
            ++column;
        }
        worksheet_freeze_panes(page, 1, 0);
        if (column > 0)
            must(worksheet_autofilter(page, 0, 0, static_cast<lxw_row_t>(rows.size()),
                                      static_cast<lxw_col_t>(column - 1)));
        lxw_row_t number = 1;
        for (auto const& row : rows) {
            CHECK(row.size() == sheet.columns.size());
            for (lxw_col_t i = 0; i < column; ++i)
                if (row[i]) write(page, number, i, sheet.columns[i].format, *row[i]);
            ++number;
        }
    }

    // The library frees the workbook, closed or not.
    void close() { must(workbook_close(book_.release())); }

private:
    struct Free {
        void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
    };

    lxw_format* add_format(char const* shown) {
        auto* const format = workbook_add_format(book_.get());
        if (format == nullptr) throw std::runtime_error("xlsx: no format");
        if (*shown != '\0') format_set_num_format(format, shown);
        return format;
    }

    lxw_format* number_format(std::size_t decimals) {
        CHECK(decimals < numbers_.size());
        if (numbers_[decimals] == nullptr)
            numbers_[decimals] = add_format(
                decimals == 0 ? "#,##0" : ("#,##0." + std::string(decimals, '0')).c_str());
        return numbers_[decimals];
    }

    static void offer(lxw_worksheet* page, lxw_col_t column, std::string const& cells) {
        auto formula = "=" + cells;
        lxw_data_validation list{};
        list.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        list.value_formula = formula.data();
        list.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
        must(worksheet_data_validation_range(page, 1, column, rows_offered, column, &list));
    }

    void write(lxw_worksheet* page, lxw_row_t row, lxw_col_t column, Format format,
               std::string const& cell) {
        switch (format) {
            case Format::text:
                return must(
                    worksheet_write_string(page, row, column, held_text(cell).c_str(), text_));
            case Format::number:
                return must(worksheet_write_number(page, row, column, binary_fraction(cell),
                                                   number_format(decimals_of(cell))));
            case Format::percent:
                return must(worksheet_write_number(page, row, column, binary_fraction(cell + "e-2"),
                                                   percent_));
            case Format::date: {
                auto const day = base::Date::parse(cell);
                CHECK(day.has_value());
                lxw_datetime at{day->year(), day->month(), day->day(), 0, 0, 0};
                return must(worksheet_write_datetime(page, row, column, &at, date_));
            }
        }
    }

    static double width_of(Column const& column, std::span<Row const> rows, lxw_col_t index) {
        auto width = std::max(base::count_code_points(column.heading), width_min);
        for (auto const& row : rows.first(std::min(rows.size(), rows_measured)))
            if (row[index]) width = std::max(width, base::count_code_points(*row[index]));
        return static_cast<double>(std::min(width, width_max)) + 2;
    }

    std::unique_ptr<lxw_workbook, Free> book_;
    lxw_format* heading_ = nullptr;
    lxw_format* text_ = nullptr;
    lxw_format* percent_ = nullptr;
    lxw_format* date_ = nullptr;
    std::array<lxw_format*, base::Decimal::scale_max + 1> numbers_{};
};

}  // namespace

std::string workbook(std::span<Sheet const> sheets, Properties const& properties) {
    CHECK(!sheets.empty());
    struct Part {
        Sheet const* sheet;
        std::span<Row const> rows;
    };
    std::vector<Part> parts;
    std::vector<std::string> names;
    for (auto const& sheet : sheets) {
        auto rows = sheet.rows;
        do {
            auto const count = std::min(rows.size(), rows_max);
            parts.push_back({&sheet, rows.first(count)});
            names.push_back(sheet.name);
            rows = rows.subspan(count);
        } while (!rows.empty());
    }
    names = sheet_names(std::move(names));
    MemoryFile const file;
    Writer writer(file.path(), properties);
    for (std::size_t i = 0; i < parts.size(); ++i)
        writer.add(*parts[i].sheet, names[i], parts[i].rows);
    writer.close();
    return file.bytes();
}

}  // namespace xlsx
