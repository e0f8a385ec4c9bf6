package uk.disc.register;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Values with something in every component, so that none can be forgotten. */
final class FilledValue {
    private FilledValue() {}

    /** A value of a record. */
    static <T> T of(Class<T> type) {
        return type.cast(filled(type));
    }

    private static Object filled(Type type) {
        if (type instanceof ParameterizedType generic) {
            List<Object> arguments = Arrays.stream(generic.getActualTypeArguments())
                    .map(FilledValue::filled)
                    .toList();
            return collection(generic.getRawType(), arguments);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return record(plain);
        }
        if (plain.isEnum()) {
            Object[] constants = plain.getEnumConstants();
            return constants[constants.length - 1];
        }
        Map<Class<?>, Object> simple = Map.of(
                String.class,
                "a text",
                int.class,
                7,
                Long.class,
                8L,
                boolean.class,
                true,
                LocalDate.class,
                LocalDate.of(2026, 11, 2));
        return Optional.ofNullable(simple.get(plain)).orElseThrow(() -> new AssertionError("no value for " + type));
    }

    private static Object collection(Type raw, List<Object> arguments) {
        if (raw == List.class) {
            return arguments;
        }
        if (raw == SortedSet.class) {
            return new TreeSet<>(arguments);
        }
        if (raw == SortedMap.class) {
            return new TreeMap<>(Map.of(arguments.get(0), arguments.get(1)));
        }
        if (raw == Optional.class) {
            return Optional.of(arguments.get(0));
        }
        throw new AssertionError("no value for " + raw);
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> filled(component.getGenericType()))
                .toArray();
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
