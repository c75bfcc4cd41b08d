package org.tongban.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.mock.env.MockEnvironment;

class StartChecksTest {
    @TempDir
    Path data;

    @Test
    void a_demo_on_a_fresh_folder_and_a_free_port_may_start_again_and_again() {
        start(demo());
        start(demo());
    }

    @Test
    void a_taken_port_is_named_with_its_number() throws Exception {
        try (var other = new ServerSocket(0)) {
            var settings = demo().withProperty("server.port", String.valueOf(other.getLocalPort()));

            assertThatThrownBy(() -> start(settings))
                    .isInstanceOf(StartRefused.PortTaken.class)
                    .hasMessageContaining(String.valueOf(other.getLocalPort()))
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void production_refuses_keys_beside_the_data() {
        assertThatThrownBy(() -> start(production().withProperty("tongban.keys", data + "/keys")))
                .isInstanceOf(StartRefused.KeysBesideData.class);
        assertThatThrownBy(() -> start(production())).isInstanceOf(StartRefused.KeysBesideData.class);
    }

    @Test
    void production_refuses_a_folder_that_was_a_demo() {
        start(demo());

        assertThatThrownBy(() -> start(production().withProperty("tongban.keys", "/etc/tongban/keys")))
                .isInstanceOf(StartRefused.DemoData.class);
    }

    @Test
    void a_demo_refuses_a_folder_of_production() {
        start(production().withProperty("tongban.keys", "/etc/tongban/keys"));

        assertThatThrownBy(() -> start(demo())).isInstanceOf(StartRefused.ProductionData.class);
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws Exception {
        var file = Files.createFile(data.resolve("file"));

        assertThatThrownBy(() -> start(demo().withProperty("tongban.data", file.toString())))
                .isInstanceOf(StartRefused.DataFolderUnusable.class);
    }

    @Test
    void each_refusal_speaks_both_languages_and_has_its_own_exit_code() {
        var inUse = new StartRefused.DataFolderInUse("/srv/tongban", "4711");

        assertThat(inUse.getMessage().lines()).hasSize(2);
        assertThat(inUse.getMessage()).contains("4711", "--data");
        assertThat(inUse.getExitCode()).isNotEqualTo(new StartRefused.PortTaken(8080).getExitCode());
    }

    private MockEnvironment demo() {
        return new MockEnvironment()
                .withProperty("tongban.data", data.toString())
                .withProperty("server.port", "0");
    }

    private MockEnvironment production() {
        return demo().withProperty("tongban.demo", "false");
    }

    private static void start(MockEnvironment environment) {
        new StartChecks()
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment));
    }
}
