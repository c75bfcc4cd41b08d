package org.tongban.platform;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Conditions in CEL over declared, typed variables: scenario answers, optional materials, branches, eligibility. */
public final class Conditions {
    private final CelCompiler compiler;
    private final CelRuntime runtime =
            CelRuntimeFactory.standardCelRuntimeBuilder().build();
    private final Map<String, CelRuntime.Program> programs = new ConcurrentHashMap<>();

    /** @param variables name and type of each variable a condition may use */
    public Conditions(Map<String, CelType> variables) {
        var builder = CelCompilerFactory.standardCelCompilerBuilder();
        variables.forEach(builder::addVar);
        this.compiler =
                builder.setResultType(dev.cel.common.types.SimpleType.BOOL).build();
    }

    /** What is wrong with a condition, in the compiler's words; empty if it compiles. */
    public String check(String condition) {
        try {
            compiler.compile(condition).getAst();
            return "";
        } catch (CelValidationException wrong) {
            return String.valueOf(wrong.getMessage());
        }
    }

    /** True if the condition holds; an empty condition always does; one over a missing answer does not. */
    public boolean holds(String condition, Map<String, ?> values) {
        if (condition.isBlank()) return true;
        try {
            return Boolean.TRUE.equals(
                    programs.computeIfAbsent(condition, this::program).eval(values));
        } catch (CelEvaluationException missing) {
            return false;
        }
    }

    private CelRuntime.Program program(String condition) {
        try {
            return runtime.createProgram(compiler.compile(condition).getAst());
        } catch (CelValidationException | CelEvaluationException wrong) {
            throw new IllegalArgumentException(condition, wrong);
        }
    }
}
