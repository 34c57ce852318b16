package org.alianza.download;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alianza.fact.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/// Hands out tables of pages, in the formats and with the manifest of all files.
@Component
public class PageTables {

    /// What they can be had in.
    static final List<Format> FORMATS = List.of(Format.CSV, Format.CSV_METADATA, Format.XLSX, Format.JSON);

    private final Handout handout;

    private final Manifests manifests;

    private final JsonMapper json;

    PageTables(Handout handout, Manifests manifests, JsonMapper json) {
        this.handout = handout;
        this.manifests = manifests;
        this.json = json;
    }

    /// The extensions of files that hold a table.
    public static List<String> formats() {
        return Format.forPeople(FORMATS);
    }

    /// Hands out a table row by row. Until the first is there one can still say what is wrong.
    ///
    /// @param extension of the format
    /// @throws Problem if there is no such format
    public void hand(PageTable table, String extension, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Format format = Format.of(extension, FORMATS);
        Asker asker = this.handout.asker(request);
        Manifest manifest = this.manifests.of(table.title(), asker, table.at(), table.language());
        OutputStream out = this.handout.answer(request, response).open(table.name(), format);
        if (format == Format.CSV_METADATA) {
            CsvMetadata.write(manifest, asker.described(), table.columns(), this.json, out);
        }
        else {
            rows(table, () -> grid(table, format, manifest, out));
        }
        out.flush();
    }

    private static void rows(PageTable table, Beginning beginning) throws IOException {
        Late grid = new Late(beginning);
        table.filling().fill(cells -> {
            try {
                grid.begun().row(Arrays.asList(cells));
            }
            catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        grid.begun().end();
    }

    private Grid grid(PageTable table, Format format, Manifest manifest, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new CsvFile(table.columns(), out);
            case XLSX -> new WorkbookFile(table.name(), table.columns(), manifest, out);
            default -> new JsonGrid(table.columns(), new JsonItems(manifest, this.json, out));
        };
    }

    /// A file that begins with its first row.
    private static final class Late {

        private final Beginning beginning;

        private @Nullable Grid grid;

        Late(Beginning beginning) {
            this.beginning = beginning;
        }

        Grid begun() throws IOException {
            Grid begun = (this.grid != null) ? this.grid : this.beginning.begin();
            this.grid = begun;
            return begun;
        }

    }

    /// Begins a file.
    private interface Beginning {

        Grid begin() throws IOException;

    }

}
