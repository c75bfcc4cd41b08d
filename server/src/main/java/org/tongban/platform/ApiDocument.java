package org.tongban.platform;

import io.swagger.v3.core.jackson.ModelResolver;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code /api/openapi.json}, made by springdoc from the endpoints. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        return new ApiShapes(mappers.jsonMapper());
    }
}
