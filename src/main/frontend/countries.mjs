// Writes where countries lie: the centre of the largest piece of land of each country of ISO 3166-1, in degrees of
// WGS 84, from the shapes of Natural Earth at 1:10 000 000 (public domain). To be run when there are new shapes, with
// `node countries.mjs`; what it writes is committed.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoArea, geoCentroid, geoDistance } from "d3-geo";
import { feature } from "topojson-client";

const require = createRequire(import.meta.url);
const iso = require("i18n-iso-countries");
const world = require("world-atlas/countries-10m.json");

const OUT = new URL("../resources/org/alianza/place/countries.csv", import.meta.url);

/** Natural Earth draws these as parts of other countries: a point, longitude first, at the middle of each. */
const PARTS = {
  BQ: [-68.28, 12.18],
  BV: [3.36, -54.43],
  CC: [96.91, -12.19],
  CX: [105.63, -10.49],
  GF: [-53, 4],
  GP: [-61.67, 16.1],
  MQ: [-61, 14.68],
  RE: [55.53, -21.13],
  SJ: [16, 78.5],
  TK: [-171.19, -9.35],
  YT: [45.15, -12.82],
};

const countries = feature(world, world.objects.countries).features;
const everyLand = countries.flatMap(lands).map((shape) => ({ shape, centre: geoCentroid(shape) }));

const lines = Object.keys(iso.getAlpha2Codes())
  .sort()
  .map((code) => [code, land(code)])
  .filter(([, shape]) => shape)
  .map(([code, shape]) => [code, ...geoCentroid(shape).reverse().map((degrees) => degrees.toFixed(3))].join(","));
writeFileSync(OUT, ["code,latitude,longitude", ...lines, ""].join("\n"));
console.log(`${lines.length} countries`);

function land(code) {
  if (code in PARTS) return nearest(PARTS[code]);
  return countries.filter(({ id }) => id && iso.numericToAlpha2(id) === code).flatMap(lands).sort(larger)[0];
}

/** An islet that rounding has turned inside out would be larger than half of the earth. */
function lands({ geometry: { type, coordinates } }) {
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  return polygons
    .map((polygon) => ({ type: "Polygon", coordinates: polygon }))
    .filter((shape) => geoArea(shape) < 2 * Math.PI);
}

function larger(one, other) {
  return geoArea(other) - geoArea(one);
}

function nearest(point) {
  const distance = ({ centre }) => geoDistance(centre, point);
  return everyLand.reduce((one, other) => (distance(other) < distance(one) ? other : one)).shape;
}
