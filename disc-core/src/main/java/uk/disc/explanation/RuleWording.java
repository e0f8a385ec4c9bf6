package uk.disc.explanation;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import uk.disc.decision.Effect;
import uk.disc.decision.RuleDescription;
import uk.disc.explanation.MessageCatalogue.RuleText;
import uk.disc.explanation.Template.Piece;

/**
 * The texts of one rule, taken apart.
 *
 * @param rule the rule
 * @param person the effect on the person
 * @param act what the practitioner does now
 * @param told the effect, said to the person
 * @param toldAct what the person can do
 * @param fix what the developer does
 * @param law what the law asks
 * @param next a lawful next step; empty where nothing is stopped
 * @param sharing what follows from sharing
 * @param notSharing what follows from not sharing
 * @param otherwise what to do where a finding is milder or stricter than usual
 */
record RuleWording(
        RuleDescription rule,
        Template person,
        Template act,
        Template told,
        Template toldAct,
        Template fix,
        Template law,
        Optional<Template> next,
        Template sharing,
        Template notSharing,
        Otherwise otherwise) {
    private static final Set<Effect> STOPS = EnumSet.of(Effect.DENY, Effect.REFER, Effect.EXCLUDE);

    /**
     * What to do where a finding is milder or stricter than its rule usually is.
     *
     * @param milder what stands in place of the remedy where a rule that usually stops only warns
     * @param toldMilder the same, said to the person
     * @param stricter what stands in its place where a rule that usually lets it go still waits
     * @param toldStricter the same, said to the person
     */
    record Otherwise(Template milder, Template toldMilder, Template stricter, Template toldStricter) {
        static Otherwise of(MessageCatalogue messages, Function<String, Piece> slots) {
            return new Otherwise(
                    Template.of(messages.text("words.milder"), slots),
                    Template.of(messages.text("words.publicMilder"), slots),
                    Template.of(messages.text("words.stricter"), slots),
                    Template.of(messages.text("words.publicStricter"), slots));
        }
    }

    static RuleWording of(
            RuleDescription rule, MessageCatalogue messages, Function<String, Piece> slots, Otherwise otherwise) {
        RuleText text = messages.rules().get(rule.id());
        if (text == null) {
            throw new IllegalStateException("messages.yaml has no text for " + rule.id());
        }
        return new RuleWording(
                rule,
                Template.of(text.person(), slots),
                Template.of(text.act(), slots),
                Template.of(text.told(), slots),
                Template.of(text.toldAct().orElseGet(() -> messages.text("words.publicAct")), slots),
                Template.of(rule.fix(), slots),
                Template.of(text.law(), slots),
                text.next().map(next -> Template.of(next, slots)),
                Template.of(text.sharing(), slots),
                Template.of(text.notSharing(), slots),
                otherwise);
    }

    /** The person first, then what to do, then the law. */
    void append(Text text, Audience audience, Effect effect, Telling telling, Optional<Template> answer) {
        boolean ofPublic = audience == Audience.PUBLIC;
        boolean milder = isMilder(effect);
        if (ofPublic && milder) {
            text.sentence(otherwise.toldMilder(), telling);
        } else {
            text.sentence(ofPublic ? told : person, telling);
        }
        answer.ifPresent(found -> text.sentence(found, telling));
        if (STOPS.contains(effect) && !STOPS.contains(rule.effect())) {
            text.sentence(ofPublic ? otherwise.toldStricter() : otherwise.stricter(), telling);
        } else if (!milder) {
            remedy(text, audience, telling);
        } else if (!ofPublic) {
            text.sentence(otherwise.milder(), telling);
        }
        text.sentence(law, telling);
    }

    private void remedy(Text text, Audience audience, Telling telling) {
        switch (audience) {
            case PRACTITIONER -> {
                text.sentence(act, telling);
                next.ifPresent(found -> text.sentence(found, telling));
            }
            case DEVELOPER -> text.sentence(fix, telling);
            case PUBLIC -> text.sentence(toldAct, telling);
        }
    }

    /** Whether a rule that usually stops only warns here. */
    private boolean isMilder(Effect effect) {
        return STOPS.contains(rule.effect()) && !STOPS.contains(effect);
    }

    /** The next step of a finding; that of a milder one is to tell. */
    Optional<Template> next(Effect effect) {
        if (isMilder(effect)) {
            return Optional.of(otherwise.milder());
        }
        return STOPS.contains(effect) && !STOPS.contains(rule.effect()) ? Optional.of(otherwise.stricter()) : next;
    }
}
