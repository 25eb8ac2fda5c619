#pragma once
// The characters of a string item (ISO/IEC 29500-1, 18.4.8): its own text or that of its runs, one
// after the other; how it is pronounced (rPh) is left out. "_x000D_" stands for a character that
// XML cannot hold.

#include <string>
#include <string_view>

namespace xlsx {

class RichText {
public:
    // The item is an element of that depth.
    explicit RichText(int depth) : depth_(depth) {}

    void start(std::string_view name, int depth) {
        if (depth == depth_ + 1) is_run_ = name == "r";
        bool const is_in_place = depth == depth_ + 1 || (depth == depth_ + 2 && is_run_);
        is_text_ = is_in_place && name == "t";
    }
    bool is_text() const { return is_text_; }  // does what comes now belong to it?
    void end() { is_text_ = false; }

private:
    int depth_;
    bool is_run_ = false;
    bool is_text_ = false;
};

// The text as a workbook holds it: what reads as "_x000D_" is kept from being turned into something
// else.
std::string escaped(std::string text);

// The text with its "_x000D_" turned into what they stand for; those that stand for no character
// (NUL, half a surrogate pair) stay as they are.
void unescape(std::string& text);

}  // namespace xlsx
