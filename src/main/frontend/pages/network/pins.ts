// Where somebody put things, kept in the address: `pin=metrobici:120,-40`.

const PIN = /^(.+):(-?\d+),(-?\d+)$/;

export function pins(): Map<string, readonly [number, number]> {
  return new Map(
    new URLSearchParams(location.search).getAll("pin").flatMap((pin) => {
      const [, id, x, y] = PIN.exec(pin) ?? [];
      return id ? [[id, [Number(x), Number(y)]] as const] : [];
    }),
  );
}

/** @param at null: it is let go */
export function pin(id: string, at: readonly [number, number] | null): void {
  const all = pins();
  if (at) all.set(id, [Math.round(at[0]), Math.round(at[1])]);
  else all.delete(id);
  const url = new URL(location.href);
  url.searchParams.delete("pin");
  all.forEach(([x, y], one) => url.searchParams.append("pin", `${one}:${x},${y}`));
  history.replaceState(null, "", url);
}
