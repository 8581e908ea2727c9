import type { Page } from 'playwright-core';
import { TestBrowser } from '../../../../apps/web/e2e/browser/a-page.ts';
import startStack from '../../../../apps/web/e2e/stack/start-stack.mjs';
import stopStack from '../../../../apps/web/e2e/stack/stop-stack.mjs';
import { quantile } from '../statistics.ts';
import { compressed, floorBytes, plainTable } from './floor.ts';
import { lighthouse, type LighthouseReading } from './lighthouse.ts';
import { repeatSuppliers } from './many-suppliers.ts';

/** How the web application feels in Chromium, with a processor that is four times slower. */
export interface WebReading {
  readonly browser: string;
  /** Bytes with gzip of scripts and styles that the overview needs before it is there: most people begin there, signed in since the day before. */
  readonly firstRoute: number;
  /** Of the page to sign in. */
  readonly signIn: number;
  readonly floor: number;
  readonly suppliers: number;
  /** Milliseconds that the same piece of work took before what is done, before what is scrolled and after it: where these differ, so does the machine. */
  readonly fixedWork: readonly number[];
  /** Milliseconds from a key or a click to the next picture, of each thing done. */
  readonly interactions: readonly number[];
  /** While the list was scrolled for ten seconds, in each way. */
  readonly scrolls: readonly ScrollReading[];
  /** The same of a table of plain words. */
  readonly plainScroll: ScrollReading;
  readonly lighthouse: readonly LighthouseReading[];
}

interface ScrollReading {
  readonly how: string;
  readonly frames: number;
  readonly long: number;
  readonly longest: number;
  /** Of the body, as Lighthouse counts: what is in the head is not drawn. */
  readonly nodes: number;
}

const WHO = 'analyst@northfield.example';
/** As Lighthouse imitates a middling phone. */
const SLOWER = 4;
const SECONDS = 10;
/** Pixels that a wheel turns at once. */
const WHEEL = { slow: 60, fast: 400 } as const;
/** Milliseconds after which somebody sees a picture stand still: three pictures of sixty in a second. */
export const LONG_FRAME = 50;

/** @param folder for files of the run @param suppliers of the list that is scrolled */
export async function measureWeb(folder: string, suppliers: number): Promise<WebReading> {
  const floor = await floorBytes(folder);
  await startStack({ maxWorkers: 1 });
  const browser = new TestBrowser();
  try {
    await browser.open({ optimizes: true });
    const { stack } = browser;
    const person = stack.people.find(({ email }) => email === WHO);
    if (person === undefined) throw new Error(`${WHO} is not in the demo`);
    const organisation = `/o/${person.organisation}`;
    // Where links to an organisation lead.
    const overview = `${organisation}/overview`;
    const { page } = await browser.as(WHO);
    const firstRoute = await bytesOf(page, overview, 'main a');
    const stranger = await browser.newcomer();
    const signIn = await bytesOf(stranger, '/sign-in', 'main input');
    await stranger.close();
    const cookie = person.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const beside = { folder, program: stack.program };
    const scores = [
      await lighthouse('Sign in', `${stack.address}/sign-in`, { ...beside, cookie: '' }),
      await lighthouse('Overview', `${stack.address}${overview}`, { ...beside, cookie }),
    ];
    await repeatSuppliers(stack.environment, person.organisation, suppliers);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.goto(`${organisation}/suppliers`);
    const fixedWork = [await workedIn(page)];
    const interactions = await interactionsOf(page, organisation);
    await page.goto(`${organisation}/suppliers?sort=NAME`);
    await page.locator('main [data-row-link]').first().waitFor();
    fixedWork.push(await workedIn(page));
    const listed = 'main [data-row-link]';
    const scrolls = [
      await scrolled(page, listed, { how: 'slowly, by a wheel', move: turn(page, WHEEL.slow) }),
      await scrolled(page, listed, { how: 'fast, by a wheel', move: turn(page, WHEEL.fast) }),
      await scrolled(page, listed, { how: 'from the first row to the last, by the scroll bar', move: drag(page) }),
    ];
    fixedWork.push(await workedIn(page));
    const script = await plainTable(folder);
    await page.route('http://plain.test/**', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><main></main><script type="module">${script}</script>`,
      }),
    );
    await page.goto('http://plain.test/');
    return {
      browser: page.context().browser()?.version() ?? 'unknown',
      ...{ firstRoute, signIn, floor, suppliers, fixedWork, interactions, lighthouse: scores },
      scrolls,
      plainScroll: await scrolled(page, 'main [data-index]', { how: 'fast, by a wheel', move: turn(page, WHEEL.fast) }),
    };
  } finally {
    await browser.close();
    await stopStack();
  }
}

/** Opens a page and weighs the scripts and styles that it asked for before it could be used. @param usable what is there then */
async function bytesOf(page: Page, address: string, usable: string): Promise<number> {
  const bodies = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    if (['script', 'stylesheet'].includes(response.request().resourceType()))
      bodies.set(response.url(), response.body());
  });
  // The page itself says when: what is told to this program comes later.
  await page.addInitScript((selector) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(selector) === null) return;
      performance.mark('usable');
      observer.disconnect();
    });
    observer.observe(document, { childList: true, subtree: true });
  }, usable);
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator(usable).first().waitFor();
  const before = await page.evaluate(() => {
    const at = performance.getEntriesByName('usable')[0]?.startTime ?? Number.POSITIVE_INFINITY;
    const asked = performance.getEntriesByType('resource');
    return asked.filter(({ startTime }) => startTime < at).map(({ name }) => name);
  });
  const sizes = await Promise.all(before.map(async (name) => compressed((await bodies.get(name)) ?? Buffer.alloc(0))));
  page.removeAllListeners('response');
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}

/** Milliseconds that a page takes for a piece of work that is always the same. */
function workedIn(page: Page): Promise<number> {
  return page.evaluate(() => {
    const start = performance.now();
    let sum = 0;
    for (let step = 0; step < 2e7; step += 1) sum = (sum * 31 + step) % 1_000_003;
    // The result is used, or else a browser may leave the work out.
    return sum < 0 ? 0 : performance.now() - start;
  });
}

/** Does what people do in the list and at the desk, and asks the browser how long each took up to the next picture. */
async function interactionsOf(page: Page, organisation: string): Promise<number[]> {
  await page.addInitScript(() => {
    const taken = new Map<number, number>();
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { interactionId: number; duration: number }[])
        if (entry.interactionId > 0)
          taken.set(entry.interactionId, Math.max(taken.get(entry.interactionId) ?? 0, entry.duration));
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
    Object.assign(window, { interactions: () => [...taken.values()] });
  });
  const found: number[] = [];
  const keep = async (): Promise<void> => {
    await page.waitForTimeout(500);
    found.push(...(await page.evaluate(() => (window as unknown as { interactions: () => number[] }).interactions())));
  };
  await page.goto(`${organisation}/suppliers`);
  const rows = page.locator('main [data-row-link]');
  await rows.first().waitFor();
  for (const name of ['High', 'Medium'])
    await page
      .getByRole('checkbox', { name: new RegExp(`^${name}\\b`) })
      .first()
      .click()
      .then(() => rows.first().waitFor());
  await rows.first().focus();
  for (let time = 0; time < 12; time += 1) await page.keyboard.press('ArrowDown');
  await keep();
  await page.goto(`${organisation}/suppliers`);
  await rows.first().waitFor();
  await rows.nth(1).click();
  await page.waitForURL(/\/suppliers\/[^?]/);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await keep();
  await page.goto(`${organisation}/desk`);
  const shown = page.locator('main h2[tabindex]');
  await shown.waitFor();
  for (const key of ['j', 'j', 'j', 'k', 'j']) {
    const before = await shown.textContent();
    await page.keyboard.press(key);
    await page.waitForFunction((name) => document.querySelector('main h2[tabindex]')?.textContent !== name, before);
  }
  await keep();
  return found;
}

/** One move of the list, when so much of the time has passed, 0 to 1. */
type Move = (passed: number) => Promise<unknown>;

const turn =
  (page: Page, pixels: number): Move =>
  () =>
    page.mouse.wheel(0, pixels);

const drag =
  (page: Page): Move =>
  (passed) =>
    page.evaluate((part) => {
      const list = [...document.querySelectorAll('main div')].find((one) => one.scrollHeight > 50_000);
      if (list === undefined) throw new Error('The list does not scroll');
      list.scrollTop = part * list.scrollHeight;
    }, passed);

/** Scrolls a list for ten seconds and looks at every picture. @param row what is in each row */
async function scrolled(page: Page, row: string, { how, move }: { how: string; move: Move }): Promise<ScrollReading> {
  const box = await page.locator(row).nth(3).boundingBox();
  if (box === null) throw new Error('The list has no row');
  await page.mouse.move(box.x + 40, box.y + 10);
  await page.evaluate(() => {
    const gaps: number[] = [];
    let last = performance.now();
    let nodes = 0;
    let isOver = false;
    const look = (now: number): void => {
      gaps.push(now - last);
      last = now;
      nodes = Math.max(nodes, document.body.getElementsByTagName('*').length);
      if (!isOver) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    const pictures = () => {
      isOver = true;
      return { gaps, nodes };
    };
    Object.assign(window, { pictures });
  });
  const start = performance.now();
  for (let passed = 0; passed < 1; passed = (performance.now() - start) / (SECONDS * 1e3)) {
    await move(passed);
    await page.waitForTimeout(16);
  }
  const { gaps, nodes } = await page.evaluate(() =>
    (window as unknown as { pictures: () => { gaps: number[]; nodes: number } }).pictures(),
  );
  return {
    how,
    frames: gaps.length,
    // A browser says when to a tenth of a millisecond.
    long: gaps.filter((gap) => Math.round(gap) > LONG_FRAME).length,
    longest: quantile(gaps, 1),
    nodes,
  };
}
