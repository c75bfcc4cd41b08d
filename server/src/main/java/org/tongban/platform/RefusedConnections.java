package org.tongban.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.ObjectMapper;

/** What the web server refuses before any of our code runs, such as a broken address: a problem as well. */
@Configuration(proxyBeanMethods = false)
class RefusedConnections {
    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> refusals(Problems problems, ObjectMapper json) {
        return factory -> factory.addServerCustomizers(server -> server.setErrorHandler(new Refusals(problems, json)));
    }

    private static final class Refusals extends ErrorHandler {
        private final byte[] problem;

        Refusals(Problems problems, ObjectMapper json) {
            var broken = problems.problem(new PlatformRejection.BadParameter("path"), Locale.CHINESE);
            this.problem = json.writeValueAsString(broken).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
            response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
            response.write(true, ByteBuffer.wrap(problem), callback);
            return true;
        }
    }
}
