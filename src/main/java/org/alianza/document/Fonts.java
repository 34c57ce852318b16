package org.alianza.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The letters of printed documents: Latin, Greek and Cyrillic, those of Korea with the signs it shares with China and
/// Japan, and emoji. They are embedded, each as far as it is used.
@Component
class Fonts {

    private static final List<Font> ALL = List.of(new Font("NotoSans-Regular", "Noto Sans", 400), new Font("NotoSans-Bold", "Noto Sans", 700),
            new Font("NotoSansKR-Regular", "Noto Sans KR", 400), new Font("NotoEmoji-Regular", "Noto Emoji", 400));

    private final Path folder;

    /// Those that draw SVG read fonts from files only.
    Fonts() {
        try {
            this.folder = Files.createTempDirectory("alianza-fonts");
            this.folder.toFile().deleteOnExit();
            for (Font font : ALL) {
                Path file = font.in(this.folder);
                try (InputStream in = new ClassPathResource(font.file() + ".ttf", Fonts.class).getInputStream()) {
                    Files.copy(in, file);
                }
                file.toFile().deleteOnExit();
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void addTo(PdfRendererBuilder builder) {
        ALL.forEach(font -> builder.useFont(font.in(this.folder).toFile(), font.family(), font.weight(), FontStyle.NORMAL, true));
    }

    private record Font(String file, String family, int weight) {

        Path in(Path folder) {
            return folder.resolve(this.file + ".ttf");
        }

    }

}
