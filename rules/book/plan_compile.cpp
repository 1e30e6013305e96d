// SPDX-License-Identifier: Apache-2.0
#include "rules/book/plan_compile.hpp"

#include <algorithm>
#include <bit>
#include <set>
#include <tuple>
#include <utility>

#include "rules/book/phrase.hpp"
#include "rules/book/plan_hash.hpp"
#include "rules/book/plan_segments.hpp"

namespace concord {

namespace {

/// What ends at a node, ordered by set and phrase: set, variant, exact, tail.
using Ends = std::set<std::tuple<std::uint16_t, std::uint16_t, std::string, std::string>>;
/// A way on: number of the gap, number of the word.
using Way = std::pair<std::uint8_t, std::uint16_t>;

struct TrieNode {
    std::map<Way, std::uint32_t> children;
    Ends ends;
};

/// Room for `count` entries in a hash table that stays at most half full.
std::size_t table_size(std::size_t count) {
    return std::bit_ceil(std::max<std::size_t>(2 * count, 16));
}

/// Numbers words and gaps as they come.
class Vocabulary {
public:
    explicit Vocabulary(OwnedPlan& plan) : plan_(plan) {
        plan_.words.resize(Plan::first_word);
        gap(""); // what stands before a phrase
        gap(" ");
    }

    [[nodiscard]] bool fits() const noexcept {
        return plan_.words.size() < Plan::no_match && plan_.gaps.size() < Plan::no_gap;
    }

    std::uint8_t gap(const std::string& text) {
        const auto [place, fresh] = gaps_.emplace(text, plan_.gaps.size());
        if (fresh) {
            plan_.gaps.push_back(place->first);
        }
        return static_cast<std::uint8_t>(place->second);
    }

    std::uint16_t word(const Segment& segment) {
        if (segment.kind == Segment::Kind::number) {
            return Plan::number;
        }
        const bool stem = segment.kind == Segment::Kind::stem;
        const auto [place, fresh] = words_.emplace(std::pair(segment.word, stem), words_.size());
        const auto number = Plan::first_word + place->second;
        if (fresh) {
            Plan::Word word;
            word.hash = word_hash_start;
            for (const char c : segment.word) {
                word.hash = word_hash(word.hash, static_cast<unsigned char>(c));
            }
            word.letters = static_cast<std::uint32_t>(plan_.letters.size());
            word.size = static_cast<std::uint8_t>(segment.word.size());
            word.stem = stem;
            plan_.letters += segment.word;
            plan_.words.push_back(word);
        }
        return static_cast<std::uint16_t>(number);
    }

    /// Fills the tables by which the scan finds words. The gaps move to where the plan keeps them.
    void finish() {
        for (auto& gap : plan_.gaps) {
            gap = plan_.spellings.emplace_back(gap);
        }
        plan_.stems.assign(stem_bits / 64, 0);
        plan_.index.assign(table_size(plan_.words.size()), 0);
        const std::size_t mask = plan_.index.size() - 1;
        for (std::size_t i = Plan::first_word; i < plan_.words.size(); ++i) {
            const Plan::Word& word = plan_.words[i];
            if (word.stem) {
                mark_stem(word);
            }
            std::size_t slot = word_slot(word.hash, word.stem) & mask;
            while (plan_.index[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            plan_.index[slot] = word_entry(word.hash, static_cast<std::uint16_t>(i));
        }
    }

private:
    void mark_stem(const Plan::Word& word) {
        std::uint32_t opening = word_hash_start;
        for (std::size_t i = 0; i < shortest_stem; ++i) {
            opening =
                word_hash(opening, static_cast<unsigned char>(plan_.letters[word.letters + i]));
        }
        for (const auto bit : {stem_bit(word.hash), stem_bit(opening)}) {
            plan_.stems[bit / 64] |= std::uint64_t{1} << (bit % 64);
        }
    }

    OwnedPlan& plan_;
    std::map<std::string, std::size_t> gaps_;
    std::map<std::pair<std::string, bool>, std::size_t> words_;
};

/// Lays the trie out flat, children before parents, each different subtree once.
class Layout {
public:
    Layout(const std::vector<TrieNode>& trie, OwnedPlan& plan) : trie_(trie), plan_(plan) {
        plan_.extras.resize(1); // nothing more
    }

    /// False when the tables outgrow their index types.
    bool run() {
        plan_.nodes.resize(1); // the root's place
        std::vector<std::uint32_t> flat(trie_.size(), 0);
        // A child always has a higher number than its parent, so going backwards is bottom-up.
        for (std::size_t i = trie_.size(); i-- > 1;) {
            flat[i] = place(trie_[i], flat);
        }
        const auto places = lay_out(flat);
        for (const auto& [way, child] : trie_[0].children) {
            (way.second == Plan::number ? plan_.number_root : plan_.words[way.second].root) =
                places[flat[child]];
        }
        return fits_;
    }

    /// Index of a list of matches, no_match for none.
    std::uint16_t match_list(const Ends& ends) {
        if (ends.empty()) {
            return Plan::no_match;
        }
        if (const auto same = lists_.find(ends); same != lists_.end()) {
            return same->second;
        }
        if (plan_.matches.size() + ends.size() >= Plan::no_match) {
            fits_ = false;
            return Plan::no_match;
        }
        const auto first = static_cast<std::uint16_t>(plan_.matches.size());
        for (const auto& [set, variant, exact, tail] : ends) {
            plan_.matches.push_back({set, variant, extra(exact, tail), false});
        }
        plan_.matches.back().last = true;
        lists_.emplace(ends, first);
        return first;
    }

private:
    using Key = std::pair<std::uint16_t, std::vector<std::pair<Way, std::uint32_t>>>;

    std::uint16_t extra(const std::string& exact, const std::string& tail) {
        if (exact.empty() && tail.empty()) {
            return 0;
        }
        const auto [place, fresh] = extras_.emplace(std::pair(exact, tail), plan_.extras.size());
        if (fresh) {
            plan_.extras.push_back({keep(exact), keep(tail)});
            fits_ = fits_ && plan_.extras.size() < Plan::no_match;
        }
        return static_cast<std::uint16_t>(place->second);
    }

    std::string_view keep(const std::string& text) {
        return text.empty() ? std::string_view() : plan_.spellings.emplace_back(text);
    }

    std::uint32_t place(const TrieNode& node, const std::vector<std::uint32_t>& flat) {
        Key key{match_list(node.ends), {}};
        Plan::Node made;
        made.match = key.first;
        for (const auto& [way, child] : node.children) {
            key.second.emplace_back(way, flat[child]);
            made.branches |= branch(way.second);
        }
        if (const auto same = known_.find(key); same != known_.end()) {
            return same->second;
        }
        plan_.nodes.push_back(made);
        const auto index = static_cast<std::uint32_t>(plan_.nodes.size() - 1);
        known_.emplace(std::move(key), index);
        return index;
    }

    std::uint8_t branch(std::uint16_t word) const {
        if (word == Plan::number) {
            return Plan::to_number;
        }
        return plan_.words[word].stem ? Plan::to_stem : Plan::to_word;
    }

    /// Moves the nodes to where a scan finds them quickly: first those that follow on the first
    /// word of a phrase, which nearly every word of a text asks for, then the others behind what
    /// leads to them. Returns the new place of each; fills in the steps. A node more than there are
    /// tells where the steps of the last one end.
    std::vector<std::uint32_t> lay_out(const std::vector<std::uint32_t>& flat) {
        std::vector<const Key*> keys(plan_.nodes.size(), nullptr);
        for (const auto& [key, node] : known_) {
            keys[node] = &key;
        }
        std::vector<std::uint32_t> order{0};
        std::vector<std::uint32_t> places(keys.size(), 0);
        const auto settle = [&](std::uint32_t node) {
            if (places[node] == 0) {
                places[node] = static_cast<std::uint32_t>(order.size());
                order.push_back(node);
            }
        };
        for (const auto& [way, child] : trie_[0].children) {
            settle(flat[child]);
        }
        for (std::size_t i = 1; i < order.size(); ++i) {
            for (const auto& [way, child] : keys[order[i]]->second) {
                settle(child);
            }
        }
        std::vector<Plan::Node> nodes;
        for (const std::uint32_t node : order) {
            nodes.push_back(plan_.nodes[node]);
            nodes.back().first = static_cast<std::uint32_t>(plan_.steps.size());
            if (keys[node] != nullptr) {
                add_steps(nodes.back(), *keys[node], places);
            }
        }
        nodes.push_back({});
        nodes.back().first = static_cast<std::uint32_t>(plan_.steps.size());
        plan_.nodes = std::move(nodes);
        return places;
    }

    void add_steps(Plan::Node& node, const Key& key, const std::vector<std::uint32_t>& places) {
        const auto first = plan_.steps.size();
        for (const auto& [way, child] : key.second) {
            node.likely |= likely_bit(way.first, way.second);
            plan_.steps.push_back({way.second, way.first, places[child]});
        }
        std::sort(plan_.steps.begin() + static_cast<std::ptrdiff_t>(first), plan_.steps.end(),
                  [](const Plan::Step& a, const Plan::Step& b) {
                      return std::pair(a.word, a.gap) < std::pair(b.word, b.gap);
                  });
    }

    const std::vector<TrieNode>& trie_;
    OwnedPlan& plan_;
    std::map<Key, std::uint32_t> known_;
    std::map<Ends, std::uint16_t> lists_;
    std::map<std::pair<std::string, std::string>, std::size_t> extras_;
    bool fits_ = true;
};

/// All literals of a book, as one trie and the few that do not begin with a word.
class Compiler {
public:
    void add(const Literal& literal, std::uint16_t set, std::uint16_t variant) {
        const Segments segments = split_literal(literal);
        if (segments.steps.empty()) {
            odd_[static_cast<unsigned char>(literal.text.front())].emplace(
                set, variant, literal.exact, segments.tail);
            return;
        }
        std::uint32_t node = 0;
        for (const Segment& segment : segments.steps) {
            const Way way{words_.gap(segment.gap), words_.word(segment)};
            const auto next = static_cast<std::uint32_t>(trie_.size());
            const auto [child, fresh] = trie_[node].children.emplace(way, next);
            node = child->second;
            if (fresh) {
                trie_.emplace_back();
            }
        }
        trie_[node].ends.emplace(set, variant, literal.exact, segments.tail);
    }

    Result<OwnedPlan> finish(std::size_t sets) {
        plan_.sets = static_cast<std::uint16_t>(sets);
        Layout layout(trie_, plan_);
        bool fits = words_.fits() && layout.run();
        for (const auto& [first, ends] : odd_) {
            plan_.odd.push_back({first, layout.match_list(ends)});
            fits = fits && plan_.odd.back().match != Plan::no_match;
        }
        if (!fits) {
            return fail(ErrorKind::pack, "the book has too many phrases for its tables");
        }
        words_.finish();
        // Views lead into the letters while the plan is moved about: few of them would move along.
        constexpr std::size_t never_in_place = 64;
        plan_.letters.reserve(plan_.letters.size() + never_in_place);
        return std::move(plan_);
    }

private:
    OwnedPlan plan_;
    Vocabulary words_{plan_};
    std::vector<TrieNode> trie_{1};
    std::map<unsigned char, Ends> odd_;
};

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
    Compiler compiler;
    std::uint16_t set = 0;
    for (const auto& phrases : sets.all()) {
        std::uint16_t variant = 0;
        for (const auto& phrase : phrases) {
            const auto expanded = expand_phrase(phrase);
            if (!expanded) {
                return tl::unexpected<Error>(expanded.error());
            }
            for (const auto& literal : *expanded) {
                compiler.add(literal, set, variant);
            }
            ++variant;
        }
        ++set;
    }
    return compiler.finish(sets.all().size());
}

} // namespace concord
