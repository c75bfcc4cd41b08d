package org.tongban.bench.inside;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Stands before the connection pool and, while asked to, writes down what is written, transaction by transaction. */
final class RecordedDatabase implements BeanPostProcessor, QueryExecutionListener, MethodExecutionListener {
    /** One writing statement with its parameters, as JDBC was given them. */
    record Statement(String sql, List<Object> parameters) {}

    private @Nullable DataSource pool;
    private @Nullable DataSource proxy;
    private volatile @Nullable List<List<Statement>> transactions;
    private volatile @Nullable Thread recorder;
    private List<Statement> open = new ArrayList<>();

    /** Runs something on this thread and gives its writing transactions in order; what others write is left out. */
    List<List<Statement>> record(Runnable work) {
        var recorded = new ArrayList<List<Statement>>();
        open = new ArrayList<>();
        recorder = Thread.currentThread();
        transactions = recorded;
        try {
            work.run();
        } finally {
            transactions = null;
            recorder = null;
        }
        return List.copyOf(recorded);
    }

    DataSource pool() {
        if (pool == null) throw new IllegalStateException("The server has not started");
        return pool;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof DataSource source)) return bean;
        pool = source;
        proxy = ProxyDataSourceBuilder.create(source)
                .listener(this)
                .methodListener(this)
                .build();
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                var through = Thread.currentThread() == recorder ? proxy : pool;
                return java.util.Objects.requireNonNull(through).getConnection();
            }
        };
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (transactions == null) return;
        for (var query : queries) {
            if (!writes(query.getQuery())) continue;
            for (var parameters : query.getParametersList()) {
                var values = new ArrayList<Object>();
                parameters.stream()
                        .filter(operation -> operation.getArgs().length >= 2)
                        .forEach(operation -> set(values, (int) operation.getArgs()[0], operation));
                open.add(new Statement(query.getQuery(), values));
            }
        }
    }

    private static void set(List<Object> values, int index, net.ttddyy.dsproxy.proxy.ParameterSetOperation operation) {
        while (values.size() < index) values.add(Null.NULL);
        var isNull =
                operation.getMethod().getName().equals("setNull") || operation.getArgs()[1] == null;
        values.set(index - 1, isNull ? Null.NULL : operation.getArgs()[1]);
    }

    enum Null {
        NULL
    }

    @Override
    public void beforeMethod(MethodExecutionContext execution) {}

    @Override
    public void afterMethod(MethodExecutionContext execution) {
        var recorded = transactions;
        if (recorded == null || !execution.getMethod().getName().equals("commit") || open.isEmpty()) return;
        recorded.add(open);
        open = new ArrayList<>();
    }

    private static boolean writes(String sql) {
        var word = sql.strip().toLowerCase(Locale.ROOT);
        return word.startsWith("insert") || word.startsWith("update") || word.startsWith("delete");
    }
}
