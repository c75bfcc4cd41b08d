package org.tongban;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.Options;

/** Each module calls only those that its package-info names, and only their root packages; docs/modules draws them. */
class ModularityTest {
    private static final ApplicationModules MODULES = ApplicationModules.of(Tongban.class);

    @Test
    void modules_call_only_those_that_they_declare() {
        MODULES.verify();
    }

    @Test
    void the_diagram_of_the_modules_is_drawn() {
        var folder = TestGround.ROOT.resolve("docs/modules").toString();
        new Documenter(MODULES, Options.defaults().withOutputFolder(folder))
                .writeModulesAsPlantUml(DiagramOptions.defaults());
    }
}
