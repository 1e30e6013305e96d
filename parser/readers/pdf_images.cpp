// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/pdf_images.hpp"

#include <array>
#include <charconv>
#include <cstdint>

namespace concord {

namespace {

constexpr double pixels_per_inch = 108;
constexpr double most_of_a_page = 0.6;

/// Columns of the list: page num type width height color comp bpc enc interp object ID x-ppi y-ppi
/// …
struct ImageLine {
    std::array<std::string_view, 14> columns;
    std::size_t count = 0;

    explicit ImageLine(std::string_view line) {
        while (count < columns.size()) {
            const std::size_t begin = line.find_first_not_of(' ');
            if (begin == std::string_view::npos) return;
            line.remove_prefix(begin);
            columns[count] = line.substr(0, line.find(' '));
            line.remove_prefix(columns[count++].size());
        }
    }

    [[nodiscard]] double number(std::size_t column) const {
        double value = 0;
        std::from_chars(columns[column].data(), columns[column].data() + columns[column].size(),
                        value);
        return value;
    }
};

} // namespace

std::vector<bool> pages_of_pictures(std::string_view list, const PdfLayer& layer) {
    std::vector<bool> pictures(layer.pages.size(), false);
    while (!list.empty()) {
        const std::string_view text = list.substr(0, list.find('\n'));
        list.remove_prefix(std::min(text.size() + 1, list.size()));
        const ImageLine line(text);
        if (line.count < line.columns.size()) continue;
        const double page = line.number(0);
        const double resolution = line.number(12) * line.number(13);
        if (page < 1 || page > static_cast<double>(pictures.size()) || !(resolution > 0)) continue;
        const auto index = static_cast<std::size_t>(page) - 1;
        const double area = line.number(3) * line.number(4) / resolution;
        const double whole = static_cast<double>(layer.pages[index].width) *
                             layer.pages[index].height / (pixels_per_inch * pixels_per_inch);
        if (area > most_of_a_page * whole) pictures[index] = true;
    }
    return pictures;
}

} // namespace concord
