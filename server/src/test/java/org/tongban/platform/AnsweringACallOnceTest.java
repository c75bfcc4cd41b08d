package org.tongban.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.bind.annotation.PostMapping;
import org.tongban.TongbanTest;
import org.tongban.kernel.RejectedException;
import tools.jackson.databind.ObjectMapper;

@TongbanTest
class AnsweringACallOnceTest {
    private static final Caller CALLER = Caller.applicant(new UUID(9, 9));

    @Autowired
    private IdempotentCallStore store;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient sql;

    record Answer(String word, int number) {}

    static class Counter {
        @PostMapping
        Answer count(String word) {
            throw new UnsupportedOperationException(word);
        }
    }

    @Test
    void a_retry_with_the_same_key_gets_the_first_answer_and_has_no_second_effect() throws Throwable {
        var effects = new AtomicInteger();
        var key = UUID.randomUUID().toString();

        var first = call(key, "one", effects);
        var second = call(key, "one", effects);

        assertThat(first).isEqualTo(new Answer("one", 1)).isEqualTo(second);
        assertThat(effects).hasValue(1);
    }

    @Test
    void the_same_key_for_another_request_is_refused() throws Throwable {
        var key = UUID.randomUUID().toString();
        call(key, "one", new AtomicInteger());

        assertThatThrownBy(() -> call(key, "two", new AtomicInteger()))
                .hasMessageContaining("platform.idempotency-key-reused");
    }

    @Test
    void a_retry_after_a_restart_is_known_again_although_its_maps_iterate_in_another_order() throws Throwable {
        var key = UUID.randomUUID().toString();
        var effects = new AtomicInteger();
        var forwards = new LinkedHashMap<>(Map.of("a", true));
        forwards.put("b", true);
        var backwards = new LinkedHashMap<>(Map.of("b", true));
        backwards.put("a", true);

        for (var checklist : List.of(forwards, backwards)) {
            var answer = calls().once(
                            callWith(key),
                            method(),
                            new Object[] {checklist},
                            () -> new Answer("one", effects.incrementAndGet()));
            assertThat(answer).isEqualTo(new Answer("one", 1));
        }
    }

    @Test
    void a_rejected_call_is_not_remembered_so_that_a_later_try_may_succeed() throws Throwable {
        var key = UUID.randomUUID().toString();
        assertThatThrownBy(() -> calls().once(callWith(key), method(), new Object[] {"one"}, () -> {
                    throw new RejectedException(new PlatformRejection.NoSuchFile());
                }))
                .isInstanceOf(RejectedException.class);

        assertThat(call(key, "one", new AtomicInteger())).isEqualTo(new Answer("one", 1));
    }

    @Test
    void two_equal_calls_at_once_leave_one_effect_in_the_database() throws Exception {
        var key = UUID.randomUUID().toString();
        var mark = UUID.randomUUID();
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var running = java.util.stream.IntStream.range(0, 2)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        return calledWithEffect(key, mark);
                    }))
                    .toList();
            for (var each : running) assertThat(each.get()).isEqualTo(new Answer("written", 0));
        }
        var effects = sql.sql("select count(*) from ledger.leaf where kind = ?")
                .param(mark.toString())
                .query(Integer.class)
                .single();
        assertThat(effects).isOne();
    }

    private @Nullable Object calledWithEffect(String key, UUID mark) {
        try {
            return calls().once(callWith(key), method(), new Object[] {"x"}, () -> {
                sql.sql("insert into ledger.leaf (id, kind, hash, at) values (?, ?, ?, now())")
                        .params(UUID.randomUUID(), mark.toString(), new byte[32])
                        .update();
                return new Answer("written", 0);
            });
        } catch (Throwable broken) {
            throw new IllegalStateException(broken);
        }
    }

    private @Nullable Object call(String key, String word, AtomicInteger effects) throws Throwable {
        return calls().once(
                        callWith(key),
                        method(),
                        new Object[] {word},
                        () -> new Answer(word, effects.incrementAndGet()));
    }

    private IdempotentCalls calls() {
        return new IdempotentCalls(store, transactions, json, new MovableClock(java.time.InstantSource.system()));
    }

    private static Call callWith(String key) {
        return new Call(CALLER, Locale.CHINESE, key);
    }

    private static java.lang.reflect.Method method() throws NoSuchMethodException {
        return Counter.class.getDeclaredMethod("count", String.class);
    }
}
