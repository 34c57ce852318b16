// Writes where land is, for maps that the server draws: the shapes of Natural Earth at 1:110 000 000 (public domain), one
// outline a line, degrees east and north of WGS 84. To be run when there are new shapes, with `node land.mjs`; what it
// writes is committed.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature } from "topojson-client";

const world = createRequire(import.meta.url)("world-atlas/land-110m.json");

const OUT = new URL("../resources/org/alianza/briefing/land.csv", import.meta.url);

const rings = feature(world, world.objects.land).features.flatMap(({ geometry }) => geometry.coordinates.flat());
const lines = rings.map((ring) => ring.map((point) => point.map((degrees) => degrees.toFixed(1)).join(" ")).join(","));
writeFileSync(OUT, `${lines.join("\n")}\n`);
console.log(`${rings.length} outlines`);
