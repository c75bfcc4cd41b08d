package org.tongban.platform;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.tongban.kernel.RejectedException;

/**
 * Stands before every handler method: may this caller call it, and was this very call already answered? A changing call
 * with an idempotency key runs in one transaction together with the record of its answer, so that a retry after a lost
 * answer, a double click or a crash has one effect.
 */
final class Gate implements MethodInterceptor {
    private final IdempotentCalls idempotentCalls;
    private final Map<Method, Boolean> changing = new ConcurrentHashMap<>();

    Gate(IdempotentCalls idempotentCalls) {
        this.idempotentCalls = idempotentCalls;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        var method = invocation.getMethod();
        var call = Calls.current();
        check(method.getAnnotation(Allow.class), call.caller());
        return isRunOnce(method, call)
                ? idempotentCalls.once(call, method, invocation.getArguments(), invocation::proceed)
                : invocation.proceed();
    }

    /** @throws RejectedException if the handler declares nothing, or not this caller's role */
    static void check(@Nullable Allow allow, Caller caller) {
        if (allow == null) throw new RejectedException(new PlatformRejection.Undeclared());
        var roles = Arrays.asList(allow.role());
        if (roles.contains(Role.ANYONE) || roles.contains(caller.role())) return;
        throw new RejectedException(
                caller.isSignedIn() ? new PlatformRejection.NotAllowed() : new PlatformRejection.NotSignedIn());
    }

    private boolean isRunOnce(Method method, Call call) {
        return !call.idempotencyKey().isEmpty()
                && call.caller().isSignedIn()
                && !ResponseEntity.class.isAssignableFrom(method.getReturnType())
                && changing.computeIfAbsent(method, Gate::changes);
    }

    private static boolean changes(Method method) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        return mapping != null && !Arrays.asList(mapping.method()).contains(RequestMethod.GET);
    }
}
