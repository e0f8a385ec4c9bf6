package uk.disc.processor.flow.code;

import com.sun.source.tree.Tree;
import java.util.EnumMap;
import java.util.Map;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Computes with constants as Java does. What has no known result has none here either. */
public final class Operators {
    private static final Map<Tree.Kind, Tree.Kind> OF_ASSIGNMENT = new EnumMap<>(Map.ofEntries(
            Map.entry(Tree.Kind.PLUS_ASSIGNMENT, Tree.Kind.PLUS),
            Map.entry(Tree.Kind.MINUS_ASSIGNMENT, Tree.Kind.MINUS),
            Map.entry(Tree.Kind.MULTIPLY_ASSIGNMENT, Tree.Kind.MULTIPLY),
            Map.entry(Tree.Kind.DIVIDE_ASSIGNMENT, Tree.Kind.DIVIDE),
            Map.entry(Tree.Kind.REMAINDER_ASSIGNMENT, Tree.Kind.REMAINDER),
            Map.entry(Tree.Kind.AND_ASSIGNMENT, Tree.Kind.AND),
            Map.entry(Tree.Kind.OR_ASSIGNMENT, Tree.Kind.OR),
            Map.entry(Tree.Kind.XOR_ASSIGNMENT, Tree.Kind.XOR),
            Map.entry(Tree.Kind.LEFT_SHIFT_ASSIGNMENT, Tree.Kind.LEFT_SHIFT),
            Map.entry(Tree.Kind.RIGHT_SHIFT_ASSIGNMENT, Tree.Kind.RIGHT_SHIFT),
            Map.entry(Tree.Kind.UNSIGNED_RIGHT_SHIFT_ASSIGNMENT, Tree.Kind.UNSIGNED_RIGHT_SHIFT)));

    private Operators() {}

    static Tree.Kind ofAssignment(Tree.Kind assignment) {
        return OF_ASSIGNMENT.getOrDefault(assignment, assignment);
    }

    /**
     * Whether an operator tells two values apart; its result holds nothing of either.
     *
     * @param operator the operator
     * @return true if so
     */
    public static boolean compares(Tree.Kind operator) {
        return switch (operator) {
            case EQUAL_TO,
                    NOT_EQUAL_TO,
                    LESS_THAN,
                    LESS_THAN_EQUAL,
                    GREATER_THAN,
                    GREATER_THAN_EQUAL,
                    LOGICAL_COMPLEMENT -> true;
            default -> false;
        };
    }

    /**
     * The result of an operator on constants.
     *
     * @param operator the operator
     * @param left the first; null if unknown
     * @param right the second; null if unknown, or if there is none
     * @return the result; null if unknown
     */
    public static @Nullable Object apply(Tree.Kind operator, @Nullable Object left, @Nullable Object right) {
        if (left == null) {
            return null;
        }
        if (left instanceof Boolean one) {
            return logic(operator, one, right);
        }
        Number one = number(left);
        if (one == null) {
            return right == null ? null : equality(operator, left, right);
        }
        if (right == null) {
            return unary(operator, one);
        }
        Number other = number(right);
        if (other == null) {
            return null;
        }
        if (one instanceof Double || other instanceof Double || one instanceof Float || other instanceof Float) {
            return null;
        }
        Object shifted = shifted(operator, one, other.longValue());
        return shifted != null
                ? shifted
                : whole(operator, one.longValue(), other.longValue(), one instanceof Long || other instanceof Long);
    }

    private static @Nullable Number number(Object constant) {
        if (constant instanceof Character character) {
            return (int) character;
        }
        if (constant instanceof Byte || constant instanceof Short) {
            return ((Number) constant).intValue();
        }
        return constant instanceof Number number ? number : null;
    }

    private static @Nullable Object logic(Tree.Kind operator, boolean one, @Nullable Object right) {
        if (operator == Tree.Kind.LOGICAL_COMPLEMENT) {
            return !one;
        }
        if (!(right instanceof Boolean other)) {
            return null;
        }
        return switch (operator) {
            case AND -> one & other;
            case OR -> one | other;
            case XOR, NOT_EQUAL_TO -> one != other;
            case EQUAL_TO -> one == other;
            default -> null;
        };
    }

    /** Two references that are constants: equal texts in code are one object, and null is none of them. */
    private static @Nullable Object equality(Tree.Kind operator, Object left, Object right) {
        return switch (operator) {
            case EQUAL_TO -> left.equals(right);
            case NOT_EQUAL_TO -> !left.equals(right);
            default -> null;
        };
    }

    private static @Nullable Object unary(Tree.Kind operator, Number one) {
        boolean wide = one instanceof Long;
        if (!wide && !(one instanceof Integer)) {
            return null;
        }
        long value = one.longValue();
        Long result = switch (operator) {
            case POSTFIX_INCREMENT, PREFIX_INCREMENT -> value + 1;
            case POSTFIX_DECREMENT, PREFIX_DECREMENT -> value - 1;
            case UNARY_MINUS -> -value;
            case UNARY_PLUS -> value;
            case BITWISE_COMPLEMENT -> ~value;
            default -> null;
        };
        if (result == null || wide) {
            return result;
        }
        return (int) (long) result;
    }

    /** Computed wide and cut to what the type holds, which is what Java's own wrapping comes to. */
    private static @Nullable Object whole(Tree.Kind operator, long one, long other, boolean wide) {
        Long result = switch (operator) {
            case PLUS -> one + other;
            case MINUS -> one - other;
            case MULTIPLY -> one * other;
            case DIVIDE -> other == 0 ? null : (Long) (one / other);
            case REMAINDER -> other == 0 ? null : (Long) (one % other);
            case AND -> one & other;
            case OR -> one | other;
            case XOR -> one ^ other;
            default -> null;
        };
        if (result == null) {
            return comparison(operator, Long.compare(one, other));
        }
        return wide ? result : (Object) (int) (long) result;
    }

    /** How far depends on the first alone, and so does the type of the result. */
    private static @Nullable Object shifted(Tree.Kind operator, Number one, long by) {
        boolean wide = one instanceof Long;
        return switch (operator) {
            case LEFT_SHIFT -> wide ? (Object) (one.longValue() << by) : (Object) (one.intValue() << by);
            case RIGHT_SHIFT -> wide ? (Object) (one.longValue() >> by) : (Object) (one.intValue() >> by);
            case UNSIGNED_RIGHT_SHIFT -> wide ? (Object) (one.longValue() >>> by) : (Object) (one.intValue() >>> by);
            default -> null;
        };
    }

    private static @Nullable Object comparison(Tree.Kind operator, int order) {
        return switch (operator) {
            case EQUAL_TO -> order == 0;
            case NOT_EQUAL_TO -> order != 0;
            case LESS_THAN -> order < 0;
            case LESS_THAN_EQUAL -> order <= 0;
            case GREATER_THAN -> order > 0;
            case GREATER_THAN_EQUAL -> order >= 0;
            default -> null;
        };
    }

    /**
     * A constant taken as a primitive type.
     *
     * @param constant the constant
     * @param type the type
     * @return the constant; null if the type cannot hold it as it is
     */
    public static @Nullable Object cast(Object constant, TypeKind type) {
        Number number = number(constant);
        if (number == null || number instanceof Double || number instanceof Float) {
            return type.isPrimitive() && !(constant instanceof Boolean) ? null : constant;
        }
        return switch (type) {
            case INT -> number.intValue();
            case LONG -> number.longValue();
            case CHAR -> (char) number.intValue();
            case SHORT -> number.shortValue();
            case BYTE -> number.byteValue();
            case FLOAT, DOUBLE -> null;
            default -> constant;
        };
    }
}
