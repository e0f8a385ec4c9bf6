package uk.disc.processor.generate;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;
import uk.disc.policy.PolicyPack;

/**
 * Writes a pack's own codes as Java constants: organisations with their teams, agreements, and the categories and purposes it adds.
 *
 * <p>The same pack gives the same text: no date, no path, no version of ours.
 */
public final class ConstantsGenerator {
    /**
     * The classes of constants of a pack.
     *
     * @param pack the pack
     * @param packageName the package to put them in
     * @return the files, in the order of their names; none of a kind the pack has no codes of
     * @throws ConstantClashException if two codes would have one name
     */
    public List<JavaFile> generate(PolicyPack pack, String packageName) {
        return new PackConstants(pack)
                .classes().stream().map(type -> file(type, packageName)).toList();
    }

    private static JavaFile file(ConstantClass constants, String packageName) {
        TypeSpec.Builder type = TypeSpec.classBuilder(constants.name())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("$L", constants.javadoc())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        constants.constants().forEach((name, constant) -> type.addField(field(name, constant)));
        return JavaFile.builder(packageName, type.build())
                .addFileComment("Generated from the policy pack. Change the pack, not this file.")
                .skipJavaLangImports(true)
                .indent("    ")
                .build();
    }

    private static FieldSpec field(String name, Constant constant) {
        return FieldSpec.builder(String.class, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L", javadoc(constant.description()))
                .initializer("$S", constant.code())
                .build();
    }

    /** Text of a pack can neither end a comment nor be markup or a Unicode escape. */
    private static String javadoc(String text) {
        return text.replaceAll("\\s+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("\\", "&#92;")
                .replace("*/", "*&#47;");
    }
}
