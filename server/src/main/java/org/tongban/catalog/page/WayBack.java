package org.tongban.catalog.page;

/** Where a choice returns to: only within this server, whatever the address says. */
final class WayBack {
    private static final String OWN = "/(?:[A-Za-z0-9._~-]+(?:/[A-Za-z0-9._~-]+)*)?(?:\\?[A-Za-z0-9._~%&=+-]*)?";

    private WayBack() {}

    static String within(String back) {
        return back.matches(OWN) ? back : "/";
    }
}
