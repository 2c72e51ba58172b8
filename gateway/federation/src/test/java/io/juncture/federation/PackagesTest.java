package io.juncture.federation;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** How the packages of the engine depend on each other. */
class PackagesTest {

    private final JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.juncture.federation");

    @Test
    void dependOneWayOnly() {
        slices().matching("io.juncture.federation.(**)").should().beFreeOfCycles().check(classes);
    }
}
