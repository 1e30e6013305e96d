// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <unordered_map>

#include "parser/grammar/words.hpp"
#include "parser/passes/capital_runs.hpp"
#include "parser/passes/name_finder.hpp"
#include "parser/passes/naming.hpp"

namespace concord {

namespace {

// "HPANs" and "HPAN" are one term.
std::string_view singular(std::string_view name) noexcept {
    if (name.size() > 2 && name.back() == 's' && grammar::is_upper(name[name.size() - 2]))
        name.remove_suffix(1);
    return name;
}

bool is_plain_word(std::string_view name) noexcept {
    return grammar::one_of(name, {"we", "us", "our", "you", "it", "they", "a", "the", "i"});
}

class UseFinder {
    /// What is known of a word however often it stands in the text.
    struct Spelling {
        const NameFinder::Lengths* names = nullptr; ///< Of the names that begin with it.
        bool notable = false;                       ///< Begins with a capital, or beyond ASCII.
    };

public:
    UseFinder(Document& document, std::span<const PartyDraft> parties,
              std::span<const TermDraft> drafts);

    void run();

private:
    void place_parties(std::span<const PartyDraft> parties);
    void place_terms(std::span<const TermDraft> drafts);
    void add_names(std::string_view name, std::uint32_t owner);
    void take_hit(Span folded, std::uint32_t entry);
    void walk(const Clause& clause);
    [[nodiscard]] bool in_statute(Span source);

    Document& document_;
    std::string_view text_;
    NameFinder names_;
    std::vector<Spelling> spellings_;
    std::size_t next_word_ = 0;
    std::vector<Span> definitions_; ///< Where terms are defined, in the source, ascending.
    std::size_t next_definition_ = 0;
    std::size_t next_statute_ = 0;
    CapitalRuns runs_;
};

UseFinder::UseFinder(Document& document, std::span<const PartyDraft> parties,
                     std::span<const TermDraft> drafts)
    : document_(document), text_(document.folded.text()), runs_(document) {
    place_parties(parties);
    place_terms(drafts);
}

void UseFinder::add_names(std::string_view name, std::uint32_t owner) {
    if (name.size() < 2 || is_plain_word(name)) return;
    names_.add(name, owner);
    const std::string_view one = singular(name);
    if (one != name)
        names_.add(one, owner);
    else if (grammar::is_word(name.back()) && name.back() != 's')
        names_.add(std::string(name) + 's', owner);
    if (grammar::is_lower(name.front())) {
        // "Shared data" at the beginning of a sentence.
        std::string capital(name);
        capital.front() = static_cast<char>(capital.front() - ('a' - 'A'));
        names_.add(capital, owner);
    } else if (name.find(' ') != name.npos && grammar::count_upper(name) < name.size() / 2) {
        std::string capitals(name);
        for (char& c : capitals)
            if (grammar::is_lower(c)) c = static_cast<char>(c - ('a' - 'A'));
        names_.add(capitals, owner);
    }
}

void UseFinder::place_parties(std::span<const PartyDraft> parties) {
    std::vector<const PartyDraft*> order;
    for (const PartyDraft& draft : parties)
        order.push_back(&draft);
    std::ranges::stable_sort(order, {}, [](const PartyDraft* d) { return d->introduced.begin; });
    for (const PartyDraft* draft : order) {
        Party party;
        party.name = draft->name;
        party.short_name = draft->short_name;
        party.legal_name = draft->legal_name;
        party.aliases = draft->aliases;
        party.introduced = document_.folded.source(draft->introduced);
        if (!draft->legal_name.empty())
            party.legal_name_at = document_.folded.source(draft->legal_name_at);
        const auto owner = static_cast<std::uint32_t>(document_.parties.size() * 2);
        for (const std::string* name : {&party.name, &party.short_name, &party.legal_name})
            if (grammar::begins_upper(*name) || name->find(' ') != std::string::npos)
                add_names(*name, owner);
        for (const std::string& alias : party.aliases)
            if (grammar::begins_upper(alias)) add_names(alias, owner);
        document_.parties.push_back(std::move(party));
    }
}

void UseFinder::place_terms(std::span<const TermDraft> drafts) {
    std::unordered_map<std::string_view, std::size_t> known;
    for (const TermDraft& draft : drafts) {
        const Span at = document_.folded.source(draft.term);
        definitions_.push_back(at);
        const auto [place, fresh] = known.try_emplace(singular(draft.name), document_.terms.size());
        if (!fresh) {
            document_.terms[place->second].redefined.push_back(at);
            continue;
        }
        DefinedTerm term;
        term.name = draft.name;
        term.introduced = at;
        term.clause = document_.clause_at(at.begin);
        term.form = draft.form;
        if (!draft.meaning.empty()) {
            term.meaning = slice(text_, draft.meaning);
            term.meaning_at = document_.folded.source(draft.meaning);
        }
        add_names(draft.name, static_cast<std::uint32_t>(document_.terms.size() * 2 + 1));
        document_.terms.push_back(std::move(term));
    }
    std::ranges::sort(definitions_);
}

// The walk goes forward, so both side lists are read with a cursor.
bool UseFinder::in_statute(Span source) {
    const auto& statutes = document_.statutes;
    while (next_statute_ < statutes.size() && statutes[next_statute_].span.end <= source.begin)
        ++next_statute_;
    return next_statute_ < statutes.size() && statutes[next_statute_].span.contains(source);
}

void UseFinder::take_hit(Span folded, std::uint32_t entry) {
    const Span source = document_.folded.source(folded);
    while (next_definition_ < definitions_.size() &&
           definitions_[next_definition_].end <= source.begin)
        ++next_definition_;
    const bool definition =
        next_definition_ < definitions_.size() && definitions_[next_definition_].overlaps(source);
    const bool statute = in_statute(source);
    for (const std::uint32_t owner : names_.owners(entry)) {
        if (owner % 2 == 0) {
            document_.parties[owner / 2].mentions.push_back(source);
        } else if (!definition && !statute) {
            document_.terms[owner / 2].uses.push_back(source);
        }
    }
}

void UseFinder::walk(const Clause& clause) {
    runs_.begin(clause);
    const auto words = document_.words.all();
    std::uint32_t at = clause.folded.begin;
    for (; next_word_ < words.size() && words[next_word_].begin < clause.folded.end; ++next_word_) {
        const Word& word = words[next_word_];
        if (word.begin < at) continue; // in another clause, or inside a name
        const Spelling& spelling = spellings_[word.spelling];
        if (spelling.names != nullptr) {
            const NameFinder::Match match =
                names_.match(text_.substr(0, clause.folded.end), word.begin, *spelling.names);
            if (match.length > 0) {
                const Span hit{word.begin, word.begin + match.length};
                take_hit(hit, match.entry);
                runs_.known(hit);
                at = hit.end;
                continue;
            }
        }
        if (spelling.notable) runs_.word(word);
    }
    runs_.end();
}

void UseFinder::run() {
    spellings_ = ask_spellings<Spelling>(text_, document_.words, [&](std::string_view word) {
        const bool small = grammar::is_lower(word.front()) || grammar::is_digit(word.front());
        return Spelling{names_.beginning_with(word), !small};
    });
    for (const Clause& clause : document_.clauses.all())
        if (clause.kind != ClauseKind::table && !clause.folded.empty()) walk(clause);
    runs_.finish(document_);
}

} // namespace

void find_uses(Document& document, std::span<const PartyDraft> parties,
               std::span<const TermDraft> terms) {
    UseFinder(document, parties, terms).run();
}

} // namespace concord
