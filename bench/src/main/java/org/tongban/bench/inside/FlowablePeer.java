package org.tongban.bench.inside;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The same case in a process engine: submitting starts a process, accepting, reviewing, deciding and concluding complete its
 * tasks; each in one transaction with the rows that the product writes then. The engine keeps its tables in the same
 * database.
 */
final class FlowablePeer implements AutoCloseable {
    private static final int SUBMITTED = 0;

    /** The licence is recorded without a step of the process. */
    private static final int LICENCE = 4;

    private static final String PROCESS = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="tongban">
              <process id="registration">
                <startEvent id="submitted"/>
                <userTask id="accept"/>
                <userTask id="review"/>
                <userTask id="decide"/>
                <userTask id="conclude"/>
                <endEvent id="concluded"/>
                <sequenceFlow sourceRef="submitted" targetRef="accept"/>
                <sequenceFlow sourceRef="accept" targetRef="review"/>
                <sequenceFlow sourceRef="review" targetRef="decide"/>
                <sequenceFlow sourceRef="decide" targetRef="conclude"/>
                <sequenceFlow sourceRef="conclude" targetRef="concluded"/>
              </process>
            </definitions>
            """;

    private final DataSource pool;
    private final Script rows;
    private final TransactionTemplate transaction;
    private final ProcessEngine engine;

    FlowablePeer(DataSource pool, Script rows) {
        this.pool = pool;
        this.rows = rows;
        var transactions = new DataSourceTransactionManager(pool);
        this.transaction = new TransactionTemplate(transactions);
        var configuration = new SpringProcessEngineConfiguration();
        configuration.setDataSource(pool);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistoryLevel(HistoryLevel.AUDIT);
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        configuration.setAsyncExecutorActivate(false);
        // Its numbers come from a second connection, for which eight threads on a pool of eight wait for ever.
        configuration.setIdGenerator(() -> UUID.randomUUID().toString());
        this.engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("registration.bpmn20.xml", PROCESS)
                .deploy();
    }

    /** A whole case, from its submission to its end. */
    void handle(Map<Object, Object> values) {
        var instance = new String[1];
        for (var each = 0; each < rows.size(); each++) {
            var step = each;
            transaction.executeWithoutResult(_ -> {
                if (step == SUBMITTED) instance[0] = start();
                else if (step != LICENCE) complete(instance[0]);
                write(step, values);
            });
        }
    }

    private String start() {
        return engine.getRuntimeService()
                .startProcessInstanceByKey("registration", Map.of("service", "individual-business-registration"))
                .getId();
    }

    private void complete(String instance) {
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
        engine.getTaskService().complete(task.getId(), Map.of(task.getTaskDefinitionKey(), true));
    }

    private void write(int step, Map<Object, Object> values) {
        var connection = DataSourceUtils.getConnection(pool);
        try {
            rows.replay(step, connection, values);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, pool);
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
