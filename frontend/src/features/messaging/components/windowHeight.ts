// SPDX-License-Identifier: EUPL-1.2

let height = innerHeight;
addEventListener("resize", () => {
  height = innerHeight;
});

/** How high the window is, remembered: asking the browser in the midst of drawing makes it lay out the whole page. */
export function windowHeight(): number {
  return height;
}
