import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** A file of the pages' scripts. */
function here(path: string): string {
  return fileURLToPath(new URL(`pages/${path}`, import.meta.url));
}

/** Beside GraphiQL, wherever that is built to. */
const OUT = process.env["FRONTEND_OUT"]
  ? `${process.env["FRONTEND_OUT"]}/../pages`
  : fileURLToPath(new URL("../../../target/classes/static/pages", import.meta.url));

export default defineConfig({
  root: here(""),
  base: "/pages/",
  publicDir: false,
  build: {
    outDir: OUT,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // No scripts run beside the page's own, which its policy would have to allow.
    modulePreload: false,
    reportCompressedSize: false,
    license: { fileName: "licenses.md" },
    rolldownOptions: {
      input: { all: here("all.ts"), map: here("map/map.ts"), network: here("network/network.ts") },
      // Pages name the entries; what these load has a hash in its name.
      output: { entryFileNames: "[name].js", chunkFileNames: "assets/[name]-[hash].js", assetFileNames: "assets/[name]-[hash][extname]" },
    },
  },
});
