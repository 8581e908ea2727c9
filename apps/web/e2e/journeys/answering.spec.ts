import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { aMailServer } from '../../../../infra/mail-server/a-mail-server.ts';
import { TestBrowser } from '../browser/a-page.ts';
import { PHONE, saved, turnTo } from '../browser/answers.ts';
import { askASupplier } from '../browser/asking.ts';
import { barriers } from '../browser/axe.ts';
import { openFirstQuestion } from '../browser/first-question.ts';
import { NO_LINE, Phone } from '../browser/phone.ts';
import { overflow } from '../browser/reading.ts';
import { until } from '../browser/until.ts';
import { startBeside } from '../stack/whole-stack.mjs';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
const phone = new Phone(browser);
afterEach(async () => {
  await phone.close();
  expect(await browser.endTest()).toEqual([]);
});

/** Bytes that the first question may need, front page and all. */
const FIRST_QUESTION = 250_000;

const work = (page: Page): Locator => page.getByRole('textbox', { name: 'Describe the work in a few words' });

interface Held {
  readonly item: string;
  readonly version: number;
  readonly answer: { readonly value: object } | null;
}

/** What the service has by now, as it tells the browser of the page. */
async function held(page: Page): Promise<readonly Held[]> {
  const requestId = new URL(page.url()).pathname.split('/').at(-1);
  const response = await page.request.post('/answering/draft', {
    headers: { 'x-plumbline': '1' },
    data: { requestId },
  });
  const { answers } = (await response.json()) as { answers: readonly Held[] };
  return answers;
}

test('A browser that is killed loses nothing, with a line and without, and nothing is saved twice', async () => {
  const { link } = await askASupplier(browser, { supplier: 'Veltowick Analytics Pty Ltd', language: 'en' });
  let page = await phone.open();
  const { bytes } = await openFirstQuestion(page, link);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(FIRST_QUESTION);
  await keptWhole(page);
  await work(page).fill('sewing of cotton shirts');
  await saved(page);
  await phone.setLine(false);
  await work(page).fill('sewing of cotton shirts and trousers');
  await page.getByText('Kept on this device; answers that wait: 1.').waitFor();

  const again = await page.context().newPage();
  await page.close();
  await again.goto(link);
  await work(again).waitFor();
  expect(await work(again).inputValue()).toBe('sewing of cotton shirts and trousers');
  await again.getByText('Kept on this device; answers that wait: 1.').waitFor();
  const other = await again.context().newPage();
  expect(await other.goto('/sign-in').catch(() => null)).toBeNull();
  browser.complaints.expect(NO_LINE);
  await phone.kill();

  page = await phone.open();
  await page.goto(link);
  // A browser that is killed may have lost its cookie, and begins again.
  await page.getByRole('button', { name: /^(Begin|Go on)$/ }).click();
  await saved(page);
  // Once for what was typed with a line, once for what was typed without.
  expect(await held(page)).toMatchObject([
    { item: 'q03', version: 2, answer: { value: { activity: 'sewing of cotton shirts and trousers' } } },
  ]);

  await work(page).fill('sewing of linen');
  await onDevice(page, 'sewing of linen');
  await phone.kill();

  page = await phone.open();
  await page.goto(link);
  await page.getByRole('button', { name: /^(Begin|Go on)$/ }).click();
  await saved(page);
  expect(await work(page).inputValue()).toBe('sewing of linen');
  expect(await held(page)).toMatchObject([
    { item: 'q03', version: 3, answer: { value: { activity: 'sewing of linen' } } },
  ]);
  browser.complaints.expect(NO_LINE);
});

/** Waits until the page can be opened without a line. */
async function keptWhole(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const kept = await caches.match('/answer/', { cacheName: 'plumbline-answering' });
    const registered = await navigator.serviceWorker.getRegistrations();
    return kept !== undefined && registered.filter(({ active }) => active?.state === 'activated').length === 2;
  });
}

/** Waits until the device keeps a text, whether or not the service has it. */
async function onDevice(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    async (wanted) =>
      new Promise<boolean>((resolve) => {
        const opening = indexedDB.open('plumbline-answers');
        opening.onsuccess = () => {
          const all = opening.result.transaction('answers').objectStore('answers').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(all.result).includes(wanted));
          };
        };
      }),
    text,
  );
}

/** The page looks at what others have done as soon as it is seen again. */
async function look(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

test('A colleague answers one section, both sides see whose answer holds, and it can be taken back', async () => {
  const { link } = await askASupplier(browser, { supplier: 'Bexowick Advisory DAC', language: 'en' });
  const own = await browser.stranger(PHONE);
  await own.goto(link);
  await own.getByRole('button', { name: 'Begin' }).click();
  await turnTo(own, 'Your workers');
  await own.getByText('Hand this section to a colleague').click();
  await own.getByRole('button', { name: 'Make a link to pass on' }).click();
  const handed = await own.getByRole('textbox', { name: 'Link for your colleague' }).inputValue();
  expect(await barriers(own)).toEqual([]);
  expect(await overflow(own)).toBe(0);

  const colleague = await browser.stranger({ width: 1024, height: 800 });
  await colleague.goto(handed);
  await colleague.getByText('one section: “Your workers”').waitFor();
  expect(await barriers(colleague)).toEqual([]);
  await colleague.getByRole('button', { name: 'Begin' }).click();
  const sections = colleague.getByRole('navigation', { name: 'Sections' }).getByRole('link');
  await sections.first().waitFor();
  expect(await sections.allTextContents()).toEqual(['Your workers', 'Say that it is ready']);
  const total = (page: Page) => page.getByRole('textbox', { name: /^All people who work here/ });
  await total(colleague).fill('120');
  await saved(colleague);
  // "Saved" may still be of before: what was typed is on its way then.
  const seen = await until(
    async () => {
      await look(own);
      return total(own).inputValue();
    },
    (value) => value === '120',
  );
  expect(seen).toBe('120');
  await own.getByText('A colleague is answering this section.', { exact: false }).waitFor();
  await total(own).fill('125');
  await saved(own);
  const later = colleague.getByText('The person who handed you this section has answered this later', { exact: false });
  await until(
    async () => {
      await look(colleague);
      return later.isVisible();
    },
    (isThere) => isThere,
  );
  await later.waitFor();
  expect(await barriers(colleague)).toEqual([]);
  await colleague.getByRole('button', { name: 'Put mine back' }).click();
  const now = await until(
    () => held(own),
    ([first]) => first?.version === 3,
  );
  expect(now).toMatchObject([{ item: 'q06', version: 3, answer: { value: { total: 120 } } }]);

  await colleague.getByRole('link', { name: 'Say that it is ready' }).click();
  await colleague.getByRole('button', { name: 'This section is ready' }).click();
  await colleague.getByText('You have said that this section is ready.', { exact: false }).waitFor();
  expect(await barriers(colleague)).toEqual([]);
  await look(own);
  await own.getByText('A colleague has answered this section and says that it is ready.', { exact: false }).waitFor();
  await own.getByRole('button', { name: 'Take the section back' }).click();
  await own.getByText('Hand this section to a colleague').waitFor();
  await look(colleague);
  await colleague.getByText('This is no longer open.', { exact: false }).waitFor();
  browser.complaints.expect(/status of 410/);
});

test('Another device goes on with a code that is mailed to the address that was asked', async () => {
  const mail = await aMailServer();
  const service = await startBeside(browser.stack, { SMTP_URL: mail.url });
  try {
    const asked = await askASupplier(browser, {
      supplier: 'Dellomere Broadcasting Co., Ltd.',
      language: 'en',
      byMail: true,
    });
    const link = asked.link.replace(browser.stack.address, service.address);
    const own = await browser.stranger(PHONE);
    await own.goto(link);
    await own.getByRole('button', { name: 'Begin' }).click();
    await work(own).fill('spinning of yarn');
    await saved(own);

    const desk = await browser.stranger({ width: 1024, height: 800 });
    await desk.goto(link);
    await desk.getByRole('button', { name: 'Send a code' }).click();
    const code = desk.getByRole('textbox', { name: 'Code' });
    await code.waitFor();
    expect(await barriers(desk)).toEqual([]);
    await code.fill('AAAA AAAA');
    await desk.getByRole('button', { name: 'Begin' }).click();
    await desk.getByText('This is not the code that was mailed last, or it is too old.').waitFor();
    browser.complaints.expect(/status of 422/);
    const mailed = async (number: number): Promise<string> => {
      const codes = await until(
        async () => mail.taken.flatMap(({ source }) => /^Subject: (\w{8}) is your code/m.exec(source)?.slice(1) ?? []),
        (came) => came.length >= number,
      );
      return codes.at(-1) ?? '';
    };
    await code.fill(await mailed(1));
    await desk.getByRole('button', { name: 'Begin' }).click();
    await work(desk).waitFor();
    expect(await work(desk).inputValue()).toBe('spinning of yarn');

    const { page: member } = await browser.as('supplier@kestrel.example');
    await member.goto(link);
    await member.getByRole('button', { name: 'Send a code' }).click();
    await member.getByRole('textbox', { name: 'Code' }).fill(await mailed(2));
    await member.getByRole('button', { name: 'Add this request to Kestrel Formwork' }).click();
    await work(member).waitFor();
    expect(await work(member).inputValue()).toBe('spinning of yarn');
    // All look for news now and then, also when the service has gone.
    await Promise.all([own.close(), desk.close(), member.close()]);
  } finally {
    await service.stop();
    await mail.close();
  }
});

test('Every page stands from right to left in Arabic on a phone, and has no barrier', async () => {
  const { link } = await askASupplier(browser, { supplier: 'Grellamere Analytics Sp. z o.o.', language: 'ar' });
  const page = await browser.stranger(PHONE);
  await page.goto(link);
  await page.getByRole('button', { name: 'ابدأ' }).click();
  const next = page.getByRole('button', { name: 'التالي' });
  await next.waitFor();
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  const pages = await page.locator('nav li').count();
  for (let at = 1; at <= pages; at += 1) {
    // What has legal meaning has its English beneath, from left to right.
    expect([at, await barriers(page), await overflow(page)]).toEqual([at, [], 0]);
    if (at === pages) break;
    const heading = await page.getByRole('heading', { level: 1 }).textContent();
    await next.click();
    await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, heading);
  }
  expect(await page.getByRole('checkbox').count()).toBe(1);
});

test('The questions are answered by keyboard alone', async () => {
  const { link } = await askASupplier(browser, { supplier: 'Veltofex Analytics SAS', language: 'en' });
  const page = await browser.stranger();
  await page.goto(link);
  await page.getByRole('button', { name: 'Begin' }).waitFor();
  await tabTo(page, 'Begin');
  await page.keyboard.press('Enter');
  await work(page).waitFor();
  await tabTo(page, 'Describe the work in a few words');
  await page.keyboard.type('weaving of carpets');
  await saved(page);
  await tabTo(page, 'Next');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Your workers' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Your workers');
  expect(await held(page)).toMatchObject([{ answer: { value: { activity: 'weaving of carpets' } } }]);
});

/** Presses Tab until what has this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const labelled =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
      return labelled?.[0]?.textContent ?? element?.textContent ?? '';
    });
    if (focused.startsWith(name)) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
}
