package uk.disc.processor.declared;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;
import uk.disc.annotation.Sender;
import uk.disc.processor.payload.Attributes;

/** Finds whose information a type's code sends: the nearest mark on the type, the types around it, its package, or a package above. */
final class NearestSender {
    private final Elements elements;
    private final Map<String, PackageElement> rootPackages = new HashMap<>();

    /**
     * A finder.
     *
     * @param elements the compiler's elements
     * @param rootPackages the packages whose {@code package-info} is being compiled; not every compiler finds them by name
     */
    NearestSender(Elements elements, Collection<? extends PackageElement> rootPackages) {
        this.elements = elements;
        for (PackageElement root : rootPackages) {
            this.rootPackages.put(root.getQualifiedName().toString(), root);
        }
    }

    /** The organisations; empty when no mark is within reach. */
    SortedSet<String> of(TypeElement type) {
        for (Element around = type; around != null; around = around.getEnclosingElement()) {
            if (around instanceof PackageElement home) {
                return ofPackage(home, elements.getModuleOf(type));
            }
            Optional<SortedSet<String>> named = on(around);
            if (named.isPresent()) {
                return named.get();
            }
        }
        return new TreeSet<>();
    }

    private SortedSet<String> ofPackage(PackageElement home, @Nullable ModuleElement module) {
        Optional<SortedSet<String>> named = on(home);
        for (String name = home.getQualifiedName().toString(); named.isEmpty() && !name.isEmpty(); name = above(name)) {
            PackageElement found = find(name, module);
            named = found == null ? Optional.empty() : on(found);
        }
        return named.orElseGet(TreeSet::new);
    }

    private static String above(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private @Nullable PackageElement find(String name, @Nullable ModuleElement module) {
        PackageElement root = rootPackages.get(name);
        if (root != null) {
            return root;
        }
        PackageElement here = module == null ? null : elements.getPackageElement(module, name);
        return here == null ? elements.getPackageElement(name) : here;
    }

    /** A mark that names nobody is no mark: then the sender is missing, which is what the finding says. */
    private static Optional<SortedSet<String>> on(Element element) {
        return Attributes.on(element, Sender.class.getCanonicalName())
                .map(mark -> {
                    SortedSet<String> named = new TreeSet<>(mark.texts("value"));
                    named.removeIf(String::isBlank);
                    return named;
                })
                .filter(named -> !named.isEmpty());
    }
}
