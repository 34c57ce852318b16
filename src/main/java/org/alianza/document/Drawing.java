package org.alianza.document;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;

import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.apache.batik.transcoder.image.PNGTranscoder;

/// A figure as a picture, for what cannot show drawings.
final class Drawing {

    /// For print, twice the pixels of a screen.
    private static final float SCALE = 2;

    private Drawing() {
    }

    static byte[] png(Block.Figure figure) {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\">%s</svg>".formatted(figure.width(), figure.height(),
                figure.svg());
        PNGTranscoder transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(ImageTranscoder.KEY_WIDTH, figure.width() * SCALE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            transcoder.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput(out));
        }
        catch (TranscoderException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

}
