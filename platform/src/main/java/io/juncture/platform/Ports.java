package io.juncture.platform;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** TCP ports, before a server is there to use them. */
final class Ports {

    private Ports() {
    }

    /** A port of the loopback address that nothing listens on. */
    static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException problem) {
            throw new StartupFailure("This machine has no free TCP port on its loopback address.", problem);
        }
    }

    /**
     * Finds out early whether the gateway will be able to listen.
     *
     * @throws StartupFailure when it will not
     */
    static void requireAvailable(String address, int port) {
        try (var socket = new ServerSocket()) {
            // As the server will do it: connections of an earlier server that are still closing do not matter.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (UnknownHostException problem) {
            throw new StartupFailure("The address given as server.address, '%s', is not one of this machine.".formatted(address), problem);
        } catch (BindException problem) {
            throw new StartupFailure(
                    "Port %d of %s cannot be used (%s); stop what listens there, or give another one with --server.port=<port>."
                            .formatted(port, address, problem.getMessage()),
                    problem);
        } catch (IOException problem) {
            throw new StartupFailure("Port %d of %s cannot be used (%s).".formatted(port, address, problem.getMessage()), problem);
        }
    }
}
