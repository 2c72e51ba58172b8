package io.juncture.gateway.rest.dialect;

import io.juncture.gateway.rest.definition.FacadeException;
import io.juncture.gateway.rest.definition.FacadeProblem;
import io.juncture.gateway.rest.definition.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code dialect.yaml}. */
public final class DialectReader {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private DialectReader() {
    }

    /** @throws FacadeException when the file is not YAML, has unknown keys or misses one, or names unknown placeholders */
    public static Dialect read(SourceFile file) {
        Dialect dialect;
        try {
            dialect = YAML.readValue(file.text(), Dialect.class);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            Throwable cause = e instanceof DatabindException && e.getCause() != null ? e.getCause() : e;
            String reason = cause instanceof JacksonException json ? json.getOriginalMessage() : cause.getMessage();
            throw new FacadeException(new FacadeProblem(file.name(), line, "The dialect cannot be read: " + reason));
        }
        List<FacadeProblem> problems = new ArrayList<>();
        check(file, problems, "success", dialect.success(), Names.SUCCESS);
        check(file, problems, "errors.body", dialect.errors().body(), Names.ERROR);
        dialect.errors().codes().forEach((code, rule) -> {
            rule.message().ifPresent(it -> check(file, problems, "errors.codes." + code + ".message", it, Names.ERROR));
            rule.body().ifPresent(it -> check(file, problems, "errors.codes." + code + ".body", it, Names.ERROR));
            rule.details().ifPresent(it -> check(file, problems, "errors.codes." + code + ".details", it, Names.ERROR));
        });
        if (!problems.isEmpty()) {
            throw new FacadeException(problems);
        }
        return dialect;
    }

    private static void check(SourceFile file, List<FacadeProblem> problems, String place, Template template,
            Set<String> allowed) {
        for (String name : template.names()) {
            boolean known = allowed.contains(name) || Names.ANSWER.contains(name) || name.startsWith(Names.META);
            if (!known) {
                problems.add(new FacadeProblem(file.name(), 0, place + " uses the unknown placeholder ${" + name + "}."));
            }
        }
    }
}
