// Goes to other addresses of this page without leaving it: what is shown comes from the server as it would without a
// script, and only the parts that differ are put in place.
import { word } from "../words.ts";

/** Told to all who draw what the page says, and draw it anew. */
export const CHANGED = "page:changed";

let going = new AbortController();

/** Shows what an address says. */
export async function visit(url: string | URL, keep: "push" | "replace" | "none" = "push"): Promise<void> {
  going.abort();
  going = new AbortController();
  const { signal } = going;
  say(word("moving"));
  try {
    const response = await fetch(url, { headers: { Accept: "text/html" }, signal });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    // What cannot be shown is told by the page itself.
    if (!response.ok || !page.querySelector("#summary")) return location.assign(url);
    if (keep === "push") history.pushState(null, "", response.url);
    if (keep === "replace") history.replaceState(null, "", response.url);
    put(page);
  } catch (failure) {
    if (!signal.aborted) say(word("failed"));
  }
}

/** Sends forms that way; those who are told to wait do so until they are submitted. */
export function visitByForms(...forms: (HTMLFormElement | null)[]): void {
  for (const form of forms) {
    form?.addEventListener("submit", (event) => {
      event.preventDefault();
      void visit(address(form));
    });
    form?.addEventListener("change", (event) => {
      if (!(event.target as Element).matches("[data-suggest]") && form.checkValidity()) void visit(address(form));
    });
  }
  addEventListener("popstate", () => void visit(location.href, "none").then(() => document.querySelectorAll("form.filters").forEach((form) => restore(form as HTMLFormElement))));
}

/** Says something to those who see and to those who hear. */
export function say(text: string): void {
  const news = document.querySelector("#news");
  if (news) news.textContent = text;
}

/** What a form asks for, without what it leaves open. */
export function address(form: HTMLFormElement): URL {
  const url = new URL(form.action);
  const chosen = new URLSearchParams(location.search).get("at") ?? "";
  const fields = [...new FormData(form), ["at", chosen]] as [string, string][];
  url.search = new URLSearchParams(fields.filter(([, value]) => value !== "")).toString();
  return url;
}

function put(page: Document): void {
  document.title = page.title;
  page.querySelectorAll("[data-part]").forEach((part) => document.getElementById(part.id)?.replaceWith(part));
  arrived = page;
  document.dispatchEvent(new Event(CHANGED));
  say(document.querySelector("#summary")?.textContent?.trim().replace(/\s+/g, " ") ?? "");
}

let arrived: Document | null = null;

/** Fields as they were at the address that one went back to. */
function restore(form: HTMLFormElement): void {
  const there = arrived?.querySelector<HTMLFormElement>(`form#${form.id}`);
  [...form.elements].forEach((field, index) => {
    const other = there?.elements[index];
    if (field instanceof HTMLInputElement && other instanceof HTMLInputElement) {
      field.value = other.value;
      field.checked = other.checked;
    } else if (field instanceof HTMLSelectElement && other instanceof HTMLSelectElement) {
      field.value = other.value;
    }
  });
}
