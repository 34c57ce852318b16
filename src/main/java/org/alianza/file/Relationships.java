package org.alianza.file;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/// Which parts of a workbook a part of it refers to (ECMA-376, part 2).
final class Relationships {

    private Relationships() {
    }

    /// The paths of the parts by the ids they are referred to.
    ///
    /// @param part the part that refers; empty: the workbook as a whole
    static Map<String, String> of(Archive archive, String part, FileLimits limits) throws IOException {
        int name = part.lastIndexOf('/') + 1;
        String path = part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
        Map<String, String> paths = new LinkedHashMap<>();
        try (Xml xml = Xml.open(archive.openPath(path), limits.piece())) {
            while (xml.next()) {
                String id = xml.starts("Relationship") ? xml.attribute("Id") : null;
                String target = (id != null) ? xml.attribute("Target") : null;
                if (id != null && target != null && !"External".equals(xml.attribute("TargetMode"))) {
                    paths.put(id, resolve(part, target));
                }
            }
        }
        return paths;
    }

    private static String resolve(String part, String target) {
        try {
            String path = URI.create("/" + part.replace(" ", "%20")).resolve(target.replace(" ", "%20")).normalize().getPath();
            return path.startsWith("/") ? path.substring(1) : path;
        }
        catch (IllegalArgumentException e) {
            return target;
        }
    }

}
