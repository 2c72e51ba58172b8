package io.juncture.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path temporary;

    @Test
    void itIsCreatedForItsOwnerAlone() throws IOException {
        var path = temporary.resolve("some/where/data");
        try (var _ = DataDirectory.open(path)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rwx------");
        }
    }

    @Test
    void itBelongsToOneAtATime() {
        try (var _ = DataDirectory.open(temporary)) {
            assertThatThrownBy(() -> DataDirectory.open(temporary)).isInstanceOf(StartupFailure.class)
                    .hasMessageContaining(temporary.toString())
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("--juncture.platform.data-directory=");
        }
        DataDirectory.open(temporary).close();
    }

    @Test
    void whereNoneCanBeItSaysSo() throws IOException {
        var file = Files.createFile(temporary.resolve("file"));
        assertThatThrownBy(() -> DataDirectory.open(file)).isInstanceOf(StartupFailure.class)
                .hasMessageContaining(file.toString()).hasMessageContaining("cannot be written");
    }

    @Test
    void secretsAreRandomStayTheSameAndAreForTheOwnerAlone() throws IOException {
        var file = temporary.resolve("secrets.properties");
        var first = Secrets.in(file).get("database");
        assertThat(first).hasSize(32);
        assertThat(Secrets.in(file).get("other")).isNotEqualTo(first);
        assertThat(Secrets.in(file).get("database")).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(temporary).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void secretsAskedForAtTheSameTimeAreAllKept() throws Exception {
        var file = temporary.resolve("secrets.properties");
        var secrets = Secrets.in(file);
        var names = IntStream.range(0, 50).mapToObj(number -> "name" + number).toList();
        var given = new ConcurrentHashMap<String, String>();
        try (var executor = Executors.newFixedThreadPool(8)) {
            executor.invokeAll(names.stream().<Callable<Object>>map(name -> () -> {
                given.put(name, secrets.get(name));
                return name;
            }).toList());
        }
        assertThat(given).hasSize(50);
        for (var name : names) {
            assertThat(Secrets.in(file).get(name)).isEqualTo(given.get(name));
        }
    }
}
