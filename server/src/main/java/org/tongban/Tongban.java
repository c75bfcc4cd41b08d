package org.tongban;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The server: every module in one process, started by the launcher {@code ./tongban run}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Tongban {
    public static void main(String[] arguments) {
        SpringApplication.run(Tongban.class, arguments);
    }
}
