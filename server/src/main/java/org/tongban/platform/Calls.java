package org.tongban.platform;

/** The call that this thread is answering. The session filter binds it; feeds and timers run without one. */
public final class Calls {
    private static final ThreadLocal<Call> CURRENT = ThreadLocal.withInitial(() -> Call.NONE);

    private Calls() {}

    public static Call current() {
        return CURRENT.get();
    }

    /** What runs inside a bound call; it may throw what the servlet container lets through. */
    @FunctionalInterface
    public interface Body<X extends Exception> {
        void run() throws X;
    }

    public static <X extends Exception> void bind(Call call, Body<X> body) throws X {
        var outer = CURRENT.get();
        CURRENT.set(call);
        try {
            body.run();
        } finally {
            if (outer == Call.NONE) CURRENT.remove();
            else CURRENT.set(outer);
        }
    }
}
