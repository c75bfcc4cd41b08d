package org.tongban.identity;

/** The two sides of the platform; a browser may be signed in on both. */
enum Face {
    MY("tongban_my", "/"),
    DESK("tongban_desk", "/api/desk");

    private final String cookie;
    private final String path;

    Face(String cookie, String path) {
        this.cookie = cookie;
        this.path = path;
    }

    String cookie() {
        return cookie;
    }

    /** Where the browser sends the cookie. */
    String path() {
        return path;
    }

    static Face of(String requestPath) {
        return requestPath.startsWith("/api/desk/") ? DESK : MY;
    }
}
