package org.alianza;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// XML that is downloaded is valid by the schemas of its standards, which are not part of the repository: the property
/// `alianza.test.schemas` names the folder they are in.
@PublicTest
@Tag("schemas")
class DownloadSchemasTest {

    private static final String GEXF = "gexf-1.3/gexf.xsd";

    private static final String IATI = "iati-activities-schema.xsd";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = { "/network.gexf", "/projects.gexf?hops=1", "/agreements.gexf?knownBy=2019-06-30", "/cities/gumi.gexf?hops=3&language=en", "/network.gexf?id=none" })
    void networksAreValid(String path) throws SAXException, IOException {
        validate(GEXF, new Visitor(this.port).fetch(path).body());
    }

    @ParameterizedTest
    @ValueSource(strings = { "/projects.iati.xml", "/projects.iati.xml?knownBy=2019-06-30", "/projects/metrobici.iati.xml?language=en" })
    void activitiesAreValid(String path) throws SAXException, IOException {
        validate(IATI, new Visitor(this.port).fetch(path).body());
    }

    @Test
    void theSchemasNoticeWhatIsWrong() {
        String valid = new Visitor(this.port).get("/projects/metrobici.iati.xml").body();
        assertThat(valid).contains("<activity-status code=\"2\"/>");
        assertThatThrownBy(() -> validate(IATI, valid.replace("<activity-status code=\"2\"/>", "").getBytes(StandardCharsets.UTF_8)))
            .isInstanceOf(SAXException.class);
    }

    private static void validate(String schema, byte[] xml) throws SAXException, IOException {
        Path path = Path.of(System.getProperty("alianza.test.schemas", "")).resolve(schema);
        assertThat(Files.exists(path)).isTrue();
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(path.toFile()).newValidator()
            .validate(new StreamSource(new ByteArrayInputStream(xml)));
    }

}
