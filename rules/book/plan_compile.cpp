// SPDX-License-Identifier: Apache-2.0
#include "rules/book/plan_compile.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "rules/book/phrase.hpp"
#include "rules/book/plan_starts.hpp"

namespace concord {

namespace {

constexpr std::uint16_t no_match = 0xFFFF;
constexpr std::size_t behind = 3; ///< Bytes behind the first word that count for the start.

/// What ends at a node, ordered by set and phrase.
using Ends = std::set<std::tuple<std::uint16_t, std::uint16_t, bool, std::string>>;

struct TrieNode {
    std::map<unsigned char, std::uint32_t> children;
    Ends ends;
};

std::vector<TrieNode> make_trie(const std::vector<std::pair<Literal, Plan::Match>>& literals) {
    std::vector<TrieNode> trie(1);
    for (const auto& [literal, match] : literals) {
        std::uint32_t node = 0;
        for (const char c : literal.text) {
            const auto next = static_cast<std::uint32_t>(trie.size());
            const auto [child, fresh] =
                trie[node].children.emplace(static_cast<unsigned char>(c), next);
            node = child->second;
            if (fresh) {
                trie.emplace_back();
            }
        }
        trie[node].ends.emplace(match.set, match.variant, literal.open, literal.exact);
    }
    return trie;
}

/// Lays the trie out flat, children before parents, each different subtree once.
class Layout {
public:
    Layout(const std::vector<TrieNode>& trie, OwnedPlan& plan) : trie_(trie), plan_(plan) {}

    /// False when the tables outgrow their index types.
    bool run() {
        plan_.nodes.resize(1); // the root's place
        std::vector<std::uint32_t> flat(trie_.size(), 0);
        // A child always has a higher number than its parent, so going backwards is bottom-up.
        for (std::size_t i = trie_.size(); i-- > 0;) {
            flat[i] = place(trie_[i], flat, i == 0);
        }
        return fits_;
    }

private:
    using Key = std::pair<std::uint16_t, std::vector<std::pair<unsigned char, std::uint32_t>>>;

    std::uint32_t place(const TrieNode& node, const std::vector<std::uint32_t>& flat, bool root) {
        Key key{match_list(node.ends), {}};
        for (const auto& [byte, child] : node.children) {
            key.second.emplace_back(byte, flat[child]);
        }
        if (const auto same = known_.find(key); same != known_.end() && !root) {
            return same->second;
        }
        Plan::Node made;
        made.first_child = static_cast<std::uint32_t>(plan_.edges.size());
        made.children = static_cast<std::uint16_t>(key.second.size());
        made.match = key.first;
        for (const auto& [byte, child] : key.second) {
            plan_.edges.push_back({child, byte});
        }
        if (root) {
            plan_.nodes[0] = made;
            return 0;
        }
        plan_.nodes.push_back(made);
        const auto index = static_cast<std::uint32_t>(plan_.nodes.size() - 1);
        known_.emplace(std::move(key), index);
        return index;
    }

    std::uint16_t match_list(const Ends& ends) {
        if (ends.empty()) {
            return no_match;
        }
        if (const auto same = lists_.find(ends); same != lists_.end()) {
            return same->second;
        }
        if (plan_.matches.size() + ends.size() >= no_match) {
            fits_ = false;
            return no_match;
        }
        const auto first = static_cast<std::uint16_t>(plan_.matches.size());
        for (const auto& [set, variant, open, exact] : ends) {
            std::string_view spelling;
            if (!exact.empty()) {
                spelling = plan_.spellings.emplace_back(exact);
            }
            plan_.matches.push_back({set, variant, open, false, spelling});
        }
        plan_.matches.back().last = true;
        lists_.emplace(ends, first);
        return first;
    }

    const std::vector<TrieNode>& trie_;
    OwnedPlan& plan_;
    std::map<Key, std::uint32_t> known_;
    std::map<Ends, std::uint16_t> lists_;
    bool fits_ = true;
};

bool is_mark(char c) {
    return c == number_mark || c == letters_mark;
}

/// Which hash of its beginning tells this literal best; see plan_starts.hpp.
std::uint32_t start_of(const Literal& literal) {
    const std::string& text = literal.text;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    std::size_t end = 0;
    std::uint32_t hash = word_start;
    while (end < text.size() && is_start_letter(byte(end))) {
        hash = start_hash(hash, byte(end++));
    }
    const bool grows = end == text.size() ? literal.open : is_mark(text[end]);
    if (end == 0 || (grows && end < 3)) {
        return start_hash(byte_start, byte(0));
    }
    if (grows) {
        hash = prefix_start;
        for (std::size_t i = 0; i < 3; ++i) {
            hash = start_hash(hash, byte(i));
        }
        return hash;
    }
    const bool fixed =
        end + behind <= text.size() &&
        std::none_of(text.begin() + static_cast<std::ptrdiff_t>(end),
                     text.begin() + static_cast<std::ptrdiff_t>(end + behind), is_mark);
    if (fixed) {
        hash = start_hash(hash, behind_start);
        for (std::size_t i = end; i < end + behind; ++i) {
            hash = start_hash(hash, byte(i));
        }
    }
    return hash;
}

/// A leading number is looked for without the bitmap.
void mark_start(const Literal& literal, std::vector<std::uint64_t>& starts) {
    if (literal.text.front() != number_mark) {
        const auto bit = start_bit(start_of(literal));
        starts[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
}

} // namespace

PhraseSet PhraseSets::add(const std::vector<std::string>& phrases) {
    const auto next = static_cast<std::uint16_t>(sets_.size());
    const auto [place, fresh] = known_.emplace(phrases, next);
    if (fresh) {
        sets_.push_back(phrases);
    }
    return {place->second};
}

Result<OwnedPlan> compile_plan(const PhraseSets& sets) {
    OwnedPlan plan;
    plan.starts.resize(plan_start_bits / 64);
    plan.sets = static_cast<std::uint16_t>(sets.all().size());
    std::vector<std::pair<Literal, Plan::Match>> literals;
    std::uint16_t set = 0;
    for (const auto& phrases : sets.all()) {
        std::uint16_t variant = 0;
        for (const auto& phrase : phrases) {
            auto expanded = expand_phrase(phrase);
            if (!expanded) {
                return tl::unexpected<Error>(std::move(expanded.error()));
            }
            for (auto& literal : *expanded) {
                mark_start(literal, plan.starts);
                literals.emplace_back(std::move(literal),
                                      Plan::Match{set, variant, false, false, {}});
            }
            ++variant;
        }
        ++set;
    }
    const auto trie = make_trie(literals);
    if (!Layout(trie, plan).run()) {
        return fail(ErrorKind::pack, "the book has too many phrases for its tables");
    }
    return plan;
}

} // namespace concord
