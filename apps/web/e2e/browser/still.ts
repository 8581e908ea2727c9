import type { Page } from 'playwright-core';

/** How somebody scrolls: a few rows at a time down and up, then in leaps. Pixels. */
const STEPS = [0, 170, 170, 170, 170, 170, -130, -130, -130, -130, 600, 600, 600, -450, -450, -450];
/** Pictures in which rows are watched after each step; and after the page has come, about half a second. */
const PICTURES = 5;
const PICTURES_AT_FIRST = 30;

/** How far a row in view of a long list moves, in pixels, otherwise than somebody scrolls it. @throws where the page has no long list */
export async function shaking(page: Page): Promise<number> {
  await page.locator('[data-long-list] [data-index]').first().waitFor();
  return page.evaluate(
    async ({ steps, pictures, atFirst }) => {
      const list = document.querySelector('[data-long-list]');
      if (list === null) throw new Error('The long list is gone');
      const picture = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const { top, bottom } = list.getBoundingClientRect();
      const places = () =>
        new Map(
          [...list.querySelectorAll('[data-index]')].map((row) => [
            row.getAttribute('data-index'),
            row.getBoundingClientRect(),
          ]),
        );
      let most = 0;
      for (const [n, step] of steps.entries()) {
        const before = places();
        const from = list.scrollTop;
        list.scrollTop += step;
        const scrolled = list.scrollTop - from;
        for (let shown = 0; shown < (n === 0 ? atFirst : pictures); shown += 1) {
          await picture();
          for (const [index, box] of places()) {
            const was = before.get(index);
            if (was === undefined || box.bottom < top || box.top > bottom) continue;
            most = Math.max(most, Math.abs(box.top - (was.top - scrolled)));
          }
        }
      }
      return most;
    },
    { steps: STEPS, pictures: PICTURES, atFirst: PICTURES_AT_FIRST },
  );
}
