package org.tongban.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How records are written in the API's document: a record within another type carries both names, so that two of the same
 * simple name stay apart; a component is required unless it is {@code @Nullable} or optional.
 */
final class ApiShapes extends ModelResolver {

    ApiShapes(ObjectMapper mapper) {
        super(mapper, new Names());
    }

    private static final class Names extends TypeNameResolver {
        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            var outer = type.getEnclosingClass();
            if (outer == null || !type.isRecord()) return super.nameForClass(type, options);
            return outer.getSimpleName().replaceFirst("(Endpoint|View)$", "") + type.getSimpleName();
        }
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = super.resolve(type, context, chain);
        var java = _mapper.constructType(type.getType()).getRawClass();
        if (schema == null || !java.isRecord()) return schema;
        var reference = schema.get$ref();
        var model = reference == null
                ? schema
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
        if (model == null || model.getProperties() == null || model.getRequired() != null) return schema;
        Arrays.stream(java.getRecordComponents())
                .filter(ApiShapes::isRequired)
                .map(RecordComponent::getName)
                .filter(model.getProperties()::containsKey)
                .forEach(model::addRequiredItem);
        return schema;
    }

    private static boolean isRequired(RecordComponent component) {
        return component.getType() != Optional.class
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
