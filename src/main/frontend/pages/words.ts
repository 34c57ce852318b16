/** A text in the reader's language, as the page brought it; `{0}` stands for what is told. */
export function word(key: string, ...told: (string | number)[]): string {
  const text = [...words()].find((one) => one.value === key)?.textContent ?? key;
  return text.replace(/\{(\d)\}/g, (_all, number: string) => String(told[Number(number)] ?? ""));
}

/** Whether the reader may be told of changes. */
export function mayListen(): boolean {
  return holder()?.dataset["live"] !== undefined;
}

export const language = document.documentElement.lang || "en";

function words(): NodeListOf<HTMLDataElement> {
  return (holder()?.content ?? document).querySelectorAll("data");
}

function holder(): HTMLTemplateElement | null {
  return document.querySelector("template#words");
}
