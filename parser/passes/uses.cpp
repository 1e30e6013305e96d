// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "parser/grammar/words.hpp"
#include "parser/passes/capital_runs.hpp"
#include "parser/passes/name_finder.hpp"
#include "parser/passes/name_table.hpp"
#include "parser/passes/naming.hpp"

namespace concord {

namespace {

// "HPANs" and "HPAN" are one term.
std::string_view singular(std::string_view name) noexcept {
    if (name.size() > 2 && name.back() == 's' && is_upper(name[name.size() - 2]))
        name.remove_suffix(1);
    return name;
}

bool is_plain_word(std::string_view name) noexcept {
    return grammar::one_of(name, {"we", "us", "our", "you", "it", "they", "a", "the", "i"});
}

class UseFinder {
    /// What is known of a word however often it stands in the text.
    struct Spelling {
        const NameFinder::Group* names = nullptr; ///< That begin with it.
        bool asked = false;                       ///< The names are known.
        bool capital = false;                     ///< Begins with a capital, or beyond ASCII.
    };

public:
    UseFinder(Document& document, std::span<const PartyDraft> parties,
              std::span<const TermDraft> drafts, const grammar::NamingWords& words);

    void run();

private:
    void place_parties(std::span<const PartyDraft> parties);
    void place_terms(std::span<const TermDraft> drafts);
    void add_names(std::string_view name, std::uint32_t owner);
    void find_words();
    void ask(Spelling& spelling, Span word) const {
        const char first = text_[word.begin];
        spelling.asked = true;
        spelling.capital = !is_lower(first) && !is_digit(first);
        spelling.names = names_.beginning_with({text_.data() + word.begin, word.size()});
    }
    void walk(const Clause& clause);
    void take_hit(Span folded, std::uint32_t entry);
    void place_hits();
    [[nodiscard]] bool in_statute(Span source);

    Document& document_;
    std::string_view text_;
    NameFinder names_;
    std::string name_; ///< Another form of a name, while it is made.
    std::vector<Spelling> spellings_;
    std::span<const Word> capitals_; ///< All words that begin so.
    std::vector<Word> named_;        ///< Those and others that begin a name.
    std::span<const Word> words_;    ///< Whichever are walked.
    std::size_t next_word_ = 0;
    std::vector<std::pair<Span, std::uint32_t>> hits_; ///< In the source, and whose they are.
    std::vector<Span> definitions_; ///< Where terms are defined, in the source, ascending.
    std::size_t next_definition_ = 0;
    std::size_t next_statute_ = 0;
    CapitalRuns runs_;
};

UseFinder::UseFinder(Document& document, std::span<const PartyDraft> parties,
                     std::span<const TermDraft> drafts, const grammar::NamingWords& words)
    : document_(document),
      text_(document.folded.text()),
      capitals_(words.capitals),
      runs_(document) {
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
        names_.add((name_ = name) += 's', owner);
    if (is_lower(name.front())) {
        // "Shared data" at the beginning of a sentence.
        name_ = name;
        name_.front() = static_cast<char>(name_.front() - ('a' - 'A'));
        names_.add(name_, owner);
    } else if (name.find(' ') != name.npos && grammar::count_upper(name) < name.size() / 2) {
        name_ = name;
        for (char& c : name_)
            if (is_lower(c)) c = static_cast<char>(c - ('a' - 'A'));
        names_.add(name_, owner);
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
    NameTable known;
    for (const TermDraft& draft : drafts) {
        const Span at = document_.folded.source(draft.term);
        definitions_.push_back(at);
        const auto [place, fresh] = known.number(singular(draft.name));
        if (!fresh) {
            document_.terms[place].redefined.push_back(at);
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
        add_names(draft.name, place * 2 + 1);
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
    names_.each_owner(entry, [&](std::uint32_t owner) {
        if (owner % 2 == 0 || (!definition && !statute)) hits_.emplace_back(source, owner);
    });
}

// Names begin with a capital letter, and so few words need a look; else all spellings are asked.
void UseFinder::find_words() {
    const auto known = document_.words.spellings();
    spellings_.resize(known.size());
    words_ = capitals_;
    if (!names_.begin_small()) return;
    for (std::size_t i = 0; i < known.size(); ++i)
        ask(spellings_[i], known[i]);
    named_.reserve(capitals_.size() + capitals_.size() / 2);
    for (const Word& word : document_.words.all())
        if (spellings_[word.spelling].capital || spellings_[word.spelling].names != nullptr)
            named_.push_back(word);
    words_ = named_;
}

void UseFinder::walk(const Clause& clause) {
    runs_.begin(clause);
    const std::string_view text = text_.substr(0, clause.folded.end);
    std::uint32_t at = clause.folded.begin;
    for (; next_word_ < words_.size(); ++next_word_) {
        const Word& word = words_[next_word_];
        if (word.begin >= clause.folded.end) break;
        if (word.begin < at) continue; // in another clause, or inside a name
        Spelling& spelling = spellings_[word.spelling];
        if (!spelling.asked) ask(spelling, {word.begin, word.end});
        if (spelling.names != nullptr) {
            const NameFinder::Match match = names_.match(text, word.begin, *spelling.names);
            if (match.length > 0) {
                const Span hit{word.begin, word.begin + match.length};
                take_hit(hit, match.entry);
                runs_.known(hit);
                at = hit.end;
                continue;
            }
        }
        if (spelling.capital) runs_.word(word);
    }
    runs_.end();
}

void UseFinder::place_hits() {
    const auto places = [this](std::uint32_t owner) -> std::vector<Span>& {
        return owner % 2 == 0 ? document_.parties[owner / 2].mentions
                              : document_.terms[owner / 2].uses;
    };
    std::vector<std::uint32_t> counts(2 *
                                      std::max(document_.parties.size(), document_.terms.size()));
    for (const auto& [source, owner] : hits_)
        ++counts[owner];
    for (std::uint32_t owner = 0; owner < counts.size(); ++owner)
        if (counts[owner] > 0) places(owner).reserve(counts[owner]);
    for (const auto& [source, owner] : hits_)
        places(owner).push_back(source);
}

void UseFinder::run() {
    names_.prepare();
    find_words();
    for (const Clause& clause : document_.clauses.all())
        if (clause.kind != ClauseKind::table && !clause.folded.empty()) walk(clause);
    place_hits();
    runs_.finish(document_);
}

} // namespace

void find_uses(Document& document, std::span<const PartyDraft> parties,
               std::span<const TermDraft> terms, const grammar::NamingWords& words) {
    UseFinder(document, parties, terms, words).run();
}

} // namespace concord
