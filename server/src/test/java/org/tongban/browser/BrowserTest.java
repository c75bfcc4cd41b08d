package org.tongban.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tongban.TongbanTest;

/**
 * A story told in the browser against the whole server. A test method takes {@link Screens} and opens on it as many
 * windows as the story has persons. It fails if a page logged an error.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TongbanTest
@Tag("browser")
@ExtendWith(ScreensExtension.class)
public @interface BrowserTest {}
