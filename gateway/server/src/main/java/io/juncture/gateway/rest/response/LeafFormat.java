package io.juncture.gateway.rest.response;

import io.juncture.gateway.rest.dialect.EnumStyle;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** How a scalar or enum value is written. */
public sealed interface LeafFormat {

    JsonNode write(JsonNode value);

    /** As the subgraph gave it. */
    record AsIs() implements LeafFormat {
        @Override
        public JsonNode write(JsonNode value) {
            return value;
        }
    }

    /** As the dialect writes enum values. */
    record EnumName(String enumType, EnumStyle style) implements LeafFormat {
        @Override
        public JsonNode write(JsonNode value) {
            return JsonNodeFactory.instance.stringNode(style.write(enumType, value.asString()));
        }
    }

    /** A point in time as whole seconds since 1970 in UTC. */
    record EpochSeconds() implements LeafFormat {
        @Override
        public JsonNode write(JsonNode value) {
            return JsonNodeFactory.instance.numberNode(OffsetDateTime.parse(value.asString()).toEpochSecond());
        }
    }

    /** A date or a point in time by a pattern, in UTC. */
    record Temporal(String pattern, DateTimeFormatter formatter) implements LeafFormat {

        /** @throws IllegalArgumentException when the pattern is none */
        static Temporal of(String pattern) {
            return new Temporal(pattern, DateTimeFormatter.ofPattern(pattern));
        }

        @Override
        public JsonNode write(JsonNode value) {
            try {
                return JsonNodeFactory.instance.stringNode(formatter.format(utc(value.asString())));
            } catch (DateTimeException _) {
                return value;
            }
        }

        private static LocalDateTime utc(String text) {
            return text.indexOf('T') < 0 ? LocalDate.parse(text).atStartOfDay()
                    : OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
        }
    }
}
