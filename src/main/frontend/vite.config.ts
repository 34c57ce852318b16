import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { dataUrisAsFiles } from "./build/data-uris.ts";
import { examples } from "./build/examples.ts";

/** A folder, from the environment or relative to this file. */
function folder(variable: string, otherwise: string): string {
  return process.env[variable] || fileURLToPath(new URL(otherwise, import.meta.url));
}

export default defineConfig({
  root: fileURLToPath(new URL("graphiql", import.meta.url)),
  base: "/graphiql/",
  publicDir: false,
  plugins: [examples(folder("EXAMPLES_DIR", "../../../schema/examples")), dataUrisAsFiles()],
  build: {
    outDir: folder("FRONTEND_OUT", "../../../target/classes/static/graphiql"),
    emptyOutDir: true,
    // Everything is a file of our own server, so that the page's policy needs no `data:`.
    assetsInlineLimit: 0,
    // Monaco is one large part, loaded after the page's frame: the warning would only be noise.
    chunkSizeWarningLimit: 4000,
    reportCompressedSize: false,
    license: { fileName: "licenses.md" },
    rolldownOptions: {
      onLog(level, log, print) {
        // Marks for React's server components and compiler: there are about a hundred, and no use for them here.
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") print(level, log);
      },
    },
  },
  server: { proxy: { "^/(graphql|sign-in|sign-out)": "http://127.0.0.1:8080" } },
});
