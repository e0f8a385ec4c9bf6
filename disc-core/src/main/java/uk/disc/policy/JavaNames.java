package uk.disc.policy;

import java.util.regex.Pattern;

/** Names of Java types and members as packs write them. */
final class JavaNames {
    private static final String IDENTIFIER = "[\\p{L}_$][\\p{L}\\p{N}_$]*";
    private static final String TYPE = IDENTIFIER + "(?:\\." + IDENTIFIER + ")*";
    private static final String PARAMETER = TYPE + "(?:\\[\\])*";
    private static final Pattern TYPE_NAME = Pattern.compile(TYPE);
    private static final Pattern PARAMETER_NAME = Pattern.compile(PARAMETER);
    private static final Pattern METHOD_NAME = Pattern.compile(IDENTIFIER + "|<init>");
    private static final Pattern MEMBER =
            Pattern.compile(IDENTIFIER + "(?:\\((?:" + PARAMETER + "(?:, ?" + PARAMETER + ")*)?\\))?");

    private JavaNames() {}

    static String type(Fields fields, String key) {
        return checked(fields, key, TYPE_NAME, "a type's binary name, such as org.example.Outer$Inner");
    }

    static String method(Fields fields, String key) {
        return checked(fields, key, METHOD_NAME, "a method's name, or <init> for a constructor");
    }

    static void checkParameters(Fields fields, String key) {
        fields.check(
                key,
                written -> check(
                        written,
                        PARAMETER_NAME,
                        "an erased parameter type, such as int[] or java.lang.String",
                        fields.problems()));
    }

    static void checkMember(Node.Scalar written, Problems problems) {
        check(written, MEMBER, "a field's name or a method such as getName()", problems);
    }

    private static String checked(Fields fields, String key, Pattern pattern, String expected) {
        String name = fields.text(key);
        if (!name.isEmpty()) {
            fields.check(key, written -> check(written, pattern, expected, fields.problems()));
        }
        return name;
    }

    private static void check(Node.Scalar written, Pattern pattern, String expected, Problems problems) {
        String name = written.text().strip();
        if (name.length() > 1_000 || !pattern.matcher(name).matches()) {
            problems.add(ProblemCode.BAD_ID, written.at(), Problems.quoted(name) + " is not " + expected + ".");
        }
    }
}
