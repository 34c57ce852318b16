// Tables that can be sorted by a press on what stands above a column.
import { language, word } from "../words.ts";

const texts = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
const [grouping, decimal] = separators();

/** Puts a button above each column, unless the table has them already. */
export function sortable(table: HTMLTableElement): void {
  const heads = [...table.querySelectorAll<HTMLTableCellElement>("thead th[scope=col]")];
  const rows = table.tBodies[0]?.rows.length ?? 0;
  if (table.dataset["sortable"] || rows < 2) return;
  table.dataset["sortable"] = "";
  for (const head of heads) head.append(button(head, () => sort(table, head, heads)));
}

function button(head: HTMLElement, press: () => void): HTMLButtonElement {
  const one = document.createElement("button");
  one.type = "button";
  one.className = "sort";
  const name = head.textContent?.trim() ?? "";
  one.title = one.ariaLabel = word("sort.by", name);
  one.addEventListener("click", press);
  return one;
}

function sort(table: HTMLTableElement, head: HTMLTableCellElement, heads: HTMLTableCellElement[]): void {
  const down = head.ariaSort === "ascending";
  heads.forEach((one) => one.removeAttribute("aria-sort"));
  head.ariaSort = down ? "descending" : "ascending";
  const name = head.textContent?.trim() ?? "";
  const body = table.tBodies[0]!;
  const column = head.cellIndex;
  const rows = [...body.rows].map((row) => ({ row, value: value(row.cells[column]) }));
  rows.sort((one, other) => order(one.value, other.value) * (down && one.value !== "" && other.value !== "" ? -1 : 1));
  body.append(...rows.map(({ row }) => row));
  const press = head.querySelector<HTMLElement>("button.sort");
  if (press) press.title = press.ariaLabel = word(down ? "sort.descending" : "sort.ascending", name);
}

/** What is empty comes last. */
function order(one: string | number, other: string | number): number {
  if (one === "" || other === "") return one === other ? 0 : one === "" ? 1 : -1;
  if (typeof one === "number" && typeof other === "number") return one - other;
  return texts.compare(String(one), String(other));
}

function value(cell: HTMLElement | undefined): string | number {
  const text = cell?.dataset["value"] ?? cell?.querySelector("time")?.dateTime ?? cell?.textContent ?? "";
  const plain = text.trim().replace(/\s+/g, " ");
  const number = plain.replaceAll(grouping, "").replace(decimal, ".");
  return cell?.classList.contains("number") && /^[-\d.]+$/.test(number) ? Number(number) : plain;
}

function separators(): [string, string] {
  const parts = new Intl.NumberFormat(language).formatToParts(1234567.5);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return [of("group") || "\u0000", of("decimal") || "."];
}
