package org.tongban.notice;

/** What goes out, and where to: held sealed in the queue until it is out, never longer. */
record Content(String address, String subject, String text) {
    @Override
    public String toString() {
        return "Content[sealed]";
    }
}
