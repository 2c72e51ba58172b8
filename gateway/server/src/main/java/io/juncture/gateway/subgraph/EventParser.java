package io.juncture.gateway.subgraph;

import io.juncture.gateway.subgraph.CallFailure.Kind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the format of server-sent events (HTML standard, section 9.2.6) piece by piece. */
final class EventParser {

    private final int mostBytes;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private String name = "";
    private boolean afterReturn;

    /** @param mostBytes of one event */
    EventParser(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * One event.
     *
     * @param name its type; empty where it has none
     */
    record Event(String name, byte[] data) {
    }

    /** The events that are complete now. */
    List<Event> feed(byte[] piece) {
        var events = new ArrayList<Event>();
        for (var octet : piece) {
            if (octet == '\n' && afterReturn) {
                afterReturn = false;
                continue;
            }
            afterReturn = octet == '\r';
            if (octet == '\n' || octet == '\r') {
                endOfLine(events);
            } else {
                line.write(octet);
                if (line.size() + data.size() > mostBytes) {
                    throw new CallFailure(Kind.TOO_LARGE, "an event of more than " + mostBytes + " bytes");
                }
            }
        }
        return events;
    }

    private void endOfLine(List<Event> events) {
        var text = line.toByteArray();
        line.reset();
        if (text.length == 0) {
            if (data.size() > 0 || !name.isEmpty()) {
                events.add(new Event(name, data.toByteArray()));
            }
            data.reset();
            name = "";
        } else if (starts(text, "data:")) {
            if (data.size() > 0) {
                data.write('\n');
            }
            data.write(text, value(text, 5), text.length - value(text, 5));
        } else if (starts(text, "event:")) {
            var from = value(text, 6);
            name = new String(text, from, text.length - from, StandardCharsets.UTF_8);
        }
    }

    private static boolean starts(byte[] text, String field) {
        if (text.length < field.length()) {
            return false;
        }
        for (int i = 0; i < field.length(); i++) {
            if (text[i] != field.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A value may be set apart by one space. */
    private static int value(byte[] text, int after) {
        return after < text.length && text[after] == ' ' ? after + 1 : after;
    }
}
