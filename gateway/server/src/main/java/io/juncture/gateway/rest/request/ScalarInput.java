package io.juncture.gateway.rest.request;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads scalars as clients write them. */
final class ScalarInput {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
    private static final DateTimeFormatter DATE_MAYBE_TIME =
            DateTimeFormatter.ofPattern("[uuuu-MM-dd'T'HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][XXX]][uuuu-MM-dd]")
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST_NUMBER = 100;

    private ScalarInput() {
    }

    /** Thrown with what is wrong: {@code must be a number}. */
    static final class NotReadable extends Exception {

        private static final long serialVersionUID = 1L;

        NotReadable(String message) {
            super(message, null, false, false);
        }
    }

    /** Reads a path variable, query parameter or header. */
    static Object fromText(ScalarKind kind, String text) throws NotReadable {
        return switch (kind) {
            case TEXT, ID, ANY -> text;
            case INTEGER -> integer(number(text, "must be an integer"));
            case LONG -> whole(number(text, "must be an integer"));
            case NUMBER -> number(text, "must be a number");
            case BOOLEAN -> truth(text);
            case DATE -> date(text);
            case DATE_TIME -> moment(text);
            case UUID -> uuid(text);
        };
    }

    /** Reads a value of a JSON body, which must be of the right JSON type. */
    static @Nullable Object fromJson(ScalarKind kind, JsonNode json) throws NotReadable {
        return switch (kind) {
            case TEXT -> text(json, "must be a string");
            case ID -> json.isIntegralNumber() ? json.asString() : text(json, "must be a string");
            case INTEGER -> integer(number(json, "must be an integer"));
            case LONG -> whole(number(json, "must be an integer"));
            case NUMBER -> number(json, "must be a number");
            case BOOLEAN -> {
                if (!json.isBoolean()) {
                    throw new NotReadable("must be true or false");
                }
                yield json.booleanValue();
            }
            case DATE -> date(text(json, "must be a date (YYYY-MM-DD)"));
            case DATE_TIME -> moment(text(json, "must be a date and time (YYYY-MM-DDThh:mm:ss)"));
            case UUID -> uuid(text(json, "must be a UUID"));
            case ANY -> PlainJson.of(json);
        };
    }

    private static String text(JsonNode json, String message) throws NotReadable {
        if (!json.isString()) {
            throw new NotReadable(message);
        }
        return json.stringValue();
    }

    private static BigDecimal number(JsonNode json, String message) throws NotReadable {
        if (!json.isNumber()) {
            throw new NotReadable(message);
        }
        return json.decimalValue();
    }

    private static BigDecimal number(String text, String message) throws NotReadable {
        try {
            if (text.length() > LONGEST_NUMBER) {
                throw new NotReadable(message);
            }
            return new BigDecimal(text.strip());
        } catch (NumberFormatException _) {
            throw new NotReadable(message);
        }
    }

    private static Integer integer(BigDecimal number) throws NotReadable {
        long whole = whole(number);
        if (whole != (int) whole) {
            throw new NotReadable("is too large");
        }
        return (int) whole;
    }

    private static Long whole(BigDecimal number) throws NotReadable {
        if (number.precision() - number.scale() > 19) {
            throw new NotReadable("is too large");
        }
        try {
            return number.longValueExact();
        } catch (ArithmeticException _) {
            throw new NotReadable("must be an integer");
        }
    }

    private static Boolean truth(String text) throws NotReadable {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes" -> true;
            case "false", "0", "no" -> false;
            default -> throw new NotReadable("must be true or false");
        };
    }

    private static String date(String text) throws NotReadable {
        try {
            return LocalDate.from(DATE_MAYBE_TIME.parse(text.strip())).toString();
        } catch (DateTimeException _) {
            throw new NotReadable("must be a date (YYYY-MM-DD)");
        }
    }

    private static String moment(String text) throws NotReadable {
        try {
            TemporalAccessor read = DATE_MAYBE_TIME.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from,
                    LocalDate::from);
            OffsetDateTime moment = switch (read) {
                case OffsetDateTime exact -> exact;
                case LocalDateTime local -> local.atOffset(ZoneOffset.UTC);
                default -> LocalDate.from(read).atStartOfDay().atOffset(ZoneOffset.UTC);
            };
            return MOMENT.format(moment);
        } catch (DateTimeException _) {
            throw new NotReadable("must be a date and time (YYYY-MM-DDThh:mm:ss)");
        }
    }

    private static String uuid(String text) throws NotReadable {
        try {
            return java.util.UUID.fromString(text.strip()).toString();
        } catch (IllegalArgumentException _) {
            throw new NotReadable("must be a UUID");
        }
    }
}
