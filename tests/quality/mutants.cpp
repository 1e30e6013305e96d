// SPDX-License-Identifier: Apache-2.0
#include "tests/quality/mutants.hpp"

#include <algorithm>
#include <cctype>
#include <stdexcept>

#include "tests/quality/blocks.hpp"
#include "tests/support/files.hpp"

namespace concord::tests {

namespace {

/// Depth of a heading, 0 for other lines: `#` marks, or capitals alone as plain text has them.
std::size_t level_of(const std::string& line) {
    const auto marks = line.find_first_not_of('#');
    if (marks != 0) {
        return marks == std::string::npos || line[marks] != ' ' ? 0 : marks;
    }
    const auto letters = std::count_if(line.begin(), line.end(),
                                       [](unsigned char c) { return std::isupper(c) != 0; });
    const bool small =
        std::any_of(line.begin(), line.end(), [](unsigned char c) { return std::islower(c) != 0; });
    return letters >= 4 && !small && line.find('|') == std::string::npos && line[0] != ' ' ? 1 : 0;
}

/// A heading without its marks.
std::string heading_of(const std::string& line) {
    const auto begin = line.find_first_not_of("# ");
    return begin == std::string::npos ? "" : line.substr(begin);
}

std::string joined(const std::vector<std::string>& parts) {
    std::string out;
    for (const auto& part : parts) {
        out += part + '\n';
    }
    return out;
}

/// Cells of a row of a pipe table, with their blanks.
std::vector<std::string> cells_of(const std::string& row) {
    std::vector<std::string> out;
    std::size_t begin = 1;
    for (auto end = row.find('|', begin); end != std::string::npos; end = row.find('|', begin)) {
        out.push_back(row.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

std::string row_of(const std::vector<std::string>& cells) {
    std::string out = "|";
    for (const auto& cell : cells) {
        out += cell + '|';
    }
    return out;
}

/// "Celia Rudd, Data Protection Officer, dpo@…, 01632 …": what stands before the address.
std::string without_address(const std::string& cell) {
    const auto at = cell.find('@');
    const auto comma = at == std::string::npos ? at : cell.rfind(',', at);
    return comma == std::string::npos ? cell : cell.substr(0, comma) + ' ';
}

std::string without_name(const std::string& cell) {
    const auto comma = cell.find(',');
    return comma == std::string::npos ? cell : cell.substr(comma + 1);
}

/// Each contact of the table under a heading in turn: the cell blanked, the address taken away,
/// or both name and address.
class ContactMutants {
public:
    ContactMutants(const std::string& text, const std::string& heading)
        : lines_(lines(text)), heading_(heading) {}

    /// Hands over text, kind and what was done.
    template <class Take>
    void each(Take take) {
        bool inside = false;
        bool body = false;
        for (std::size_t at = 0; at < lines_.size(); ++at) {
            const auto& line = lines_[at];
            if (level_of(line) > 0) {
                inside = line.find(heading_) != std::string::npos;
                body = false;
            } else if (inside && line.rfind("|---", 0) == 0) {
                body = true;
            } else if (inside && body && line.rfind("| ", 0) == 0) {
                row(at, take);
            }
        }
    }

private:
    template <class Take>
    void row(std::size_t at, Take& take) {
        const auto cells = cells_of(lines_[at]);
        for (std::size_t cell = 1; cell < cells.size(); ++cell) {
            if (cells[cell].find('@') == std::string::npos) {
                continue;
            }
            const auto put = [&](std::string value) {
                auto changed = cells;
                changed[cell] = std::move(value);
                auto all = lines_;
                all[at] = row_of(changed);
                return joined(all);
            };
            const auto where = cells.front() + "/" + std::to_string(cell);
            take(put(" "), "contact removed", "blank cell" + where);
            const auto bare = without_address(cells[cell]);
            take(put(cell % 2 == 0 ? bare : without_name(bare)), "contact made incomplete",
                 (cell % 2 == 0 ? "no address" : "post alone") + where);
        }
    }

    std::vector<std::string> lines_;
    std::string heading_;
};

/// The mutants that one block makes.
class Maker {
public:
    Maker(const Block& block, Mutant base, std::string text, std::vector<Mutant>& out)
        : block_(block), base_(std::move(base)), text_(std::move(text)), out_(out) {
        // What says the same elsewhere goes too, or nothing would be missing.
        const auto from = block.all("and_old");
        const auto to = block.all("and_new");
        for (std::size_t at = 0; at < from.size(); ++at) {
            text_ = with_edit(text_, from[at], at < to.size() ? to[at] : "");
        }
        base_.kind = block.one("kind");
        base_.raises = block.words("raises");
        for (const auto& rule : block.words("also")) {
            base_.also.push_back(rule);
        }
    }

    void make() {
        if (block_.has("contacts")) {
            return contacts();
        }
        if (base_.kind.empty() || base_.raises.empty()) {
            throw std::runtime_error("a block without kind or rule");
        }
        for (const auto& heading : block_.all("drop")) {
            add("without " + heading, without_section(text_, heading, false));
            auto emptied = base_;
            // The heading alone is what is wrong; what the section held may be missed as well.
            emptied.kind = "section emptied to its heading";
            emptied.also.insert(emptied.also.end(), emptied.raises.begin(), emptied.raises.end());
            emptied.raises = {"STR-05"};
            add(emptied, "emptied " + heading, without_section(text_, heading, true));
        }
        for (const auto& heading : block_.all("remove")) {
            add("without " + heading, without_section(text_, heading, false));
        }
        for (const auto& heading : block_.all("empty")) {
            add("emptied " + heading, without_section(text_, heading, true));
        }
        for (const auto& line : block_.all("cut")) {
            add("cut " + line, without_lines(line));
        }
        for (const auto& replacement : block_.all("new")) {
            add(block_.one("old") + " => " + replacement,
                with_edit(text_, block_.one("old"), replacement));
        }
    }

private:
    void add(const Mutant& base, const std::string& what, std::string text) {
        out_.push_back(base);
        out_.back().what = what;
        out_.back().text = std::move(text);
    }
    void add(const std::string& what, std::string text) { add(base_, what, std::move(text)); }

    void contacts() {
        ContactMutants(text_, block_.one("contacts"))
            .each([&](std::string text, const char* kind, const std::string& what) {
                base_.kind = kind;
                base_.raises =
                    base_.kind == "contact removed"
                        ? std::vector<std::string>{"CON-13", "CON-04", "CON-05", "CON-02"}
                        : std::vector<std::string>{"CON-03", "CON-04"};
                base_.also.insert(base_.also.end(), {"CON-02", "CON-03", "CON-04", "CON-05",
                                                     "CON-13", "GDP-19", "CON-12"});
                add(what, std::move(text));
            });
    }

    /// The text without the line that begins so, and without the empty line after it.
    std::string without_lines(const std::string& beginning) const {
        std::vector<std::string> kept;
        std::size_t found = 0;
        bool after = false;
        for (const auto& line : lines(text_)) {
            const bool hit = line.rfind(beginning, 0) == 0;
            found += hit ? 1U : 0U;
            if (!hit && !(after && line.empty())) {
                kept.push_back(line);
            }
            after = hit;
        }
        if (found != 1) {
            throw std::runtime_error("stands " + std::to_string(found) + " times: " + beginning);
        }
        return joined(kept);
    }

    const Block& block_;
    Mutant base_;
    std::string text_;
    std::vector<Mutant>& out_;
};

} // namespace

std::string without_section(const std::string& text, const std::string& heading,
                            bool keep_heading) {
    std::vector<std::string> kept;
    std::size_t level = 0;
    bool inside = false;
    bool found = false;
    for (const auto& line : lines(text)) {
        const auto here = level_of(line);
        if (here > 0 && inside && here <= level) {
            inside = false;
        }
        if (here > 0 && !inside && heading_of(line) == heading) {
            inside = found = true;
            level = here;
            if (keep_heading) {
                kept.insert(kept.end(), {line, ""});
            }
        }
        if (!inside) {
            kept.push_back(line);
        }
    }
    if (!found) {
        throw std::runtime_error("no heading " + heading);
    }
    return joined(kept);
}

std::string with_edit(const std::string& text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    if (from.empty() || at == std::string::npos || text.find(from, at + 1) != std::string::npos) {
        throw std::runtime_error("not there, or more than once: " + from);
    }
    return text.substr(0, at) + to + text.substr(at + from.size());
}

std::vector<Mutant> make_mutants(const std::string& table) {
    std::vector<Mutant> out;
    Mutant base;
    std::string text;
    for (const auto& block : read_blocks(table)) {
        if (block.has("sample")) {
            base = {};
            base.sample = block.one("sample");
            base.also = block.words("also");
            text = read(source_dir() + '/' + base.sample);
            continue;
        }
        try {
            Maker(block, base, text, out).make();
        } catch (const std::runtime_error& error) {
            throw std::runtime_error(base.sample + ", line " + std::to_string(block.line) + ": " +
                                     error.what());
        }
    }
    return out;
}

} // namespace concord::tests
