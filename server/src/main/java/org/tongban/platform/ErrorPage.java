package org.tongban.platform;

import java.util.Locale;

/** Draws a problem as a page for a browser; the module that owns the page layout implements it. */
public interface ErrorPage {
    String html(Problem problem, Locale language);
}
