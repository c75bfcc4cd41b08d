package org.tongban;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tongban.platform.Allow;
import org.tongban.platform.Role;

/** One method and path that the server answers, with what stands on its handler. */
public record Endpoint(String method, String path, @Nullable Allow allow, HandlerMethod handler, String contentType) {

    static final String VARIABLE = "\\{\\w+(:[^}]*)?}";

    /** Every endpoint of ours, by path and method. */
    public static List<Endpoint> all(ApplicationContext context) {
        return context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.tongban."))
                .flatMap(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method))
                .toList();
    }

    private static Stream<Endpoint> of(RequestMappingInfo mapping, HandlerMethod handler) {
        var allow = handler.getMethodAnnotation(Allow.class);
        var type = mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                .map(Object::toString)
                .findFirst()
                .orElse("application/json");
        var methods = mapping.getMethodsCondition().getMethods();
        return (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                .stream().flatMap(method -> mapping.getPatternValues().stream()
                        .map(path -> new Endpoint(method.name(), path, allow, handler, type)));
    }

    String name() {
        return method + " " + path;
    }

    boolean hasVariables() {
        return path.contains("{");
    }

    boolean isFor(Role role) {
        var roles = Arrays.asList(Objects.requireNonNull(allow).role());
        return roles.contains(Role.ANYONE) || roles.contains(role);
    }

    /** The names and types of the body's parts; empty where it takes none. */
    List<java.lang.reflect.RecordComponent> bodyParts() {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(parameter -> parameter.getParameterType().getRecordComponents())
                .filter(Objects::nonNull)
                .flatMap(Arrays::stream)
                .toList();
    }

    boolean takesBody() {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    /** The line of docs/security.md. */
    String line() {
        var declared = Objects.requireNonNull(allow, name());
        var roles = Arrays.stream(declared.role()).map(Role::word).collect(Collectors.joining(", "));
        return "| %s | `%s` | %s | %s | %s |"
                .formatted(method, path, roles, declared.scope().name().toLowerCase(Locale.ROOT), declared.purpose());
    }
}
