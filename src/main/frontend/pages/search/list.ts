import { word } from "../words.ts";
import { kindOf, type Found } from "./suggest.ts";

/** The suggestions below a field: the field keeps the focus, and says which of them is meant. */
export class List {
  private readonly box = document.createElement("ul");
  private readonly news = document.createElement("span");
  private found: readonly Found[] = [];
  private at = -1;

  constructor(
    private readonly field: HTMLInputElement,
    private readonly chosen: (found: Found) => void,
  ) {
    const holder = document.createElement("span");
    holder.className = "suggesting";
    field.replaceWith(holder);
    this.box.id = `suggestions-${field.name}`;
    this.box.className = "suggestions";
    this.box.role = "listbox";
    this.box.ariaLabel = word("suggest.label");
    this.box.hidden = true;
    this.news.className = "unseen";
    this.news.role = "status";
    holder.append(field, this.box, this.news);
    Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.box.id }).forEach(
      ([name, value]) => field.setAttribute(name, value),
    );
    field.addEventListener("keydown", (event) => this.press(event));
    field.addEventListener("blur", () => this.close());
    // A press would take the focus from the field, and close the list before the click.
    this.box.addEventListener("pointerdown", (event) => event.preventDefault());
    this.box.addEventListener("click", (event) => this.choose([...this.box.children].indexOf((event.target as Element).closest("li")!)));
  }

  /** What was meant among the ones before is still, if it is there. */
  show(found: readonly Found[]): void {
    const meant = this.found[this.at]?.id;
    this.found = found;
    this.box.replaceChildren(...found.map((one, index) => this.option(one, index)));
    this.box.hidden = found.length === 0;
    this.field.setAttribute("aria-expanded", String(found.length > 0));
    this.news.textContent = found.length > 0 ? word("suggest.found", found.length) : word("suggest.none");
    this.move(found.findIndex(({ id }) => id === meant));
  }

  close(): void {
    this.show([]);
    this.news.textContent = "";
  }

  private option(one: Found, index: number): HTMLLIElement {
    const option = document.createElement("li");
    option.id = `${this.box.id}-${index}`;
    option.role = "option";
    const kind = document.createElement("span");
    kind.className = "of";
    kind.textContent = kindOf(one);
    option.append(one.name, " ", kind);
    return option;
  }

  private press(event: KeyboardEvent): void {
    if (this.found.length === 0 || event.isComposing) return;
    const last = this.found.length - 1;
    if (event.key === "ArrowDown") this.move(this.at < last ? this.at + 1 : -1);
    else if (event.key === "ArrowUp") this.move(this.at < 0 ? last : this.at - 1);
    else if (event.key === "Enter" && this.at >= 0) this.choose(this.at);
    else if (event.key === "Escape") this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private move(to: number): void {
    this.at = to;
    [...this.box.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === to)));
    if (to < 0) this.field.removeAttribute("aria-activedescendant");
    else this.field.setAttribute("aria-activedescendant", `${this.box.id}-${to}`);
    this.box.children[to]?.scrollIntoView({ block: "nearest" });
  }

  private choose(index: number): void {
    const found = this.found[index];
    this.close();
    if (found) this.chosen(found);
  }
}
