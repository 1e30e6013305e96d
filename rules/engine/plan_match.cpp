// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/plan_match.hpp"

#include <array>

#include "rules/book/phrase.hpp"
#include "rules/book/plan_starts.hpp"

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
        for (const auto& edge : plan.edges.subspan(root.first_child, root.children)) {
            first_[edge.byte] = edge.node;
        }
    }

    std::vector<PlanMatch> run() {
        std::size_t i = 0;
        while (i < text_.size()) {
            switch (classes[byte(i)]) {
            case ByteClass::blank:
                ++i;
                break;
            case ByteClass::other:
                if (is_set(start_hash(byte_start, byte(i)))) {
                    attempt(i);
                }
                ++i;
                break;
            case ByteClass::word:
                i = pass_word(i);
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
    [[nodiscard]] bool is_set(std::uint32_t hash) const noexcept {
        const auto bit = start_bit(hash);
        return ((plan_.starts[bit / 64] >> (bit % 64)) & 1u) != 0;
    }

    /// Tries the word that begins at `begin`; returns where it ends.
    std::size_t pass_word(std::size_t begin) {
        std::size_t end = begin;
        std::uint32_t hash = word_start;
        while (is_start_letter(low(end))) {
            hash = start_hash(hash, low(end++));
        }
        if (!(begin >= 2 && text_[begin - 1] == '\'' && is_word_before(text_, begin - 1))) {
            try_number(begin);
            if (may_start(begin, end, hash)) {
                attempt(begin);
            }
        }
        while (end < text_.size() && classes[byte(end)] == ByteClass::word) {
            end += byte(end) < 0x80 || end + 1 == text_.size() ? 1u : 2u;
        }
        return end;
    }

    [[nodiscard]] bool may_start(std::size_t begin, std::size_t end,
                                 std::uint32_t word) const noexcept {
        std::uint32_t more = start_hash(word, behind_start);
        std::uint32_t prefix = prefix_start;
        for (std::size_t i = 0; i < 3; ++i) {
            more = start_hash(more, low(end + i));
            prefix = start_hash(prefix, low(begin + i));
        }
        return is_set(word) || is_set(more) || is_set(prefix) ||
               is_set(start_hash(byte_start, low(begin)));
    }

    void try_number(std::size_t at) {
        const auto after = first_[static_cast<unsigned char>(number_mark)];
        const std::size_t end = after == 0 ? at : number_end(text_, at);
        if (end > at) {
            begin_ = at;
            first_here_ = found_.size();
            walk(after, end);
        }
    }

    void attempt(std::size_t at) {
        if (first_[low(at)] == 0) {
            return;
        }
        if (begin_ != at) { // else a number began here too
            begin_ = at;
            first_here_ = found_.size();
        }
        walk(first_[low(at)], at + 1);
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

    /// The edge for a byte, or null. Without branches: which half it is, nobody can foresee.
    static const Plan::Edge* child(const Plan::Edge* first, const Plan::Edge* last,
                                   unsigned char wanted) noexcept {
        auto count = last - first;
        if (count == 0) {
            return nullptr;
        }
        while (count > 1) {
            const auto half = count / 2;
            first += first[half].byte <= wanted ? half : 0;
            count -= half;
        }
        return first->byte == wanted ? first : nullptr;
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
    std::size_t first_here_ = 0;             ///< First match with this begin in `found_`.
    std::array<std::uint32_t, 256> first_{}; ///< The root's children by byte; 0 for none.
};

} // namespace

std::vector<PlanMatch> match_plan(std::string_view folded, const Plan& plan) {
    if (plan.nodes.empty() || plan.starts.empty()) {
        return {};
    }
    return Matcher(folded, plan).run();
}

} // namespace concord
