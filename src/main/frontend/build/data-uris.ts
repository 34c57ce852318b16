import type { Plugin } from "vite";

const DATA_URI = /url\(["']?data:[\w-]+\/([\w-]+)[^,"')]*;base64,([A-Za-z0-9+/=]+)["']?\)/g;

/**
 * Writes what style sheets carry as `data:` beside them, as files.
 *
 * GraphiQL's fonts come inside its style sheet: as files only the few that a page shows are loaded.
 */
export function dataUrisAsFiles(): Plugin {
  return {
    name: "alianza:data-uris-as-files",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== "asset" || !file.fileName.endsWith(".css")) continue;
          file.source = Buffer.from(file.source).toString().replace(DATA_URI, (_uri, subtype: string, base64: string) => {
            const source = Buffer.from(base64, "base64");
            const asset = this.emitFile({ type: "asset", name: `inline.${subtype}`, source });
            return `url(${this.environment.config.base}${this.getFileName(asset)})`;
          });
        }
      },
    },
  };
}
