package org.alianza.document;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;

import org.springframework.stereotype.Component;

/// A document for print that screen readers can read (PDF/UA-1, ISO 14289-1) and archives can keep (PDF/A-3u, ISO 19005-3).
@Component
class Pdf {

    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // It tells of every font and every link; faults are thrown.
        XRLog.setLoggingEnabled(false);
    }

    private final Html html;

    private final Fonts fonts;

    Pdf(Html html, Fonts fonts) {
        this.html = html;
        this.fonts = fonts;
    }

    byte[] of(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        this.fonts.addTo(builder);
        try {
            builder.usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_3_U)
                .useColorProfile(COLOURS)
                .withProducer("Alianza")
                .useSVGDrawer(new BatikSVGDrawer())
                // Nothing is fetched: all there is stands in the page itself.
                .useUriResolver((base, address) -> null)
                .withHtmlContent(this.html.sheet(document), null)
                .toStream(out)
                .run();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

}
