package org.tongban.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** What can be known to be wrong before anything is started is said before anything is started. */
final class StartChecks implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        var data = Path.of(environment.getProperty("tongban.data", "data")).toAbsolutePath();
        var demo = environment.getProperty("tongban.demo", Boolean.class, true);
        if (!demo) refuseKeysBeside(data, environment);
        var folder = new DataFolder(data);
        folder.take();
        folder.dedicate(demo);
        refuseTakenPort(environment);
    }

    private static void refuseKeysBeside(Path data, Environment environment) {
        var keys = Path.of(environment.getProperty(
                        "tongban.keys", data.resolve("keys").toString()))
                .toAbsolutePath()
                .normalize();
        if (keys.startsWith(data.normalize())) throw new StartRefused.KeysBesideData(keys.toString());
    }

    private static void refuseTakenPort(Environment environment) {
        var port = environment.getProperty("server.port", Integer.class, 8080);
        if (port <= 0) return;
        var address = environment.getProperty("server.address");
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(
                    address == null
                            ? new InetSocketAddress(port)
                            : new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException taken) {
            throw new StartRefused.PortTaken(port);
        }
    }
}
