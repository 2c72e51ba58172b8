package io.juncture.gateway.rest.definition;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.MediaType;

/** How an answer is written. */
public enum Format {
    JSON(MediaType.APPLICATION_JSON),
    /** RFC 4180. */
    CSV(new MediaType("text", "csv", StandardCharsets.UTF_8));

    private final MediaType mediaType;

    Format(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    public MediaType mediaType() {
        return mediaType;
    }

    /** What clients write in {@code ?format=}. */
    public String parameterValue() {
        return name().toLowerCase(Locale.ROOT);
    }
}
