import type { Bond } from "./layout.ts";

export interface Line {
  readonly path: string;
  readonly head: { readonly x: number; readonly y: number; readonly angle: number };
  /** Points along it, close to each other. */
  readonly points: { x: number; y: number }[];
}

/** How far several between the same two are apart. */
const APART = 22;
const HEAD = 5;

/** From the rim of one to the rim of the other; several between the same two are bent apart. */
export function line({ from, to, lane }: Bond): Line {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [nx, ny] = [-dy / length, dx / length];
  const [cx, cy] = [(from.x + to.x) / 2 + nx * lane * APART * 2, (from.y + to.y) / 2 + ny * lane * APART * 2];
  const start = rim(from, cx, cy, from.radius + 1);
  const end = rim(to, cx, cy, to.radius + HEAD + 2);
  const angle = (Math.atan2(to.y - end.y, to.x - end.x) * 180) / Math.PI;
  const steps = Math.max(2, Math.ceil(length / 8));
  const points = Array.from({ length: steps + 1 }, (_none, step) => curve(start, { x: cx, y: cy }, end, step / steps));
  return { path: `M${at(start)}Q${at({ x: cx, y: cy })} ${at(end)}`, head: { ...end, angle }, points };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function rim(from: Point, x: number, y: number, radius: number): Point {
  const [dx, dy] = [x - from.x, y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  return { x: from.x + (dx / length) * radius, y: from.y + (dy / length) * radius };
}

function curve(a: Point, b: Point, c: Point, t: number): { x: number; y: number } {
  const s = 1 - t;
  return { x: s * s * a.x + 2 * s * t * b.x + t * t * c.x, y: s * s * a.y + 2 * s * t * b.y + t * t * c.y };
}

function at({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
