package org.tongban.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Hands each test its own {@link Screens} in the one Chromium of this run. */
final class ScreensExtension implements ParameterResolver, AfterEachCallback {
    private static final Namespace STORE = Namespace.create(ScreensExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Screens.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var chromium =
                context.getRoot().getStore(STORE).computeIfAbsent(Chromium.class, _ -> new Chromium(), Chromium.class);
        var port = SpringExtension.getApplicationContext(context)
                .getEnvironment()
                .getRequiredProperty("local.server.port");
        return context.getStore(STORE)
                .computeIfAbsent(
                        Screens.class, _ -> new Screens(chromium.browser(), "http://localhost:" + port), Screens.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var screens = context.getStore(STORE).get(Screens.class, Screens.class);
        if (screens == null) return;
        if (context.getExecutionException().isPresent()) {
            screens.keepPictures(context.getRequiredTestMethod().getName());
        }
        screens.close();
        if (context.getExecutionException().isEmpty()) screens.expectNoErrors();
    }
}
