package uk.disc.processor.declared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import uk.disc.annotation.Payload;
import uk.disc.annotation.Recipient;
import uk.disc.annotation.Sends;
import uk.disc.processor.payload.Attributes;
import uk.disc.processor.payload.Marks;
import uk.disc.processor.payload.PayloadPart;
import uk.disc.processor.payload.TypeKey;

/**
 * Which parts of a transfer's signature leave. A parameter takes its marks from the method it stands in, and from the overridden method
 * where it has none of its own.
 */
final class TransferSignature {
    private final ExecutableElement method;
    private final @Nullable ExecutableElement overridden;
    private final Sends sends;

    TransferSignature(ExecutableElement method, @Nullable ExecutableElement overridden, Sends sends) {
        this.method = method;
        this.overridden = overridden;
        this.sends = sends;
    }

    /** The parts that leave. */
    List<PayloadPart> parts() {
        if (sends == Sends.RETURN_VALUE) {
            TypeMirror result = method.getReturnType();
            return nothing(result)
                    ? List.of()
                    : List.of(new PayloadPart(method.getSimpleName() + "()", speaking(method, overridden), result));
        }
        List<PayloadPart> chosen = new ArrayList<>();
        List<PayloadPart> all = new ArrayList<>();
        for (int i = 0; i < method.getParameters().size(); i++) {
            PayloadPart part = part(i);
            if (carries(i, Payload.class)) {
                chosen.add(part);
            }
            if (!carries(i, Recipient.class)) {
                all.add(part);
            }
        }
        return chosen.isEmpty() ? all : chosen;
    }

    private PayloadPart part(int i) {
        VariableElement parameter = method.getParameters().get(i);
        return new PayloadPart(
                path(i),
                speaking(
                        parameter,
                        overridden == null ? null : overridden.getParameters().get(i)),
                parameter.asType());
    }

    private String path(int i) {
        return method.getSimpleName() + "(" + method.getParameters().get(i).getSimpleName() + ")";
    }

    private static List<Element> speaking(Element own, @Nullable Element inherited) {
        return inherited == null || Marks.of(own).any() ? List.of(own) : List.of(own, inherited);
    }

    private static boolean nothing(TypeMirror result) {
        return result.getKind() == TypeKind.VOID || TypeKey.of(result).matches("(.*<)?java\\.lang\\.Void>*");
    }

    /** How many parameters choose the recipient. */
    long recipientParameters() {
        long count = 0;
        for (int i = 0; i < method.getParameters().size(); i++) {
            count += carries(i, Recipient.class) ? 1 : 0;
        }
        return count;
    }

    /** The paths of parameters that tell whom the transfer is about, whether they leave themselves or not. */
    List<String> subjectIdentifiers() {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < method.getParameters().size(); i++) {
            if (Marks.of(part(i).elements()).subjectIdentifier()) {
                paths.add(path(i));
            }
        }
        return paths;
    }

    /** The first parameter that leaves; empty when the returned value does, or nothing. */
    Optional<Element> firstParameter() {
        return sends == Sends.RETURN_VALUE
                ? Optional.empty()
                : parts().stream().map(part -> part.elements().get(0)).findFirst();
    }

    private boolean carries(int i, Class<?> mark) {
        String name = mark.getCanonicalName();
        return Attributes.on(method.getParameters().get(i), name).isPresent()
                || (overridden != null
                        && Attributes.on(overridden.getParameters().get(i), name)
                                .isPresent());
    }

    /**
     * Whether an override sends other types than the method it overrides declares: a type argument put in, or a narrower result.
     */
    boolean differs() {
        if (overridden == null) {
            return true;
        }
        if (sends == Sends.RETURN_VALUE) {
            return !TypeKey.of(method.getReturnType()).equals(TypeKey.of(overridden.getReturnType()));
        }
        for (int i = 0; i < method.getParameters().size(); i++) {
            String own = TypeKey.of(method.getParameters().get(i).asType());
            if (!own.equals(TypeKey.of(overridden.getParameters().get(i).asType()))) {
                return true;
            }
        }
        return false;
    }
}
