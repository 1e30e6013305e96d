// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/docx_numbering.hpp"

#include <algorithm>
#include <utility>

#include "parser/readers/docx_label.hpp"

namespace concord {

namespace {

constexpr int longest_link = 5;

/// Twips before the label: the left indent less what hangs out of it.
std::optional<std::int32_t> label_indent_of(pugi::xml_node properties) {
    const pugi::xml_node indent = properties.child("w:ind");
    auto left = integer(attribute(indent, "w:left"));
    if (!left) left = integer(attribute(indent, "w:start"));
    if (!left) return std::nullopt;
    const auto hanging = integer(attribute(indent, "w:hanging")).value_or(0);
    return std::clamp(*left, 0, 20'000) - std::clamp(hanging, 0, 20'000);
}

/// Name of the number format. A custom one ("001, 002, …") stands in an alternative beside a usual
/// one; of these only leading zeros are known, told by how many figures there are: "zeros3".
std::string number_format(pugi::xml_node level) {
    pugi::xml_node format = level.child("w:numFmt");
    const pugi::xml_node alternate = level.child("mc:AlternateContent");
    if (!format) format = alternate.child("mc:Fallback").child("w:numFmt");
    pugi::xml_node custom = alternate.child("mc:Choice").child("w:numFmt");
    if (!custom) custom = format;
    const auto pattern = attribute(custom, "w:format");
    const auto figures = pattern.substr(0, pattern.find(','));
    const auto first = figures.find_first_not_of('0');
    if (figures.size() > 1 && figures.size() < 10 && first == figures.size() - 1 &&
        figures.back() == '1') {
        return "zeros" + std::to_string(figures.size());
    }
    const auto name = attribute(format, "w:val");
    return name.empty() ? "decimal" : std::string(name);
}

NumberLevel read_level(pugi::xml_node node) {
    NumberLevel level;
    level.start = integer(attribute(node.child("w:start"), "w:val")).value_or(0);
    level.format = number_format(node);
    level.text = attribute(node.child("w:lvlText"), "w:val");
    level.restart = integer(attribute(node.child("w:lvlRestart"), "w:val"));
    level.legal = on_off(node, "w:isLgl").value_or(false);
    level.hidden = on_off(node.child("w:rPr"), "w:vanish").value_or(false);
    level.paragraph_style = attribute(node.child("w:pStyle"), "w:val");
    level.label_indent = label_indent_of(node.child("w:pPr"));
    return level;
}

/// The level that an element speaks of; its place among its kind where it does not say.
std::optional<std::size_t> level_index(pugi::xml_node node, std::size_t position) {
    const auto written = integer(attribute(node, "w:ilvl"));
    const auto index =
        written ? static_cast<std::int64_t>(*written) : static_cast<std::int64_t>(position);
    if (index < 0 || index >= static_cast<std::int64_t>(DocxNumbering::levels)) return std::nullopt;
    return static_cast<std::size_t>(index);
}

} // namespace

const NumberLevel* DocxNumbering::DueLevel::get() const {
    if (!node_) return nullptr;
    if (!read_) read_ = read_level(node_);
    return &*read_;
}

DocxNumbering::DocxNumbering(XmlPart part, const DocxStyles& styles) : part_(std::move(part)) {
    const pugi::xml_node root = part_->root();
    for (const pugi::xml_node node : root.children("w:abstractNum")) {
        const auto id = integer(attribute(node, "w:abstractNumId"));
        if (!id) continue;
        Abstract abstract;
        std::size_t position = 0;
        for (const pugi::xml_node level : node.children("w:lvl")) {
            if (const auto at = level_index(level, position++))
                abstract.level[*at] = DueLevel(level);
        }
        abstract.number_style = attribute(node.child("w:numStyleLink"), "w:val");
        abstract.style = attribute(node.child("w:styleLink"), "w:val");
        abstract.single_level = attribute(node.child("w:multiLevelType"), "w:val") == "singleLevel";
        const auto restarts = attribute(node, "w15:restartNumberingAfterBreak");
        abstract.restarts_at_sections = restarts == "1" || restarts == "true";
        restarts_at_sections_ = restarts_at_sections_ || abstract.restarts_at_sections;
        abstracts_.emplace(*id, std::move(abstract));
    }
    for (const pugi::xml_node node : root.children("w:num")) {
        const auto id = integer(attribute(node, "w:numId"));
        const auto abstract = integer(attribute(node.child("w:abstractNumId"), "w:val"));
        if (!id || !abstract) continue;
        Instance instance;
        instance.abstract = *abstract;
        std::size_t position = 0;
        for (const pugi::xml_node change : node.children("w:lvlOverride")) {
            const auto at = level_index(change, position++);
            if (!at) continue;
            instance.start[*at] = integer(attribute(change.child("w:startOverride"), "w:val"));
            if (const auto level = change.child("w:lvl")) instance.level[*at] = DueLevel(level);
        }
        instances_.emplace(*id, std::move(instance));
    }
    for (auto& [id, instance] : instances_)
        instance.abstract = resolve(instance.abstract, styles);
}

/// A definition may only name a numbering style, whose list has the definition that counts.
std::int32_t DocxNumbering::resolve(std::int32_t abstract, const DocxStyles& styles) const {
    for (int hop = 0; hop < longest_link; ++hop) {
        const auto found = abstracts_.find(abstract);
        if (found == abstracts_.end() || found->second.number_style.empty()) return abstract;
        const std::string& link = found->second.number_style;
        std::int32_t next = abstract;
        const DocxStyle* style = styles.find(link);
        if (style != nullptr && style->number.number) {
            const auto instance = instances_.find(*style->number.number);
            if (instance != instances_.end()) next = instance->second.abstract;
        }
        if (next == abstract) {
            for (const auto& [id, other] : abstracts_) {
                if (other.style == link && id != abstract) next = id;
            }
        }
        if (next == abstract) return abstract;
        abstract = next;
    }
    return abstract;
}

const DocxNumbering::Abstract* DocxNumbering::abstract_of(const Instance& instance) const {
    const auto found = abstracts_.find(instance.abstract);
    return found == abstracts_.end() ? nullptr : &found->second;
}

const NumberLevel* DocxNumbering::level(const Instance& instance, std::size_t at) const {
    if (const NumberLevel* own = instance.level[at].get()) return own;
    const Abstract* abstract = abstract_of(instance);
    return abstract != nullptr ? abstract->level[at].get() : nullptr;
}

std::optional<NumberPlace> DocxNumbering::place(const NumberProperty& own,
                                                const std::vector<const DocxStyle*>& chain) const {
    std::optional<std::int32_t> number = own.number;
    std::optional<std::int32_t> inherited_level;
    for (const DocxStyle* style : chain) {
        if (!number) number = style->number.number;
        if (!inherited_level) inherited_level = style->number.level;
    }
    if (!number || *number == 0) return std::nullopt; // 0 switches off what is inherited
    const auto instance = instances_.find(*number);
    if (instance == instances_.end()) return std::nullopt;
    const Abstract* abstract = abstract_of(instance->second);
    if (abstract == nullptr) return std::nullopt;

    std::int32_t at = 0;
    if (own.level) {
        at = *own.level;
    } else if (!own.number) {
        std::optional<std::int32_t> linked;
        for (const DocxStyle* style : chain) {
            for (std::size_t k = 0; k < levels && !linked; ++k) {
                const NumberLevel* level = this->level(instance->second, k);
                if (level != nullptr && level->paragraph_style == style->id)
                    linked = static_cast<std::int32_t>(k);
            }
            if (linked || style->number.level) break;
        }
        at = linked ? *linked : inherited_level.value_or(0);
    }
    if (abstract->single_level) at = 0;
    return NumberPlace{*number, static_cast<std::size_t>(
                                    std::clamp(at, 0, static_cast<std::int32_t>(levels) - 1))};
}

void DocxCounters::count(State& state, const DocxNumbering::Instance& instance,
                         const NumberPlace& place) {
    auto& used = state.overrides_used;
    const bool fresh = used.count(place.number) == 0;
    const auto start = [&](std::size_t level, bool overridden) {
        if (overridden && instance.start[level]) return *instance.start[level];
        const NumberLevel* definition = numbering_->level(instance, level);
        return definition == nullptr ? 0 : definition->start;
    };
    for (std::size_t outer = 0; outer < place.level; ++outer) {
        if (state.live[outer]) continue;
        state.value[outer] = start(outer, fresh);
        state.live[outer] = true;
    }
    auto& value = state.value[place.level];
    if (instance.start[place.level] && fresh) {
        value = *instance.start[place.level];
        used.insert(place.number);
    } else if (!state.live[place.level]) {
        value = start(place.level, true);
    } else if (value < 1'000'000'000) {
        ++value;
    }
    state.live[place.level] = true;
}

void DocxCounters::restart_below(State& state, const DocxNumbering::Instance& instance,
                                 std::size_t level) {
    const auto* abstract = numbering_->abstract_of(instance);
    for (std::size_t deeper = level + 1; deeper < DocxNumbering::levels; ++deeper) {
        // Word ignores a restart that an instance overrides.
        const NumberLevel* definition = abstract->level[deeper].get();
        const auto restart = definition != nullptr ? definition->restart : std::nullopt;
        const auto own = static_cast<std::int32_t>(deeper);
        const bool limited = restart && *restart >= 1 && *restart <= own;
        const bool never = restart && *restart == 0;
        if (!never && (!limited || static_cast<std::int32_t>(level) <= *restart - 1))
            state.live[deeper] = false;
    }
}

NumberLabel DocxCounters::next(const NumberPlace& place) {
    const auto& instance = numbering_->instances_.at(place.number);
    State& state = states_[instance.abstract];
    count(state, instance, place);
    restart_below(state, instance, place.level);

    NumberLabel label;
    const NumberLevel* definition = numbering_->level(instance, place.level);
    if (definition == nullptr) return label;
    label.label_indent = definition->label_indent;
    label.bullet = definition->format == "bullet";
    if (label.bullet || definition->hidden) return label;

    std::array<LevelNumber, DocxNumbering::levels> numbers;
    const auto numbers_for = [&](std::size_t level, bool legal) {
        for (std::size_t at = 0; at <= level; ++at) {
            const NumberLevel* outer = numbering_->level(instance, at);
            std::string_view format =
                outer == nullptr ? "decimal" : std::string_view(outer->format);
            const bool stays = format == "none" || format == "bullet" || format == "decimalZero" ||
                               format.starts_with("zeros");
            numbers[at] = {state.value[at], legal && !stays ? "decimal" : format};
        }
        return std::span<const LevelNumber>(numbers).first(level + 1);
    };
    const ShownLabel shown = fill_in(definition->text, numbers_for(place.level, definition->legal));
    label.shown = shown.shown;
    label.value = shown.value;
    label.context = shown.shown;
    for (std::size_t first = shown.first_level; first > 0 && first <= place.level;) {
        const NumberLevel* outer = numbering_->level(instance, first - 1);
        if (outer == nullptr) break;
        ShownLabel around = fill_in(outer->text, numbers_for(first - 1, outer->legal));
        while (!around.shown.empty() && around.shown.back() == '.')
            around.shown.pop_back();
        label.context.insert(0, around.shown);
        if (around.first_level >= first) break;
        first = around.first_level;
    }
    return label;
}

void DocxCounters::section_break() {
    if (!numbering_->restarts_at_sections_) return;
    for (auto& [id, state] : states_) {
        const auto abstract = numbering_->abstracts_.find(id);
        if (abstract != numbering_->abstracts_.end() && abstract->second.restarts_at_sections)
            state.live = {};
    }
}

} // namespace concord
