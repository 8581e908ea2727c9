import type { BrowserContext, Page } from 'playwright-core';
import type { View } from './a-view.ts';
import { saved, submit } from './answers.ts';
import { linkTo } from './asking.ts';
import { callsOf } from './calls.ts';

const analyst = 'analyst@northfield.example';
const supplier = 'supplier@kestrel.example';
/** The request that each window of pictures answers. */
const asked = new WeakMap<BrowserContext, string>();
let windows = 0;

/** Asks a supplier of the list that nobody has asked yet, and opens the link as its contact does. */
async function openRequest(page: Page): Promise<void> {
  const link = asked.get(page.context()) ?? (await askNext(page));
  asked.set(page.context(), link);
  await page.goto(link);
  await page.locator('form button[type=submit]').waitFor();
}

async function askNext(page: Page): Promise<string> {
  const path = await page.locator('main [data-row-link]').nth(windows).getAttribute('href');
  windows += 1;
  const [, organisation = '', supplier = ''] = /\/o\/([^/]+)\/suppliers\/([^/?]+)/.exec(path ?? '') ?? [];
  return linkTo(callsOf(page, organisation), supplier, { language: 'en', set: 'full' });
}

/** Opens the questions at a page of them. */
async function answer(page: Page, at: number): Promise<void> {
  await openRequest(page);
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(/\/answer\//);
  await page.goto(`${page.url()}?page=${at}`);
  await page.locator('main h1[tabindex]').waitFor();
}

/** Answers the first question and submits. */
async function submitAnswers(page: Page): Promise<void> {
  await answer(page, 1);
  await page.getByRole('textbox', { name: 'Describe the work in a few words' }).fill('sewing of cotton shirts');
  await saved(page);
  await page.goto(`${page.url().split('?')[0] ?? ''}?page=99`);
  await submit(page);
}

const REST = { who: analyst, path: '/suppliers?lanes=REST', onJourney: true } as const;

/** What a supplier sees who is asked, and one that has an organisation. Journeys answer, and look for barriers there. */
export const ANSWER_VIEWS: readonly View[] = [
  { ...REST, name: 'answer-front', then: openRequest },
  { ...REST, name: 'answer-first', then: (page) => answer(page, 1) },
  { ...REST, name: 'answer-third', then: (page) => answer(page, 3) },
  { ...REST, name: 'answer-last', then: (page) => answer(page, 99) },
  { ...REST, name: 'answer-receipt', then: submitAnswers },
  { name: 'supplier-side', who: supplier, path: '/inbox' },
  { name: 'supplier-side-answers', who: supplier, path: '/vault' },
];
