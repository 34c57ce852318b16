export interface Point {
  readonly x: number;
  readonly y: number;
}

const WAYS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** What is out of the way counts as farther than it is. */
const ASIDE = 2;

export function isWay(key: string): boolean {
  return key in WAYS;
}

/** The nearest to a point in the direction of an arrow key; null: there is nothing that way. */
export function neighbour<P extends Point>(from: Point, others: readonly P[], key: string): P | null {
  const way = WAYS[key];
  if (!way) return null;
  let nearest: P | null = null;
  let least = Infinity;
  for (const other of others) {
    const [x, y] = [other.x - from.x, other.y - from.y];
    const ahead = x * way.x + y * way.y;
    const aside = Math.abs(x * way.y - y * way.x);
    const far = ahead + ASIDE * aside;
    // Within a quarter turn, so that every one can be reached by some key.
    if (ahead > 0.5 && aside <= ahead * 1.01 && far < least) [nearest, least] = [other, far];
  }
  return nearest;
}
