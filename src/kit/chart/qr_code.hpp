#pragma once
// A text as a QR code (ISO/IEC 18004), for the camera of a telephone: dark squares on a light
// ground with its quiet zone of four, whatever the theme. (libqrencode lives behind this header.)

#include <string>

#include "kit/html/html.hpp"

namespace chart {

struct QrCode {
    std::string id;
    std::string title;  // what it is, for who listens
    std::string text;   // at most 1,000 bytes (CHECK)
};

html::Html qr_code(QrCode const& of);

}  // namespace chart
