import { geoGraticule10, geoNaturalEarth1, type GeoProjection } from "d3-geo";
import type { FeatureCollection, MultiPoint } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import shapes from "world-atlas/countries-110m.json?url";
import type { Arc } from "./arcs.ts";
import type { World } from "./data.ts";

type Countries = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

export interface Earth {
  readonly land: FeatureCollection;
  readonly borders: ReturnType<typeof mesh>;
  readonly grid: ReturnType<typeof geoGraticule10>;
}

/** No map is drawn from nearer than this, however close to each other its places are. */
const CLOSEST = 900;
const MARGIN = 48;

/** The shapes of the countries, from our own server. */
export async function earth(): Promise<Earth> {
  const world = (await (await fetch(shapes)).json()) as Countries;
  return {
    land: feature(world, world.objects.land),
    borders: mesh(world, world.objects.countries, (one, other) => one !== other),
    grid: geoGraticule10(),
  };
}

/** Turned so that the edge of the map is where there is least, and as large as all of it fits. */
export function project({ places }: World, arcs: readonly Arc[], width: number, height: number): GeoProjection {
  const projection = geoNaturalEarth1().rotate([-middle(places.map(({ at }) => at[0])), 0]).precision(0.5);
  const coordinates = [...places.map(({ at }) => at), ...arcs.flatMap(({ line }) => line.coordinates)];
  const points: MultiPoint = { type: "MultiPoint", coordinates };
  if (coordinates.length === 0) return projection.fitSize([width, height], { type: "Sphere" });
  const margin = Math.min(MARGIN, width / 10);
  // The buttons stand at the right.
  projection.fitExtent([[margin, margin], [width - margin * (width > 600 ? 2 : 1), height - margin]], points);
  if (projection.scale() > CLOSEST || !Number.isFinite(projection.scale())) centre(projection, coordinates, width, height);
  return projection;
}

function centre(projection: GeoProjection, coordinates: MultiPoint["coordinates"], width: number, height: number): void {
  projection.scale(CLOSEST).translate([0, 0]);
  const points = coordinates.map((point) => projection(point as [number, number]) ?? [0, 0]);
  const half = (axis: 0 | 1) => {
    const along = points.map((point) => point[axis] ?? 0);
    return (Math.min(...along) + Math.max(...along)) / 2;
  };
  projection.translate([width / 2 - half(0), height / 2 - half(1)]);
}

/** The longitude opposite to the middle of the widest gap. */
function middle(longitudes: readonly number[]): number {
  const sorted = longitudes.toSorted((one, other) => one - other);
  let [widest, from] = [0, 180];
  sorted.forEach((longitude, index) => {
    const next = sorted[index + 1] ?? (sorted[0] ?? 0) + 360;
    if (next - longitude > widest) [widest, from] = [next - longitude, longitude];
  });
  return sorted.length > 0 ? from + widest / 2 - 180 : 0;
}
