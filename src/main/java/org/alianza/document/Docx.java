package org.alianza.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;

import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;

/// A document that a person can go on with in a word processor (Office Open XML, ISO/IEC 29500): headings are headings,
/// tables have a head that repeats, and citations lead to the sources.
final class Docx {

    private final XWPFDocument word;

    private final DocxTables tables;

    private long bookmarks;

    private Docx(XWPFDocument word) {
        this.word = word;
        this.tables = new DocxTables(word);
    }

    static byte[] of(Document document) {
        try (XWPFDocument word = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            DocxStyles.set(word, document);
            Docx docx = new Docx(word);
            docx.paragraph("Title", Text.of(document.title()));
            docx.paragraph("Subtitle", Text.of(document.subtitle()));
            document.blocks().forEach(docx::block);
            word.write(out);
            return out.toByteArray();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> paragraph("Heading" + heading.level(), Text.of(heading.text()));
            case Block.Paragraph paragraph -> paragraph(switch (paragraph.manner()) {
                case LEAD -> "Lead";
                case PLAIN -> "Normal";
                case NOTE -> "Note";
            }, paragraph.text());
            case Block.Bullets bullets -> bullets.items().forEach(item -> bullet(item));
            case Block.Facts facts -> facts(facts);
            case Block.Table table -> table(table);
            case Block.Figure figure -> figure(figure);
            case Block.References references -> references.references().forEach(this::reference);
        }
    }

    private void paragraph(String style, Text text) {
        XWPFParagraph paragraph = this.word.createParagraph();
        paragraph.setStyle(style);
        write(paragraph, text);
    }

    private void bullet(Text item) {
        XWPFParagraph paragraph = this.word.createParagraph();
        paragraph.setStyle("ListBullet");
        paragraph.setNumID(DocxStyles.bullets(this.word));
        write(paragraph, item);
    }

    private void facts(Block.Facts facts) {
        XWPFTable table = this.tables.plain(facts.facts().size(), List.of(24, 76));
        for (int i = 0; i < facts.facts().size(); i++) {
            Block.Fact fact = facts.facts().get(i);
            cell(table.getRow(i), 0, Text.strong(fact.name()), false);
            cell(table.getRow(i), 1, fact.text(), false);
        }
        gap();
    }

    private void table(Block.Table table) {
        paragraph("Caption", Text.of(table.caption()));
        XWPFTable made = this.tables.ruled(table);
        for (int column = 0; column < table.columns().size(); column++) {
            Block.Column head = table.columns().get(column);
            cell(made.getRow(0), column, Text.strong(head.name()), head.number());
        }
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                cell(made.getRow(row + 1), column, table.rows().get(row).get(column), table.columns().get(column).number());
            }
        }
        gap();
    }

    private static void cell(XWPFTableRow row, int column, Text text, boolean number) {
        XWPFTableCell cell = row.getCell(column);
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle("Cell");
        if (number) {
            paragraph.setAlignment(ParagraphAlignment.END);
        }
        write(paragraph, text);
    }

    /// Two tables with nothing between them would become one.
    private void gap() {
        this.word.createParagraph().setStyle("Gap");
    }

    private void figure(Block.Figure figure) {
        XWPFRun run = this.word.createParagraph().createRun();
        try {
            run.addPicture(new ByteArrayInputStream(Drawing.png(figure)), PictureType.PNG, "map.png", Units.pixelToEMU(figure.width()),
                    Units.pixelToEMU(figure.height()));
        }
        catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException(e);
        }
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(figure.alternative());
        paragraph("Caption", Text.of(figure.caption()));
    }

    private void reference(Block.Reference reference) {
        XWPFParagraph paragraph = this.word.createParagraph();
        paragraph.setStyle("Reference");
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setName("source-" + reference.number());
        start.setId(BigInteger.valueOf(this.bookmarks));
        write(paragraph, Text.of("[%d]\u00a0".formatted(reference.number())).and(reference.text()));
        paragraph.getCTP().addNewBookmarkEnd().setId(start.getId());
        this.bookmarks++;
    }

    private static void write(XWPFParagraph paragraph, Text text) {
        for (Text.Run run : text.runs()) {
            switch (run) {
                case Text.Run.Words words -> paragraph.createRun().setText(words.words());
                case Text.Run.Strong strong -> {
                    XWPFRun made = paragraph.createRun();
                    made.setBold(true);
                    made.setText(strong.words());
                }
                case Text.Run.Mark mark -> {
                    XWPFRun made = paragraph.createRun();
                    made.setColor("9A4B00");
                    made.setText(mark.words());
                }
                case Text.Run.Foreign foreign -> {
                    XWPFRun made = paragraph.createRun();
                    made.setLang(foreign.language().toLanguageTag());
                    made.setText(foreign.words());
                }
                case Text.Run.Link link -> {
                    XWPFRun made = paragraph.createHyperlinkRun(link.address());
                    made.setColor("1B6A9C");
                    made.setText(link.words());
                }
                case Text.Run.Cite cite -> cite.numbers().forEach(number -> cite(paragraph, number));
            }
        }
    }

    private static void cite(XWPFParagraph paragraph, int number) {
        paragraph.createRun().setText("\u00a0");
        var link = paragraph.getCTP().addNewHyperlink();
        link.setAnchor("source-" + number);
        XWPFRun run = new XWPFHyperlinkRun(link, link.addNewR(), paragraph);
        run.setColor("1B6A9C");
        run.setText("[%d]".formatted(number));
    }

}
