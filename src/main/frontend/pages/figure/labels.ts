import type { Point } from "./neighbour.ts";

/** Something that has a name, and a round mark that the name must not cover. */
export interface Named extends Point {
  readonly id: string;
  readonly name: string;
  readonly radius: number;
}

export interface Label extends Point {
  readonly id: string;
  readonly anchor: "start" | "middle" | "end";
  /** Whether it is so far from its mark that a line must lead there. */
  readonly far: boolean;
}

/** Where names stand, and how. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly font: string;
  /** How many of the first get their names over lines if need be, where these cover least. */
  readonly over: number;
  /** How many points of a line are worth a step nearer to the mark. */
  readonly near: number;
  /** How many steps off a name may be at most. */
  readonly reach: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const HEIGHT = 15;
/** From the mark to its name. */
const GAPS = [3, 11, 19, 32, 48, 70];
/** Right, left, above, below, then between these. */
const WAYS = [0, 8, -4, 4, -2, 2, -6, 6, -1, 1, -7, 7, -3, 3, -5, 5].map((part) => (part * Math.PI) / 8);
/** Along the way from a mark to its name. */
const PARTS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
/** From this gap on a line leads to the name. */
const LED = 2;
const CELL = 6;
const pen = document.createElement("canvas").getContext("2d")!;

/**
 * Finds where names can stand so that they cover no other name, no mark and no line; those that cannot are left out.
 *
 * @param named the most important first
 * @param lines points along all lines, close to each other
 */
export function labels(named: readonly Named[], lines: readonly Point[], { width, height, font, over, near, reach }: Room): Label[] {
  pen.font = font;
  const crossed = new Set(lines.map(({ x, y }) => cell(x, y)));
  const marks: Box[] = named.map(({ x, y, radius }) => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }));
  const taken: Box[] = [...marks];
  const placed: Label[] = [];
  named.forEach((one, index) => {
    const isFree = ({ box }: Place) => within(box, width, height) && !taken.some((other) => overlap(box, other));
    const isClear = ({ label }: Place) => !named.some((other, mark) => isBetween(one, label, other, marks[mark]!));
    const all = places(one, pen.measureText(one.name).width, reach);
    // What is asked of every mark is asked last: there may be hundreds.
    const best =
      index < over
        ? leastOf(all.filter(isFree), isClear, crossed, near)
        : all.find((place) => isFree(place) && crossings(place.box, crossed) === 0 && isClear(place));
    if (!best) return;
    taken.push(best.box);
    placed.push({ id: one.id, ...best.label });
  });
  return placed;
}

interface Place {
  readonly label: Omit<Label, "id">;
  readonly box: Box;
  readonly step: number;
}

/** Beside the mark first, as one reads; then around it, then farther off. */
function places({ x, y, radius }: Named, wide: number, reach: number): Place[] {
  return GAPS.slice(0, reach).flatMap((gap, step) =>
    WAYS.map((angle) => {
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const anchor = cos > 0.3 ? "start" : cos < -0.3 ? "end" : "middle";
      // Above and below there must be room for half of the letters.
      return place(x + (radius + gap) * cos, y + (radius + gap) * sin + (HEIGHT / 2) * sin, anchor, wide, step);
    }),
  );
}

/** @param y the middle of the text */
function place(x: number, y: number, anchor: Label["anchor"], wide: number, step: number): Place {
  const left = anchor === "start" ? x : anchor === "end" ? x - wide : x - wide / 2;
  return { label: { x, y, anchor, far: step >= LED }, box: { left, top: y - HEIGHT / 2, right: left + wide, bottom: y + HEIGHT / 2 }, step };
}

/** Whether another mark lies between one and its name, so that one would take the name for the other's. */
function isBetween(one: Named, name: Point, other: Named, mark: Box): boolean {
  // What lies on top of each other nothing can tell apart.
  if (Math.hypot(one.x - other.x, one.y - other.y) < one.radius) return false;
  return PARTS.some((part) => {
    const [x, y] = [one.x + (name.x - one.x) * part, one.y + (name.y - one.y) * part];
    return x > mark.left && x < mark.right && y > mark.top && y < mark.bottom;
  });
}

/** Over as few lines as can be, and not far off for the sake of one; beyond another mark only if there is no other place. */
function leastOf(free: readonly Place[], isClear: (place: Place) => boolean, crossed: ReadonlySet<number>, near: number): Place | undefined {
  const cost = ({ box, step }: Place) => crossings(box, crossed) + near * step;
  const cheapest = free.toSorted((one, other) => cost(one) - cost(other));
  return cheapest.find(isClear) ?? cheapest[0];
}

function crossings({ left, top, right, bottom }: Box, crossed: ReadonlySet<number>): number {
  let count = 0;
  for (let x = left; x < right + CELL; x += CELL) {
    for (let y = top; y < bottom + CELL; y += CELL) if (crossed.has(cell(Math.min(x, right), Math.min(y, bottom)))) count++;
  }
  return count;
}

function cell(x: number, y: number): number {
  return Math.floor(x / CELL) * 100_000 + Math.floor(y / CELL);
}

function within(box: Box, width: number, height: number): boolean {
  return box.left > 2 && box.top > 2 && box.right < width - 2 && box.bottom < height - 2;
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right + 2 && other.left < one.right + 2 && one.top < other.bottom && other.top < one.bottom;
}
