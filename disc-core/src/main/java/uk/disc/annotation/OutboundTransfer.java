package uk.disc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that calling this method discloses personal information to another organisation.
 *
 * <p>The mark states facts only: to whom, what for, under which agreement. The policy pack says whether that is allowed. A method
 * that overrides a marked one inherits the mark.
 *
 * <pre>{@code
 * @OutboundTransfer(id = "discharge-summary", agreement = P_DIS, recipient = BCP_COUNCIL,
 *                   purpose = INDIVIDUAL_CARE, owner = "Discharge team")
 * void send(DischargeSummary summary);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OutboundTransfer {
    /**
     * A stable name for this transfer, unique in the application: lower-case words joined by hyphens.
     *
     * @return the id by which the register, the guard and the disclosure log know this transfer
     */
    String id();

    /**
     * The agreements (PISAs) this transfer relies on. Each category must be covered by one of them. Must be empty when
     * {@link #route()} is not {@link Route#AGREEMENT}, and may be where all that leaves is marked {@link NotPersonal}.
     *
     * @return agreement ids from the policy pack
     */
    String[] agreement() default {};

    /**
     * Who receives: an organisation id, or {@code organisation/team}. With several, the transfer must be lawful to each.
     *
     * @return at least one recipient
     */
    String[] recipient();

    /**
     * What the information is for.
     *
     * @return a purpose code: a constant of {@link Purposes} or of a pack's own
     */
    String purpose();

    /**
     * The team or role in the sending organisation that answers for this transfer. Never a person's name.
     *
     * @return the owner as the register shows it
     */
    String owner();

    /**
     * By which route the transfer is allowed.
     *
     * @return the route
     */
    Route route() default Route.AGREEMENT;

    /**
     * How the payload is written; see {@link Channel}.
     *
     * @return the channel
     */
    Channel channel() default Channel.UNSTATED;

    /**
     * Whether the arguments or the returned value leave.
     *
     * @return which part of the signature is the payload
     */
    Sends sends() default Sends.ARGUMENTS;
}
