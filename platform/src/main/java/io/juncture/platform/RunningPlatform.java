package io.juncture.platform;

import io.juncture.gateway.GatewayApplication;
import java.net.URI;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;

/**
 * The platform from its first byte on disk to its last open socket. {@link #start()} brings everything up,
 * {@link #close()} takes down whatever is up, in the opposite order: gateway, subgraphs, PostgreSQL, data directory.
 * Closing while starting waits for the step that is under way and lets no other begin.
 */
public final class RunningPlatform implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunningPlatform.class);
    private static final PlatformApplication GATEWAY = new PlatformApplication("gateway", GatewayApplication.class);

    private final DataDirectory directory;
    private final PlatformConfiguration configuration;
    private final Deque<AutoCloseable> open = new ConcurrentLinkedDeque<>();
    private final Map<String, ApplicationContext> applications = new ConcurrentHashMap<>();
    private volatile boolean closing;

    /**
     * @param settings  of the platform as a whole
     * @param directory belongs to this platform from now on, which closes it
     */
    public RunningPlatform(PlatformSettings settings, DataDirectory directory) {
        open.push(directory);
        var gatewayPort = settings.port() == 0 ? Ports.free() : settings.port();
        var subgraphPorts = new HashMap<String, Integer>();
        Subgraphs.ALL.forEach(subgraph -> subgraphPorts.put(subgraph.name(), Ports.free()));
        this.directory = directory;
        this.configuration = new PlatformConfiguration(settings, gatewayPort, subgraphPorts);
    }

    /**
     * Starts everything; when a part does not start, what has started before it is closed again.
     *
     * @throws StartupFailure when it does not start, or {@link #close()} was called meanwhile
     */
    public synchronized void start() {
        try {
            goOnUnlessClosing();
            var postgres = PostgresServer.start(directory);
            open.push(postgres);
            goOnUnlessClosing();
            startApplications(postgres);
            goOnUnlessClosing();
        } catch (RuntimeException failure) {
            closeAll();
            throw failure;
        }
    }

    private void goOnUnlessClosing() {
        if (closing) {
            throw new StartupFailure("The start was cancelled.");
        }
    }

    /** All at once; the gateway is the last in the list, and so the first to be closed. */
    private void startApplications(PostgresServer postgres) {
        var starting = new ArrayList<Future<PlatformApplication.Running>>();
        try (var executor = Executors.newFixedThreadPool(Subgraphs.ALL.size() + 1)) {
            for (var subgraph : Subgraphs.ALL) {
                starting.add(executor.submit(
                        () -> subgraph.start(configuration.ofSubgraph(subgraph.name(), postgres.database(subgraph.name())))));
            }
            starting.add(executor.submit(() -> GATEWAY.start(configuration.ofGateway())));
        }
        starting.stream().filter(each -> each.state() == Future.State.SUCCESS).map(Future::resultNow).forEach(this::running);
        starting.stream().filter(each -> each.state() == Future.State.FAILED).findFirst().ifPresent(each -> {
            throw each.exceptionNow() instanceof StartupFailure failure ? failure : new IllegalStateException(each.exceptionNow());
        });
    }

    private void running(PlatformApplication.Running application) {
        applications.put(application.name(), application.context());
        open.push(application);
    }

    /** Where clients find the gateway, without a trailing slash. */
    public URI gatewayUrl() {
        return configuration.gatewayUrl();
    }

    /** Where one subgraph listens, without a trailing slash. */
    public URI subgraphUrl(String name) {
        return configuration.subgraphUrl(name);
    }

    /** The developer's mailbox: a directory where mail waits; absent where it goes to an SMTP server, or nowhere. */
    Optional<String> mailbox() {
        var settings = application(Subgraphs.IDENTITY.name()).map(ApplicationContext::getEnvironment);
        return settings.filter(all -> all.getProperty("spring.mail.host", "").isBlank())
                .map(all -> all.getProperty(PlatformSettings.MAILBOX, "")).filter(directory -> !directory.isBlank());
    }

    /** Whether somebody has asked the platform to stop. */
    boolean isClosing() {
        return closing;
    }

    /** The Spring context of the gateway ({@code gateway}) or of a subgraph; absent while it is not running. */
    public Optional<ApplicationContext> application(String name) {
        return Optional.ofNullable(applications.get(name));
    }

    /** Whether there is anything to close. */
    boolean isOpen() {
        return !open.isEmpty();
    }

    @Override
    public void close() {
        closing = true;
        closeAll();
    }

    private synchronized void closeAll() {
        applications.clear();
        while (!open.isEmpty()) {
            var resource = open.pop();
            try {
                resource.close();
            } catch (Exception problem) {
                LOG.error("{} did not close", resource, problem);
            }
        }
    }
}
