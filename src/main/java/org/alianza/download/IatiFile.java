package org.alianza.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.xml.stream.XMLStreamException;

import org.alianza.fact.Translations;
import org.alianza.project.Project;
import org.alianza.source.Source;
import org.jspecify.annotations.Nullable;

/// Projects as activities of IATI 2.03. A project that nobody takes part in, or of which it is not known how it stands,
/// cannot be an activity: a comment at the end names it.
final class IatiFile implements Rows<Project> {

    private static final String MANIFEST = "urn:alianza:manifest";

    private final Manifest manifest;

    private final Link reporter;

    private final List<String> leftOut = new ArrayList<>();

    private final XmlFile xml;

    private boolean begun;

    /// @param reporter the organisation that reports
    IatiFile(Manifest manifest, Link reporter, OutputStream out) throws XMLStreamException {
        this.manifest = manifest;
        this.reporter = reporter;
        this.xml = new XmlFile(out);
    }

    @Override
    public void row(Found<Project> found) throws IOException {
        IatiActivity activity = new IatiActivity(found, this.reporter);
        if (!activity.isWhole()) {
            this.leftOut.add(found.entity().id());
            return;
        }
        try {
            begin();
            activity.write(this.xml);
        }
        catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /// @throws NothingToTell if there was no activity, for the standard wants one at least
    @Override
    public void end() throws IOException {
        if (!this.begun) {
            throw new NothingToTell("an activity of IATI: one with a participant and a status");
        }
        try {
            Map<String, @Nullable String> facts = new LinkedHashMap<>(this.manifest.facts());
            facts.put("sources", this.manifest.sources().stream().map(Source::id).collect(Collectors.joining(" ")));
            this.xml.foreign("alianza", MANIFEST, "manifest", facts);
            if (!this.leftOut.isEmpty()) {
                this.xml.comment(" Left out, for no participant or no status is known: " + String.join(", ", this.leftOut) + " ");
            }
            this.xml.finish();
        }
        catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void begin() throws XMLStreamException {
        if (!this.begun) {
            this.begun = true;
            this.xml.begin("iati-activities", "version", "2.03", "generated-datetime", this.manifest.made());
        }
    }

    /// A text in all its languages, each a narrative.
    static void narratives(XmlFile xml, Translations texts) throws XMLStreamException {
        for (Translations.Translation text : texts.all()) {
            xml.text("narrative", text.text(), "xml:lang", text.language().toLanguageTag());
        }
    }

}
