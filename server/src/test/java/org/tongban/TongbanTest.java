package org.tongban;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole server: its real modules over a real PostgreSQL and the pack of Chongqing, on a free port. All
 * such tests share one server, so each makes its own persons and cases and counts nothing that others may add to. Texts
 * to phones end up in the bean {@link CaughtMessages}. Who moves the clock puts it back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Tongban.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestGround.class)
@ExtendWith(ClockLeftAsFound.class)
public @interface TongbanTest {}
