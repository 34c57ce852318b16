import { make } from "../figure/svg.ts";
import { address, visit } from "../figure/visit.ts";
import { word } from "../words.ts";

const PAUSE_MS = 200;

/** Beside the field for the day a slider from the first day of all to today, month by month. */
export function slider(form: HTMLFormElement | null): void {
  const day = form?.elements.namedItem("asOf");
  const { first, today } = form?.dataset ?? {};
  if (!form || !first || !today || !(day instanceof HTMLInputElement)) return;
  const range = make("input");
  range.type = "range";
  range.ariaLabel = word("time.slider");
  range.min = "0";
  range.max = String(months(first, today));
  const follow = () => {
    range.value = String(months(first, day.value || today));
    range.ariaValueText = day.value || today;
  };
  let waiting = 0;
  range.addEventListener("input", () => {
    const latest = range.value === range.max;
    day.value = latest ? "" : later(first, Number(range.value));
    range.ariaValueText = day.value || today;
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void visit(address(form)), PAUSE_MS);
  });
  // The form would ask a second time.
  range.addEventListener("change", (event) => event.stopPropagation());
  day.addEventListener("change", follow);
  document.addEventListener("page:changed", () => {
    day.value = new URLSearchParams(location.search).get("asOf") ?? "";
    follow();
  });
  day.closest("label")?.after(range);
  follow();
}

function months(from: string, to: string): number {
  const [[year = 0, month = 0], [lastYear = 0, lastMonth = 0]] = [from.split("-").map(Number), to.split("-").map(Number)];
  return (lastYear - year) * 12 + lastMonth - month + 1;
}

/** The first of a month, so many months after another day. */
function later(from: string, count: number): string {
  const [year = 0, month = 1] = from.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + count, 1)).toISOString().slice(0, 10);
}
