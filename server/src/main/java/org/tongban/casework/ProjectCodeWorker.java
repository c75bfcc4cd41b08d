package org.tongban.casework;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tongban.catalog.Catalog;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Caller;

/**
 * Asks the central platform for the codes that are due, without holding a connection, and goes on asking while it does
 * not answer: the case waits and says so.
 */
@Component
class ProjectCodeWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectCodeWorker.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30));
    private static final int AT_ONCE = 4;
    private static final long IDLE_MILLIS = 1_000;

    private final ProjectCodeStore requests;
    private final ProjectPlatform platform;
    private final Casework casework;
    private final Catalog catalog;
    private final InstantSource time;
    private final Semaphore bell = new Semaphore(0);
    private ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    ProjectCodeWorker(
            ProjectCodeStore requests,
            ProjectPlatform platform,
            Casework casework,
            Catalog catalog,
            InstantSource time) {
        this.requests = requests;
        this.platform = platform;
        this.casework = casework;
        this.catalog = catalog;
        this.time = time;
    }

    void wake() {
        bell.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Executors.newVirtualThreadPerTaskExecutor();
        thread.execute(this::run);
    }

    @Override
    public void stop() {
        running = false;
        wake();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(20, TimeUnit.SECONDS)) thread.shutdownNow();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                var due = requests.lease(time.instant(), LEASE, AT_ONCE);
                due.forEach(this::ask);
                if (due.isEmpty()) pause();
            } catch (RuntimeException down) {
                LOG.warn("Project codes wait: {}", down.getMessage());
                pause();
            }
        }
    }

    private void ask(ProjectCodeStore.Request request) {
        try {
            var file = casework.find(request.caseId(), Caller.SYSTEM);
            if (!file.isOpen() || !file.projectCode().isEmpty()) {
                requests.answered(file.id());
                return;
            }
            switch (platform.ask(project(file))) {
                case ProjectPlatform.Reply.Code(var code) -> {
                    casework.command(file.id(), file.version(), new CaseCommand.AssignProjectCode(code), Caller.SYSTEM);
                    requests.answered(file.id());
                }
                case ProjectPlatform.Reply.Problem(var what) -> later(request, what);
            }
        } catch (RejectedException changedMeanwhile) {
            later(request, "");
        } catch (RuntimeException failed) {
            LOG.warn("The project code of {} waits", request.caseId(), failed);
            later(request, "unreachable");
        }
    }

    private void later(ProjectCodeStore.Request request, String problem) {
        var pause = PAUSES.get(Math.min(request.tries(), PAUSES.size() - 1));
        requests.failed(request.caseId(), problem, time.instant().plus(pause));
    }

    private ProjectPlatform.Project project(CaseFile file) {
        var source = catalog.guide(file.guideVersion()).projectCode();
        var form = casework.content(file.id(), Caller.SYSTEM).form();
        return new ProjectPlatform.Project(
                file.id(),
                said(form, source.name()),
                division6(said(form, source.division()), file.division()),
                said(form, source.organisation()),
                said(form, source.creditCode()),
                said(form, source.investment()));
    }

    private static String said(Map<String, String> form, String key) {
        return form.getOrDefault(key, "");
    }

    /** The project's district; that of the authority where the form names none. */
    private static String division6(String said, String authority) {
        var division = said.length() >= 6 ? said : authority;
        return (division + "000000").substring(0, 6);
    }

    private void pause() {
        try {
            if (bell.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS)) bell.drainPermits();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
