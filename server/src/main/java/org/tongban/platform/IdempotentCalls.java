package org.tongban.platform;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.kernel.RejectedException;
import org.tongban.kernel.Sha256;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;

/** Runs a changing call once for each actor and key, and gives a retry the stored answer. */
final class IdempotentCalls {
    @FunctionalInterface
    interface Body {
        @Nullable
        Object run() throws Throwable;
    }

    private static final class Broken extends RuntimeException {
        Broken(Throwable cause) {
            super(cause);
        }
    }

    private final IdempotentCallStore store;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;

    /** An immutable map iterates in another order after each start, and a retry may come after one. */
    private final ObjectWriter inOrder;

    private final InstantSource time;

    IdempotentCalls(
            IdempotentCallStore store, PlatformTransactionManager transactions, ObjectMapper json, InstantSource time) {
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
        this.inOrder = json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        this.time = time;
    }

    /** @throws RejectedException {@code platform.idempotency-key-reused} if the key came with another request before */
    @Nullable
    Object once(Call call, Method method, @Nullable Object[] arguments, Body body) throws Throwable {
        var hash = hash(method, arguments);
        try {
            return transaction
                    .execute(_ -> Optional.ofNullable(inTransaction(call, hash, method, body)))
                    .orElse(null);
        } catch (DuplicateKeyException sameCallAtOnce) {
            var earlier = store.find(call.caller().id(), call.idempotencyKey());
            if (earlier.isEmpty()) throw sameCallAtOnce;
            return replay(earlier.get(), hash, method);
        } catch (Broken broken) {
            throw broken.getCause() == null ? broken : broken.getCause();
        }
    }

    private @Nullable Object inTransaction(Call call, byte[] hash, Method method, Body body) {
        var actor = call.caller().id();
        var earlier = store.find(actor, call.idempotencyKey());
        if (earlier.isPresent()) return replay(earlier.get(), hash, method);
        var answer = run(body);
        store.insert(actor, call.idempotencyKey(), hash, json.writeValueAsString(answer), time.instant());
        return answer;
    }

    private static @Nullable Object run(Body body) {
        try {
            return body.run();
        } catch (RuntimeException | Error unchecked) {
            throw unchecked;
        } catch (Throwable checked) {
            throw new Broken(checked);
        }
    }

    private @Nullable Object replay(IdempotentCallStore.Answer earlier, byte[] hash, Method method) {
        if (!Arrays.equals(earlier.requestHash(), hash)) {
            throw new RejectedException(new PlatformRejection.KeyReused());
        }
        if (method.getReturnType() == void.class) return null;
        return json.readValue(earlier.answer(), json.constructType(method.getGenericReturnType()));
    }

    private byte[] hash(Method method, @Nullable Object[] arguments) {
        var digest = Sha256.digest();
        digest.update(method.toString().getBytes(StandardCharsets.UTF_8));
        for (var argument : arguments) {
            if (argument instanceof InputStreamSource || argument instanceof Caller) continue;
            digest.update(inOrder.writeValueAsBytes(argument));
        }
        return digest.digest();
    }
}
