package org.alianza.document;

import java.math.BigInteger;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/// How a word processor shows our documents: by styles, so that whoever edits one can change them all at once.
final class DocxStyles {

    /// Millimetres, in twentieths of a point.
    private static final double MILLIMETRE = 56.7;

    private static final String DEEP = "0B3C5D";

    private static final String SOFT = "55606A";

    private DocxStyles() {
    }

    static void set(XWPFDocument word, Document document) {
        String language = document.language().toLanguageTag();
        word.getProperties().getCoreProperties().setTitle(document.title());
        word.getProperties().getCoreProperties().setDescription(document.subtitle());
        word.getProperties().getCoreProperties().setCreator("Alianza");
        word.getProperties().getCoreProperties().getUnderlyingProperties().setLanguageProperty(language);
        styles(word.createStyles(), language);
        page(word.getDocument().getBody().addNewSectPr());
        footer(word, document.footer());
    }

    private static void styles(XWPFStyles styles, String language) {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii("Noto Sans");
        fonts.setHAnsi("Noto Sans");
        fonts.setEastAsia("Noto Sans KR");
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage(language);
        add(styles, new Style("Normal", "Normal", 19, false, null, 0, 80, -1));
        add(styles, new Style("Title", "Title", 42, true, DEEP, 0, 40, -1));
        add(styles, new Style("Subtitle", "Subtitle", 20, false, SOFT, 0, 240, -1));
        add(styles, new Style("Heading1", "heading 1", 26, true, DEEP, 320, 100, 0));
        add(styles, new Style("Heading2", "heading 2", 21, true, null, 220, 60, 1));
        add(styles, new Style("Lead", "Lead", 22, false, null, 0, 100, -1));
        add(styles, new Style("Note", "Note", 17, false, SOFT, 0, 80, -1));
        add(styles, new Style("Caption", "caption", 17, true, "33424F", 100, 40, -1));
        add(styles, new Style("Cell", "Cell", 17, false, null, 20, 20, -1));
        add(styles, new Style("Gap", "Gap", 8, false, null, 0, 0, -1));
        add(styles, new Style("ListBullet", "List Bullet", 19, false, null, 0, 30, -1));
        add(styles, new Style("Reference", "Reference", 16, false, null, 0, 30, -1));
    }

    private static void add(XWPFStyles styles, Style style) {
        CTStyle made = CTStyle.Factory.newInstance();
        made.setStyleId(style.id());
        made.setType(STStyleType.PARAGRAPH);
        made.addNewName().setVal(style.name());
        made.addNewQFormat();
        if (style.id().equals("Normal")) {
            made.setDefault(true);
        }
        else {
            made.addNewBasedOn().setVal("Normal");
        }
        CTPPrGeneral paragraph = made.addNewPPr();
        if (style.level() >= 0 || style.id().equals("Caption")) {
            paragraph.addNewKeepNext();
        }
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(style.before()));
        spacing.setAfter(BigInteger.valueOf(style.after()));
        if (style.level() >= 0) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(style.level()));
        }
        CTRPr run = made.addNewRPr();
        if (style.bold()) {
            run.addNewB();
        }
        if (style.colour() != null) {
            run.addNewColor().setVal(style.colour());
        }
        run.addNewSz().setVal(BigInteger.valueOf(style.size()));
        styles.addStyle(new XWPFStyle(made, styles));
    }

    private static void page(CTSectPr section) {
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(Math.round(210 * MILLIMETRE)));
        size.setH(BigInteger.valueOf(Math.round(297 * MILLIMETRE)));
        CTPageMar margin = section.addNewPgMar();
        BigInteger side = BigInteger.valueOf(Math.round(18 * MILLIMETRE));
        margin.setLeft(side);
        margin.setRight(side);
        margin.setTop(BigInteger.valueOf(Math.round(20 * MILLIMETRE)));
        margin.setBottom(BigInteger.valueOf(Math.round(20 * MILLIMETRE)));
        margin.setHeader(BigInteger.valueOf(Math.round(10 * MILLIMETRE)));
        margin.setFooter(BigInteger.valueOf(Math.round(10 * MILLIMETRE)));
        margin.setGutter(BigInteger.ZERO);
    }

    private static void footer(XWPFDocument word, String text) {
        XWPFFooter footer = word.createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph line = footer.createParagraph();
        line.setStyle("Note");
        line.setAlignment(ParagraphAlignment.BOTH);
        line.createRun().setText(text + " · ");
        line.getCTP().addNewFldSimple().setInstr("PAGE");
        line.createRun().setText(" / ");
        line.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    /// The list that bullets belong to.
    static BigInteger bullets(XWPFDocument word) {
        XWPFNumbering numbering = word.createNumbering();
        if (!numbering.getNums().isEmpty()) {
            return numbering.getNums().getFirst().getCTNum().getNumId();
        }
        CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(BigInteger.ZERO);
        CTLvl level = kind.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("•");
        var indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(300));
        indent.setHanging(BigInteger.valueOf(220));
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(kind)));
    }

    /// @param id by which paragraphs name it
    /// @param size in half points
    /// @param colour red, green and blue; null: as the reader's
    /// @param before space, in twentieths of a point
    /// @param after space, in twentieths of a point
    /// @param level of headings in the outline, from 0; −1: it is none
    private record Style(String id, String name, int size, boolean bold, @Nullable String colour, int before, int after,
            int level) {
    }

}
