// The map page: drawn from its tables, again whenever they change.
import { live } from "../figure/live.ts";
import { CHANGED, visitByForms } from "../figure/visit.ts";
import { show } from "./show.ts";
import { slider } from "./slider.ts";

const figure = document.querySelector<HTMLElement>("#figure");
if (figure) {
  const form = document.querySelector<HTMLFormElement>("form#filters");
  visitByForms(form);
  slider(form);
  document.addEventListener(CHANGED, await show(figure));
  live();
}
