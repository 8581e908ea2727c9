import type { Page } from 'playwright-core';

const MARK = 'first question';

/** Notes when the first question is there. */
function noteFirstQuestion(mark: string): void {
  const seen = new MutationObserver(() => {
    if (document.getElementById('q03') === null) return;
    seen.disconnect();
    performance.mark(mark);
  });
  seen.observe(document, { childList: true, subtree: true });
}

/** What it took until the first question was there, since the address was opened. */
export interface FirstQuestion {
  readonly milliseconds: number;
  /** Of everything that came over the line, headers and all. */
  readonly bytes: number;
}

/** Opens the link to a request, begins at once and waits for the first question. @param begin what is done on the front page */
export async function openFirstQuestion(
  page: Page,
  link: string,
  begin = () => page.getByRole('button', { name: 'Begin' }).click(),
): Promise<FirstQuestion> {
  await page.addInitScript(noteFirstQuestion, MARK);
  await page.goto(link);
  await begin();
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, MARK);
  return page.evaluate((mark) => {
    const milliseconds = performance.getEntriesByName(mark)[0]?.startTime ?? 0;
    const bytes = performance
      .getEntries()
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ startTime }) => startTime < milliseconds)
      .reduce((sum, { transferSize }) => sum + transferSize, 0);
    return { milliseconds, bytes };
  }, MARK);
}
