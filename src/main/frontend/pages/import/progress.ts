// Shows how far an import is while somebody works on it. Without a script the page loads itself anew.

const PAUSE = 1000;

/** Puts what has changed in place, and shows the whole page when the import has come to an end. */
export async function follow(): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    const page = await now();
    if (!page?.querySelector("main[data-running]")) return location.reload();
    page.querySelectorAll("main [data-part]").forEach((part) => document.getElementById(part.id)?.replaceWith(part));
  }
}

async function now(): Promise<Document | null> {
  const response = await fetch(location.href, { headers: { Accept: "text/html" } });
  return response.ok ? new DOMParser().parseFromString(await response.text(), "text/html") : null;
}
