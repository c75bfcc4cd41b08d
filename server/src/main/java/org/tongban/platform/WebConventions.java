package org.tongban.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.ObjectMapper;

/** Puts the {@link Gate} before every handler of ours and hands the {@link Caller} to those that name one. */
@Configuration(proxyBeanMethods = false)
class WebConventions {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor gateAdvisor(
            org.springframework.beans.factory.ObjectProvider<IdempotentCallStore> store,
            org.springframework.beans.factory.ObjectProvider<PlatformTransactionManager> transactions,
            org.springframework.beans.factory.ObjectProvider<ObjectMapper> json,
            org.springframework.beans.factory.ObjectProvider<java.time.InstantSource> time) {
        var gate = new Object() {
            private @Nullable Gate made;

            synchronized Gate get() {
                if (made == null) {
                    made = new Gate(new IdempotentCalls(
                            store.getObject(), transactions.getObject(), json.getObject(), time.getObject()));
                }
                return made;
            }
        };
        return new DefaultPointcutAdvisor(new Handlers(), (org.aopalliance.intercept.MethodInterceptor)
                invocation -> gate.get().invoke(invocation));
    }

    /** Handler methods of our own packages; libraries' endpoints are closed or opened in the security configuration. */
    private static final class Handlers extends StaticMethodMatcherPointcut {
        Handlers() {
            setClassFilter(type -> type.getName().startsWith("org.tongban."));
        }

        @Override
        public boolean matches(java.lang.reflect.Method method, Class<?> type) {
            return AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class);
        }
    }

    @Bean
    WebMvcConfigurer callerArgument() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RoleFirst());
            }
        };
    }

    /** Asks for the role before anything is read of the request, so that a stranger cannot make the server parse. */
    private static final class RoleFirst implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (handler instanceof HandlerMethod method
                    && method.getBeanType().getName().startsWith("org.tongban.")) {
                Gate.check(
                        method.getMethodAnnotation(Allow.class), Calls.current().caller());
            }
            return true;
        }
    }

    private static final class CallerArgument implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Caller.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return Calls.current().caller();
        }
    }
}
