package org.alianza.download;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

import javax.xml.stream.XMLStreamException;

import org.alianza.fact.Entity;
import org.alianza.fact.Properties;
import org.alianza.listing.EntityType;
import org.alianza.listing.Listing;
import org.alianza.network.Edge;
import org.alianza.search.Entities;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Hands out files: each row is written when the database has found it, and none is kept.
@Component
class Downloads {

    private final Listing listing;

    private final Networks networks;

    private final Manifests manifests;

    private final Contract contract;

    private final MessageSource messages;

    private final JsonMapper json;

    Downloads(Listing listing, Networks networks, Manifests manifests, Contract contract, MessageSource messages, JsonMapper json) {
        this.listing = listing;
        this.networks = networks;
        this.manifests = manifests;
        this.contract = contract;
        this.messages = messages;
        this.json = json;
    }

    /// A list, or what lies around what is listed.
    <E extends Entity> void list(Table<E> table, Format format, Wish wish, Asker asker, Opening out) throws IOException {
        Manifest manifest = this.manifests.of(title(table.room(), wish), asker, wish.at(), wish.language());
        write(table, format, wish, asker, manifest, out.open(table.room(), format));
    }

    /// One entity, or what lies around it.
    ///
    /// @throws NothingToTell if there is none of that id on that day
    <E extends Entity> void entity(Table<E> table, String id, Format format, Wish wish, Asker asker, Opening out) throws IOException {
        E entity = this.listing.find(table.type(), id, wish.at());
        if (entity == null) {
            throw new NothingToTell("an id among the %s that are known on that day, not '%s'".formatted(table.room(), id));
        }
        String name = entity.name().in(wish.language());
        Manifest manifest = this.manifests.of((name != null) ? name : entity.id(), asker, wish.at(), wish.language());
        write(table, format, wish.of(entity.id()), asker, manifest, out.open(entity.id(), format));
    }

    /// A network of several types of entities.
    void network(Format format, Wish wish, Asker asker, Opening out) throws IOException {
        Manifest manifest = this.manifests.of(title("network", wish), asker, wish.at(), wish.language());
        List<EntityType<? extends Entity>> types = Entities.TYPES.stream()
            .filter(type -> wish.types().isEmpty() || wish.types().contains(type.typeName()))
            .toList();
        network(types, format, wish, asker, manifest, out.open("network", format));
    }

    private String title(String what, Wish wish) {
        return this.messages.getMessage("download." + what, null, wish.language());
    }

    private <E extends Entity> void write(Table<E> table, Format format, Wish wish, Asker asker, Manifest manifest, OutputStream out) throws IOException {
        if (format.network()) {
            network(List.of(table.type()), format, wish, asker, manifest, out);
            return;
        }
        Sheet<E> sheet = new Sheet<>(table, table.seen(asker.view()), manifest, asker.base());
        if (format == Format.CSV_METADATA) {
            CsvMetadata.write(sheet, asker.described(), this.contract, this.json, out);
        }
        else {
            rows(sheet, format, wish, asker, out);
        }
        out.flush();
    }

    private <E extends Entity> void rows(Sheet<E> sheet, Format format, Wish wish, Asker asker, OutputStream out) throws IOException {
        Table<E> table = sheet.table();
        Rows<E> rows = file(sheet, format, wish, asker, out);
        String projection = table.projection(sheet.columns(), more(table, format));
        this.listing.each(table.type().label(), projection, wish.filter(), wish.order(), wish.from(), wish.most(), wish.retired(), wish.at(),
                taking(row -> rows.row(new Found<>(table.type().reader().apply(row.map("entity"), wish.at()), row, asker.view()))));
        rows.end();
    }

    @SuppressWarnings("unchecked") // Only projects are activities.
    private <E extends Entity> Rows<E> file(Sheet<E> sheet, Format format, Wish wish, Asker asker, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new GridRows<>(sheet, new CsvFile(Cells.header(sheet.columns()), out));
            case XLSX -> new GridRows<>(sheet, new WorkbookFile(sheet.table().room(), Cells.header(sheet.columns()), sheet.manifest(), out));
            case JSON -> new JsonFile<>(sheet, new JsonItems(sheet.manifest(), this.json, out));
            case JSON_LD -> new JsonLdFile<>(sheet, this.json, out);
            case GEO_JSON -> new GeoJsonFile<>(sheet, this.json, out);
            case IATI -> (Rows<E>) iati(sheet.manifest(), wish, asker, out);
            case CSV_METADATA, GRAPH_ML, GEXF -> throw new IllegalStateException(format + " is no list");
        };
    }

    private IatiFile iati(Manifest manifest, Wish wish, Asker asker, OutputStream out) throws IOException {
        try {
            return new IatiFile(manifest, this.manifests.reporter(asker.view(), wish.at()), out);
        }
        catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static List<String> more(Table<?> table, Format format) {
        return switch (format) {
            case IATI -> IatiReads.ALL;
            case GEO_JSON -> (table.where() != null) ? List.of(table.where().read()) : List.of();
            case CSV, CSV_METADATA, XLSX, JSON, JSON_LD, GRAPH_ML, GEXF -> List.of();
        };
    }

    private void network(List<? extends EntityType<?>> types, Format format, Wish wish, Asker asker, Manifest manifest, OutputStream out)
            throws IOException {
        Networks.Selection selection = this.networks.select(types, wish);
        try {
            NetworkFile file = (format == Format.GEXF) ? new GexfFile(manifest, out) : new GraphMlFile(manifest, out);
            Taking<Node> node = file::node;
            Taking<Edge> edge = file::edge;
            Taking<NetworkFile> between = NetworkFile::edges;
            this.networks.read(selection, wish, asker.view(), format == Format.GEXF, taking(node), () -> taking(between).accept(file), taking(edge));
            file.end();
        }
        catch (XMLStreamException e) {
            throw new IOException(e);
        }
        out.flush();
    }

    private static <T> Consumer<T> taking(Taking<T> taking) {
        return one -> {
            try {
                taking.take(one);
            }
            catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            catch (XMLStreamException e) {
                throw new UncheckedIOException(new IOException(e));
            }
        };
    }

    /// Writes what was found.
    ///
    /// @param <T> what that is
    private interface Taking<T> {

        void take(T one) throws IOException, XMLStreamException;

    }

}
