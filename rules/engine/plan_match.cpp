// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/plan_match.hpp"

#include <array>

#include "rules/book/phrase.hpp"
#include "rules/book/plan_compile.hpp"

namespace concord {

namespace {

constexpr std::uint16_t no_match = 0xFFFF;

constexpr std::array<unsigned char, 256> make_lower() {
    std::array<unsigned char, 256> table{};
    for (unsigned i = 0; i < table.size(); ++i) {
        table[i] = static_cast<unsigned char>(i >= 'A' && i <= 'Z' ? i - 'A' + 'a' : i);
    }
    return table;
}

enum class ByteClass : unsigned char { other, word, blank };

constexpr std::array<ByteClass, 256> make_classes() {
    std::array<ByteClass, 256> table{};
    for (unsigned i = 0; i < table.size(); ++i) {
        table[i] = is_word_byte(static_cast<unsigned char>(i)) ? ByteClass::word
                   : i == ' ' || i == '\n' || i == '\t'        ? ByteClass::blank
                                                               : ByteClass::other;
    }
    return table;
}

constexpr auto lower = make_lower();
constexpr auto classes = make_classes();

class Matcher {
public:
    Matcher(std::string_view text, const Plan& plan)
        : text_(text), plan_(plan), covered_(plan.sets, 0) {
        const auto& root = plan.nodes[0];
        number_first_ = root.children > 0 && plan.edges[root.first_child].byte ==
                                                 static_cast<unsigned char>(number_mark);
    }

    std::vector<PlanMatch> run() {
        std::size_t i = 0;
        while (i < text_.size()) {
            switch (classes[byte(i)]) {
            case ByteClass::blank:
                ++i;
                break;
            case ByteClass::other:
                attempt(i++);
                break;
            case ByteClass::word:
                if (!(i >= 2 && text_[i - 1] == '\'' && is_word_before(text_, i - 1))) {
                    attempt(i);
                }
                do {
                    i += byte(i) < 0x80 || i + 1 == text_.size() ? 1u : 2u;
                } while (i < text_.size() && classes[byte(i)] == ByteClass::word);
                break;
            }
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] unsigned char byte(std::size_t i) const noexcept {
        return static_cast<unsigned char>(text_[i]);
    }
    [[nodiscard]] unsigned char low(std::size_t i) const noexcept {
        return i < text_.size() ? lower[byte(i)] : 0;
    }

    void attempt(std::size_t at) {
        const auto bit = plan_start_bit(low(at), low(at + 1), low(at + 2));
        const bool starts = ((plan_.starts[bit / 64] >> (bit % 64)) & 1u) != 0;
        if (starts || (number_first_ && number_end(text_, at) > at)) {
            begin_ = at;
            first_here_ = found_.size();
            walk(0, at);
        }
    }

    /// Follows the text from a node. Only marks branch, so the recursion is as deep as a phrase
    /// has marks.
    void walk(std::uint32_t index, std::size_t at) {
        for (;;) {
            const Plan::Node& node = plan_.nodes[index];
            if (node.match != no_match) {
                report(node.match, at);
            }
            const auto* edge = plan_.edges.data() + node.first_child;
            const auto* const end = edge + node.children;
            for (; edge != end && edge->byte <= static_cast<unsigned char>(letters_mark); ++edge) {
                follow_mark(*edge, at);
            }
            if (at >= text_.size()) {
                return;
            }
            edge = child(edge, end, lower[byte(at)]);
            if (edge == nullptr) {
                return;
            }
            index = edge->node;
            ++at;
        }
    }

    void follow_mark(const Plan::Edge& edge, std::size_t at) {
        if (edge.byte == static_cast<unsigned char>(letters_mark)) {
            walk(edge.node, letters_end(text_, at));
        } else if (const auto to = number_end(text_, at); to > at) {
            walk(edge.node, to);
        }
    }

    static const Plan::Edge* child(const Plan::Edge* first, const Plan::Edge* last,
                                   unsigned char wanted) noexcept {
        while (last - first > 8) {
            const auto* middle = first + (last - first) / 2;
            (middle->byte <= wanted ? first : last) = middle;
        }
        for (; first != last; ++first) {
            if (first->byte == wanted) {
                return first;
            }
        }
        return nullptr;
    }

    void report(std::uint16_t list, std::size_t at) {
        for (std::size_t i = list;; ++i) {
            const Plan::Match& match = plan_.matches[i];
            const std::size_t end = match.open ? letters_end(text_, at) : at;
            const bool ends_well = !is_word_before(text_, end) || is_word_end(text_, end);
            const bool spelt_well =
                match.exact.empty() || text_.substr(begin_, match.exact.size()) == match.exact;
            if (ends_well && spelt_well) {
                keep(match, end);
            }
            if (match.last) {
                return;
            }
        }
    }

    void keep(const Plan::Match& match, std::size_t end) {
        const Span at{static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(end)};
        for (std::size_t i = first_here_; i < found_.size(); ++i) {
            auto& known = found_[i];
            if (known.set == match.set) {
                if (at.end > known.at.end ||
                    (at.end == known.at.end && match.variant < known.variant)) {
                    known = {at, match.set, match.variant};
                    covered_[match.set] = at.end;
                }
                return;
            }
        }
        if (at.begin >= covered_[match.set]) {
            covered_[match.set] = at.end;
            found_.push_back({at, match.set, match.variant});
        }
    }

    std::string_view text_;
    const Plan& plan_;
    std::vector<PlanMatch> found_;
    std::vector<std::uint32_t> covered_; ///< End of the last match of each set.
    std::size_t begin_ = 0;
    std::size_t first_here_ = 0; ///< First match with this begin in `found_`.
    bool number_first_ = false;
};

} // namespace

std::vector<PlanMatch> match_plan(std::string_view folded, const Plan& plan) {
    if (plan.nodes.empty() || plan.starts.empty()) {
        return {};
    }
    return Matcher(folded, plan).run();
}

} // namespace concord
