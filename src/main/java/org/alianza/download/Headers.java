package org.alianza.download;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// What is told of a file before it comes.
///
/// @param name of the file, without its extension
/// @param format of the file
/// @param address it was asked for at
record Headers(String name, Format format, String address) {

    void tell(HttpServletResponse response) {
        String safe = this.name.replaceAll("[^A-Za-z0-9-]+", "-");
        response.setContentType(this.format.type());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(safe + "." + this.format.extension()).build().toString());
        // What it holds depends on who asks.
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
        if (this.format == Format.CSV) {
            response.setHeader(HttpHeaders.LINK, "<%s>; rel=\"describedby\"; type=\"application/csvm+json\"".formatted(metadata()));
        }
    }

    /// Where the columns are described: the same address, with another extension.
    private String metadata() {
        int query = this.address.indexOf('?');
        String path = (query < 0) ? this.address : this.address.substring(0, query);
        return path + "-metadata.json" + ((query < 0) ? "" : this.address.substring(query));
    }

}
