package io.juncture.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CommandLineTest {

    @Test
    void turnsItsOptionsIntoSettings() throws CommandLine.Misuse {
        assertThat(CommandLine.settings(new String[] {"--supergraph", "a.graphqls", "--port", "4000"}))
                .containsExactly("--juncture.supergraph=a.graphqls", "--server.port=4000");
        assertThat(CommandLine.settings(new String[] {"--subgraphs=list.yaml", "--port=0"}))
                .containsExactly("--juncture.subgraph-list=list.yaml", "--server.port=0");
    }

    @Test
    void passesSettingsOn() throws CommandLine.Misuse {
        assertThat(CommandLine.settings(new String[] {"--juncture.limits.max-depth=3", "--debug"}))
                .containsExactly("--juncture.limits.max-depth=3", "--debug");
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        assertThatThrownBy(() -> CommandLine.settings(new String[] {"--supergraph"})).hasMessage("--supergraph needs a value.");
        assertThatThrownBy(() -> CommandLine.settings(new String[] {"--supergraph", "--port", "1"}))
                .hasMessage("--supergraph needs a value.");
        assertThatThrownBy(() -> CommandLine.settings(new String[] {"a.graphqls"})).hasMessage("'a.graphqls' is no option.");
        assertThatThrownBy(() -> CommandLine.settings(new String[] {"--suprgraph", "a.graphqls"})).hasMessage("'a.graphqls' is no option, "
                + "and '--suprgraph' none that takes a value apart; settings are given as --name=value.");
    }
}
