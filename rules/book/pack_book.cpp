// SPDX-License-Identifier: Apache-2.0
// The writing side of packed books; unpack_book.cpp and unpack_plan.cpp read in the same order.
#include "parser/text/sha256.hpp"
#include "rules/book/byte_form.hpp"
#include "rules/book/packed_book.hpp"
#include "rules/book/packed_frame.hpp"

namespace concord {

namespace {

class BookPacker {
public:
    explicit BookPacker(const RuleBook& base) : base_(base) {}

    std::string run(const OwnedBook& book) {
        out_.text(book.book().hash);
        const auto own = book.book().authorities.subspan(base_.authorities.size());
        out_.number(own.size());
        for (const Authority& authority : own)
            add(authority);
        add(book.own_plan());
        out_.number(book.own_rules().size());
        for (const Rule& rule : book.own_rules())
            add(rule);
        return out_.take();
    }

private:
    template <class E>
    void choice(E value) {
        out_.number(static_cast<std::uint64_t>(value));
    }
    /// 0 stands for none.
    template <class E>
    void choice(const std::optional<E>& value) {
        out_.number(value ? static_cast<std::uint64_t>(*value) + 1 : 0);
    }

    void texts(std::span<const std::string_view> all) {
        out_.number(all.size());
        for (const std::string_view text : all)
            out_.text(text);
    }

    void add(const Authority& authority) {
        for (const auto text :
             {authority.id, authority.title, authority.address, authority.checked, authority.doubt})
            out_.text(text);
    }

    void add(const Rule& rule) {
        for (const auto text :
             {rule.id, rule.title, rule.met, rule.why, rule.advice, rule.message, rule.wording,
              rule.kind, rule.status, rule.since, rule.measured, rule.cause})
            out_.text(text);
        choice(rule.basis);
        choice(rule.confidence);
        for (const auto& level : rule.severity)
            choice(level);
        texts(rule.when);
        texts(rule.profiles);
        out_.number(rule.authorities.size());
        for (const std::uint16_t authority : rule.authorities)
            out_.number(authority);
        out_.number(rule.params.size());
        for (const Param& param : rule.params)
            add(param);
        out_.number(rule.examples.size());
        for (const Example& example : rule.examples)
            add(example);
    }

    void add(const Param& param) {
        out_.text(param.name);
        choice(param.type);
        out_.whole_number(param.number);
        out_.text(param.text);
        texts(param.texts);
        out_.number(param.phrases.size());
        for (const PhraseSet set : param.phrases)
            out_.number(static_cast<std::uint64_t>(set.index - base_.plan.sets));
    }

    void add(const Example& example) {
        choice(example.kind);
        out_.text(example.text);
        choice(example.type);
        out_.text(example.today);
        out_.text(example.why);
        out_.flag(example.whole);
    }

    void add(const OwnedPlan& plan) {
        out_.number(plan.sets);
        out_.number(plan.words.size() - Plan::first_word);
        for (std::size_t i = Plan::first_word; i < plan.words.size(); ++i) {
            out_.number(plan.words[i].size);
            out_.flag(plan.words[i].stem);
        }
        out_.bytes(plan.letters);
        out_.number(plan.gaps.size());
        for (const std::string_view gap : plan.gaps)
            out_.bytes(gap);
        out_.number(plan.extras.size());
        for (const Plan::Extra& extra : plan.extras) {
            out_.bytes(extra.exact);
            out_.bytes(extra.tail);
        }
        out_.number(plan.matches.size());
        for (const Plan::Match& match : plan.matches) {
            out_.number(match.set);
            out_.number(match.variant);
            out_.number(match.extra);
            out_.flag(match.last);
        }
        out_.number(plan.odd.size());
        for (const Plan::Odd& odd : plan.odd) {
            out_.number(odd.first);
            out_.number(odd.match);
        }
        add(plan.graph);
    }

    void add(const PhraseGraph& graph) {
        out_.number(graph.nodes.size() - 1);
        for (std::size_t i = 1; i < graph.nodes.size(); ++i) {
            const PhraseGraph::Node& node = graph.nodes[i];
            out_.number(node.match);
            out_.number(node.count);
            for (std::size_t at = node.first; at < node.first + node.count; ++at) {
                out_.number(graph.steps[at].gap);
                out_.number(graph.steps[at].word);
                out_.number(i - graph.steps[at].to); // what leads on stands close before it
            }
        }
        out_.number(graph.roots.size());
        for (const PhraseGraph::Step& root : graph.roots) {
            out_.number(root.word);
            out_.number(root.to);
        }
    }

    const RuleBook& base_;
    ByteWriter out_;
};

} // namespace

std::string packed_key(const RuleBook& base, const std::vector<BookFile>& packs,
                       std::string_view program, SameId same) {
    std::string all(packed_mark);
    all += sha256_hex(program);
    all += base.hash;
    all += same == SameId::replaces ? '+' : '-';
    for (const BookFile& pack : packs)
        all += sha256_hex(pack.text);
    return sha256_hex(all);
}

std::string pack_book(const OwnedBook& book, const RuleBook& base, std::string_view key) {
    std::string bytes = framed(key, BookPacker(base).run(book));
    return bytes.size() > most_packed_bytes ? std::string() : bytes;
}

} // namespace concord
