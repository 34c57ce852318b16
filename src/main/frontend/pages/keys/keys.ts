// Keys that work on every page, and the help that tells of them.

/** After `g`, the next key within this time leads to a page. */
const TWO_KEYS_MS = 1500;

export function keys(): void {
  const help = document.querySelector<HTMLDialogElement>("dialog#keys");
  document.querySelectorAll<HTMLElement>("[data-keys]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => help?.showModal());
  });
  let going = 0;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isWriting(event.target) || help?.open) return;
    if (event.timeStamp - going < TWO_KEYS_MS && go(help, event.key)) return event.preventDefault();
    going = event.key === "g" ? event.timeStamp : 0;
    if (event.key === "/") focusSearch();
    else if (event.key === "?") help?.showModal();
    else return;
    event.preventDefault();
  });
}

function go(help: HTMLElement | null, key: string): boolean {
  const target = [...(help?.querySelectorAll<HTMLElement>("[data-go]") ?? [])].find((one) => one.textContent === key);
  if (target) location.assign(target.dataset["go"]!);
  return target !== undefined;
}

function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>("#q");
  field?.focus();
  field?.select();
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input:not([type=checkbox], [type=range]), textarea, select, [contenteditable]");
}
