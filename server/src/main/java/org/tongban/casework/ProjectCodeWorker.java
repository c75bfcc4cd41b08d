package org.tongban.casework;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tongban.casework.ProjectPlatform.Reply;
import org.tongban.catalog.Catalog;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Caller;
import org.tongban.platform.Rounds;

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

    /** What is written down as the problem; {@link CaseExtras} tells it in words. */
    static final String UNREACHABLE = "unreachable";

    static final String OWN_FAULT = "own-fault";

    private final ProjectCodeStore requests;
    private final ProjectPlatform platform;
    private final Casework casework;
    private final Catalog catalog;
    private final InstantSource time;
    private final Rounds rounds = new Rounds("Project codes", this::round);

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
        rounds.ring();
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }

    private boolean round() {
        var due = requests.lease(time.instant(), LEASE, AT_ONCE);
        due.forEach(this::ask);
        return !due.isEmpty();
    }

    private void ask(ProjectCodeStore.Request request) {
        try {
            var file = casework.find(request.caseId(), Caller.SYSTEM);
            if (!file.waitsForProjectCode()) {
                requests.answered(file.id());
                return;
            }
            switch (platform.ask(project(file))) {
                case Reply.Code(var code) -> answered(file, new CaseCommand.AssignProjectCode(code));
                case Reply.Refused(var problem) -> answered(file, new CaseCommand.RefuseProjectCode(problem));
                case Reply.Unreachable(var why) -> {
                    LOG.warn("The project platform does not answer for {}: {}", file.id(), why);
                    later(request, UNREACHABLE);
                }
                case Reply.OwnFault(var what) -> {
                    LOG.error("The project platform is asked wrongly for {}: {}", file.id(), what);
                    later(request, OWN_FAULT);
                }
            }
        } catch (RejectedException changedMeanwhile) {
            later(request, "");
        } catch (RuntimeException failed) {
            LOG.error("The project code of {} waits for a fault of ours", request.caseId(), failed);
            later(request, OWN_FAULT);
        }
    }

    private void answered(CaseFile file, CaseCommand answer) {
        casework.command(file.id(), file.version(), answer, Caller.SYSTEM);
        requests.answered(file.id());
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
}
