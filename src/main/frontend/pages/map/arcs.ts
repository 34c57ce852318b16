import { geoDistance, geoInterpolate, type GeoProjection } from "d3-geo";
import type { LineString, Position } from "geojson";
import type { Link, Place } from "./data.ts";

export interface Arc {
  readonly link: Link;
  /** Along the great circle, or beside it where several tie the same two places. */
  readonly line: LineString;
}

/** How far apart arcs between the same two places are at their middle, as a part of their length. */
const APART = 0.14;
const STEPS = 40;
/** What is farther apart than this after one step lies on two sides of the edge of the map. */
const EDGE = 200;
const DEGREES = 180 / Math.PI;

/** Great circles from place to place; those between the same two are bent apart, each to its own side. */
export function arcs(links: readonly Link[]): Arc[] {
  return [...Map.groupBy(links, pair).values()].flatMap((between) =>
    between.map((link, index) => ({ link, line: arc(link.from, link.to, side(link) * (index - (between.length - 1) / 2)) })),
  );
}

/** Where an arrow on an arc stands, and where it points to, on the drawing; null: it is not there. */
export function tip({ line }: Arc, projection: GeoProjection): { x: number; y: number; angle: number } | null {
  const middle = Math.round(STEPS * 0.55);
  const [before, after] = [projection(line.coordinates[middle - 1] as [number, number]), projection(line.coordinates[middle + 1] as [number, number])];
  if (!before || !after) return null;
  const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
  // It would point the wrong way.
  if (Math.hypot(dx, dy) > EDGE) return null;
  return { x: (before[0] + after[0]) / 2, y: (before[1] + after[1]) / 2, angle: (Math.atan2(dy, dx) * 180) / Math.PI };
}

/** Where an arc runs on the drawing, in pieces; none crosses the edge of the map. */
export function pieces({ line }: Arc, projection: GeoProjection): Piece[] {
  const points = line.coordinates.map((point) => projection(point as [number, number]));
  return points.slice(1).flatMap((to, index) => {
    const from = points[index];
    return from && to && Math.hypot(to[0] - from[0], to[1] - from[1]) < EDGE ? [{ from, to }] : [];
  });
}

export interface Piece {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

function pair({ from, to }: Link): string {
  return from.id < to.id ? `${from.id} ${to.id}` : `${to.id} ${from.id}`;
}

/** So that arcs there and back are not bent onto each other. */
function side({ from, to }: Link): number {
  return from.id < to.id ? 1 : -1;
}

/** @param bend in how many steps of distance beside the great circle, to the left if less than none */
function arc(from: Place, to: Place, bend: number): LineString {
  const along = geoInterpolate(from.at, to.at);
  const aside = bend * APART * geoDistance(from.at, to.at);
  const pole = perpendicular(vector(from.at), vector(to.at));
  const coordinates = Array.from({ length: STEPS + 1 }, (_none, step) => {
    const way = step / STEPS;
    return pole && aside ? turned(along(way), pole, aside * Math.sin(Math.PI * way)) : along(way);
  });
  return { type: "LineString", coordinates };
}

type Vector = readonly [number, number, number];

/** A point moved towards the pole of its great circle. */
function turned(point: Position, pole: Vector, angle: number): Position {
  const [x, y, z] = vector(point);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [u, v, w] = [x * cos + pole[0] * sin, y * cos + pole[1] * sin, z * cos + pole[2] * sin];
  return [Math.atan2(v, u) * DEGREES, Math.asin(Math.max(-1, Math.min(1, w))) * DEGREES];
}

function vector([longitude = 0, latitude = 0]: Position): Vector {
  const [lambda, phi] = [longitude / DEGREES, latitude / DEGREES];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

/** Null: the two are the same, or opposite each other. */
function perpendicular(a: Vector, b: Vector): Vector | null {
  const cross: Vector = [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
  const length = Math.hypot(...cross);
  return length > 1e-9 ? [cross[0] / length, cross[1] / length, cross[2] / length] : null;
}
