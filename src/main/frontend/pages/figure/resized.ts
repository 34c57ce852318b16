/** A bar of a browser that comes and goes changes less. */
const MUCH = 60;

/** Tells when a drawing has become larger or smaller: a phone was turned, or a window pulled. */
export function resized(svg: SVGSVGElement, tell: () => void): void {
  let [width, height] = [svg.clientWidth, svg.clientHeight];
  new ResizeObserver(() => {
    if (svg.clientWidth === width && Math.abs(svg.clientHeight - height) < MUCH) return;
    [width, height] = [svg.clientWidth, svg.clientHeight];
    tell();
  }).observe(svg);
}
