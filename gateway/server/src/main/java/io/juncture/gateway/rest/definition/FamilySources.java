package io.juncture.gateway.rest.definition;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Finds families in a folder: every folder in it that has a {@code dialect.yaml}. */
public final class FamilySources {

    private static final String DIALECT = "dialect.yaml";

    private FamilySources() {
    }

    /**
     * @param location for example {@code classpath*:schema/rest/}
     * @throws FacadeException when there is no family
     */
    public static List<FamilySource> load(String location, ResourcePatternResolver resources) {
        String folder = location.endsWith("/") ? location : location + "/";
        List<FamilySource> families = new ArrayList<>();
        for (Resource dialect : find(resources, folder + "*/" + DIALECT)) {
            String name = folder(dialect);
            List<SourceFile> operations = new ArrayList<>();
            for (Resource file : find(resources, folder + name + "/*.graphql")) {
                operations.add(read(name, file));
            }
            operations.sort(Comparator.comparing(SourceFile::name));
            families.add(new FamilySource(name, read(name, dialect), operations));
        }
        if (families.isEmpty()) {
            throw new FacadeException(new FacadeProblem(location, 0, "There is no folder with a " + DIALECT + " here."));
        }
        families.sort(Comparator.comparing(FamilySource::name));
        return families;
    }

    private static Resource[] find(ResourcePatternResolver resources, String pattern) {
        try {
            return resources.getResources(pattern);
        } catch (FileNotFoundException _) {
            return new Resource[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folder(Resource dialect) {
        try {
            String[] path = dialect.getURI().toString().split("/");
            return path[path.length - 2];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile read(String family, Resource resource) {
        try {
            return new SourceFile(family + "/" + resource.getFilename(), resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
