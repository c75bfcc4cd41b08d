package org.tongban.simulators;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The simulators in one process. Ports 0 mean any free one, for tests. */
public final class Simulators implements AutoCloseable {
    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final MailCatcher mail;

    private Simulators(Options options) throws IOException {
        var caught = new Caught();
        var gateway = new SmsGateway(caught, options.smsKey(), InstantSource.system());
        http = HttpServer.create(new InetSocketAddress(options.host(), options.port()), 64);
        http.setExecutor(threads);
        http.createContext("/sms/v1/", gateway);
        var projects = new ProjectPlatform(options.projectKey(), InstantSource.system());
        http.createContext("/projects/v1/", projects);
        http.createContext("/", new InboxPages(caught, gateway, projects));
        mail = new MailCatcher(caught, InstantSource.system(), options.host(), options.smtp());
    }

    static Simulators start(Options options) throws IOException {
        var simulators = new Simulators(options);
        simulators.mail.start();
        simulators.http.start();
        return simulators;
    }

    int port() {
        return http.getAddress().getPort();
    }

    int smtpPort() {
        return mail.port();
    }

    @Override
    public void close() {
        http.stop(0);
        mail.stop();
        threads.close();
    }

    public static void main(String... arguments) throws IOException {
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage() + "\n" + Options.USAGE);
            System.exit(2);
            return;
        }
        try {
            var simulators = start(options);
            Runtime.getRuntime().addShutdownHook(new Thread(simulators::close));
            System.out.printf(
                    "Simulators are ready on http://localhost:%d/ (SMTP on port %d)%n",
                    simulators.port(), simulators.smtpPort());
        } catch (BindException taken) {
            System.err.printf(
                    "Port %d or %d is taken (%s). Choose others with --port and --smtp.%n",
                    options.port(), options.smtp(), taken.getMessage());
            System.exit(3);
        }
    }
}
