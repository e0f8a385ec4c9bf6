package uk.disc.decision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.disc.agreement.Flow;
import uk.disc.agreement.Item;
import uk.disc.charter.ProfessionalDuty;
import uk.disc.charter.Team;
import uk.disc.vocabulary.Category;
import uk.disc.vocabulary.CategoryFlag;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.PurposeClass;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.TermKind;

/** What a statute restricts in one category, and the permission an agreement records against that. */
final class StatutoryPermissions {
    private StatutoryPermissions() {}

    /**
     * What a statute restricts: the category, what notes may hold, and whatever these are kinds of. A refusal for the wider reaches the
     * narrower.
     */
    static List<Category> restricted(CategoryContext context) {
        Set<Category> restricted = new LinkedHashSet<>();
        List<Category> held = new ArrayList<>(context.mayHold());
        held.add(context.category());
        for (Category each : held) {
            for (Category kind : Kinds.of(each, context.pack().vocabulary())) {
                if (kind.is(CategoryFlag.STATUTORILY_RESTRICTED)) {
                    restricted.add(kind);
                }
            }
        }
        return List.copyOf(restricted);
    }

    /** The permission recorded with the item, where a statute restricts something in it. */
    static Optional<LegalItem> recorded(CategoryContext context) {
        return restricted(context).isEmpty()
                ? Optional.empty()
                : context.item().flatMap(Item::permission).flatMap(code -> context.legal(TermKind.PERMISSION, code));
    }

    /** Whether a permission lifts one restriction, as far as that does not depend on the person or on a decision. */
    static boolean lifts(CategoryContext context, LegalItem permission, Category restricted) {
        boolean listed = restricted.permittedBy().contains(permission.code())
                || permission.aliases().stream().anyMatch(restricted.permittedBy()::contains);
        // What only a person can judge is referred under data protection law. Of the dead nobody is asked, so it lifts
        // nothing.
        boolean leftToNobody = context.dead() && !ModelledRequirements.answer(permission);
        return listed
                && !leftToNobody
                && context.covered()
                && context.holds(permission)
                && fitsThePurpose(context, permission)
                && (!permission.requires(Requirement.NOT_IDENTIFIABLE) || !identifies(context))
                && (!permission.requires(Requirement.HEALTH_PROFESSIONAL) || toHealthProfessional(context));
    }

    private static boolean fitsThePurpose(CategoryContext context, LegalItem permission) {
        return permission.accepts().isEmpty()
                || context.disclosure()
                        .purposeClass()
                        .map(PurposeClass::code)
                        .filter(permission.accepts()::contains)
                        .isPresent();
    }

    /**
     * Coded data identifies whoever the recipient can find behind the code; without word of that, it can. Notes that may name somebody
     * are not coded, whatever is said of them.
     */
    private static boolean identifies(CategoryContext context) {
        if (context.is(CategoryFlag.DIRECT_IDENTIFIER)) {
            return true;
        }
        return switch (context.request().identifiability()) {
            case IDENTIFIABLE -> true;
            case PSEUDONYMISED ->
                context.flow().map(Flow::recipientCanReidentify).orElse(true);
            case ANONYMOUS -> false;
        };
    }

    private static boolean toHealthProfessional(CategoryContext context) {
        return context.disclosure()
                        .team()
                        .map(Team::duty)
                        .orElse(context.recipient().duty())
                == ProfessionalDuty.HEALTH_PROFESSIONAL;
    }
}
