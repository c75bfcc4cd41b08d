package org.tongban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.tongban.kernel.Rejection;
import org.tongban.platform.Messages;

/** Every rejection says in both languages what to do, and docs/errors.md lists them all. */
class ErrorsDocumentTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Map<Rejection.Kind, Integer> STATUS = Map.of(
            Rejection.Kind.INVALID, 400,
            Rejection.Kind.UNAUTHENTICATED, 401,
            Rejection.Kind.FORBIDDEN, 403,
            Rejection.Kind.NOT_FOUND, 404,
            Rejection.Kind.CONFLICT, 409,
            Rejection.Kind.TOO_LARGE, 413,
            Rejection.Kind.UNSUPPORTED, 415,
            Rejection.Kind.TOO_MANY, 429,
            Rejection.Kind.UNAVAILABLE, 503);

    private final Messages messages = new Messages();
    private final List<Rejection> rejections = rejections();

    @Test
    void every_rejection_has_a_sentence_in_both_languages() {
        var missing = new ArrayList<String>();
        for (var rejection : rejections) {
            for (var language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                if (!messages.of(language).containsKey(rejection.code()))
                    missing.add(rejection.code() + " " + language);
            }
        }
        assertThat(rejections).hasSizeGreaterThan(40);
        assertThat(missing).isEmpty();
    }

    @Test
    void a_sentence_names_only_values_that_its_rejection_carries() {
        var unknown = new ArrayList<String>();
        for (var rejection : rejections) {
            for (var language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                var places = PLACE.matcher(messages.of(language).getOrDefault(rejection.code(), ""));
                while (places.find()) {
                    if (!rejection.args().containsKey(places.group(1))) {
                        unknown.add(rejection.code() + " " + language + " " + places.group());
                    }
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void the_document_lists_them_as_they_are() throws IOException {
        var document = new StringBuilder("""
                # 错误代码 Error codes

                由 `./tongban errors` 从代码生成，请勿手改。 Written from the code by `./tongban errors`; do not edit.
                Errors are `application/problem+json` with the fields type, title, status, code, detail and errors.
                """);
        var module = "";
        for (var rejection : rejections) {
            var own = rejection.code().substring(0, rejection.code().indexOf('.'));
            if (!own.equals(module)) {
                module = own;
                document.append("\n## ")
                        .append(module)
                        .append("\n\n| code | status | 中文 | English |\n|---|---|---|---|\n");
            }
            document.append("| `%s` | %d | %s | %s |\n"
                    .formatted(
                            rejection.code(),
                            STATUS.get(rejection.kind()),
                            messages.of(Locale.CHINESE).get(rejection.code()),
                            messages.of(Locale.ENGLISH).get(rejection.code())));
        }
        new GeneratedFile("docs/errors.md", "errors").expect(document.toString());
    }

    private static List<Rejection> rejections() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Rejection.class));
        var byCode = new java.util.TreeMap<String, Rejection>();
        for (var candidate : scanner.findCandidateComponents("org.tongban")) {
            if (String.valueOf(candidate.getBeanClassName()).contains("Test")) continue;
            var rejection = (Rejection) example(type(candidate.getBeanClassName()));
            byCode.putIfAbsent(rejection.code(), rejection);
        }
        return byCode.values().stream()
                .sorted(Comparator.comparing(Rejection::code))
                .toList();
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** Some value of a type: what a rejection carries does not change its code. */
    private static Object example(Class<?> type) {
        if (type == String.class || type == Object.class || type == CharSequence.class) return "";
        if (type == boolean.class || type == Boolean.class) return false;
        if (type == int.class || type == Integer.class) return 1;
        if (type == long.class || type == Long.class) return 1L;
        if (type == java.time.LocalDate.class) return java.time.LocalDate.EPOCH;
        if (type == java.time.Instant.class) return java.time.Instant.EPOCH;
        if (type == java.util.UUID.class) return new java.util.UUID(0, 0);
        if (type == Optional.class) return Optional.empty();
        if (type == Map.class) return Map.of();
        if (type == java.util.Set.class) return java.util.Set.of();
        if (Collection.class.isAssignableFrom(type)) return List.of();
        if (type.isArray()) return Array.newInstance(type.getComponentType(), 0);
        if (type.isEnum()) return type.getEnumConstants()[0];
        if (type.isSealed()) return example(type.getPermittedSubclasses()[0]);
        return exampleRecord(type);
    }

    private static Object exampleRecord(Class<?> type) {
        try {
            var components = type.getRecordComponents();
            var types = java.util.Arrays.stream(components)
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(java.util.Arrays.stream(types)
                    .map(ErrorsDocumentTest::example)
                    .toArray());
        } catch (ReflectiveOperationException | NullPointerException notPlain) {
            throw new IllegalStateException("No example of " + type + " can be made", notPlain);
        }
    }
}
