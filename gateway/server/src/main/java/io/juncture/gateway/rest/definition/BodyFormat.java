package io.juncture.gateway.rest.definition;

import org.springframework.http.MediaType;

/** How requests write their body. */
public enum BodyFormat {
    JSON(MediaType.APPLICATION_JSON),
    /** Every parameter is a text; an empty one is absent. */
    FORM(MediaType.APPLICATION_FORM_URLENCODED);

    private final MediaType mediaType;

    BodyFormat(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    public MediaType mediaType() {
        return mediaType;
    }
}
