package org.alianza.download;

/// Who asks for a file, and how.
///
/// @param view what they see
/// @param query the whole address they asked at
/// @param base where the pages of this server are, such as `https://example.org/`
record Asker(View view, String query, String base) {

    /// The CSV file that they ask to have described.
    String described() {
        return this.query.replace("." + Format.CSV_METADATA.extension(), "." + Format.CSV.extension());
    }

}
