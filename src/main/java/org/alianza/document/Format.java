package org.alianza.document;

import java.util.Locale;

import org.springframework.http.MediaType;

/// What a document can be written as.
public enum Format {

    /// A page that needs nothing beside it.
    HTML("text/html;charset=UTF-8"),
    /// For print, and for keeping: PDF/UA-1 and PDF/A-3u.
    PDF("application/pdf"),
    /// For a word processor.
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /// CommonMark with tables.
    MD("text/markdown;charset=UTF-8");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public MediaType mediaType() {
        return MediaType.parseMediaType(this.mediaType);
    }

    /// How names of such files end.
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

}
