import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { TestBrowser, type PageOptions } from './browser/a-page.ts';
import { barriers } from './browser/axe.ts';
import { overflow } from './browser/reading.ts';
import { sheetsLost } from './browser/sheets.ts';
import { show, type View } from './browser/a-view.ts';
import { EVERY_VIEW, REFUSALS } from './browser/every-page.ts';

interface Shape extends PageOptions {
  readonly name: string;
  /** As it would be printed. */
  readonly print?: boolean;
}

const SHAPES: readonly Shape[] = [
  { name: 'light', width: 1440, height: 900 },
  { name: 'dark', width: 1440, height: 900, dark: true },
  { name: 'phone', width: 390, height: 844 },
  { name: 'narrow', width: 1024, height: 768 },
  { name: 'right-to-left', width: 1440, height: 900, language: 'ar-XB' },
  { name: 'wide', width: 1920, height: 1080 },
  // A window of 1,440 pixels at 200 %.
  { name: 'zoomed', width: 720, height: 450 },
  { name: 'contrast', width: 1440, height: 900, contrast: true },
  { name: 'print', width: 794, height: 1123, print: true },
];

interface Choice {
  /** Names of views with their shape, such as `overview.phone`. */
  readonly only?: RegExp;
  /** In place of English. */
  readonly language?: string;
}

/** Takes a picture of every view in every shape, with its sheets of paper in that of print, and prints what the browser or axe has against one. */
export async function takePictures(folder: string, { only, language }: Choice = {}): Promise<void> {
  await mkdir(folder, { recursive: true });
  const browser = new TestBrowser();
  await browser.open();
  try {
    for (const each of SHAPES) {
      const shape = language === undefined ? each : { language, ...each };
      for (const view of EVERY_VIEW) {
        const name = `${view.name}.${shape.name}`;
        if (only === undefined || only.test(name)) await takeOne(browser, { folder, name, shape, view });
      }
    }
  } finally {
    await browser.close();
  }
}

interface Wanted {
  readonly folder: string;
  readonly name: string;
  readonly shape: Shape;
  readonly view: View;
}

async function takeOne(browser: TestBrowser, { folder, name, shape, view }: Wanted): Promise<void> {
  const said: string[] = [];
  try {
    const opened =
      view.who === null ? { page: await browser.stranger(shape), organisation: '' } : await browser.as(view.who, shape);
    const { page, organisation } = opened;
    try {
      await show(page, view, organisation);
      // Not before: on paper there is nothing to press.
      if (shape.print === true) {
        const lost = await sheetsLost(page, join(folder, `${view.name}.pdf`));
        if (lost !== 0) said.push(`loses ${lost} sheets when it is printed from the menu of the browser`);
        await page.emulateMedia({ media: 'print' });
      }
      const pixels = await overflow(page);
      if (pixels > 0) said.push(`wider than its window by ${pixels} pixels`);
      said.push(...(await barriers(page)));
    } finally {
      await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    }
  } catch (error) {
    said.push(error instanceof Error ? error.message : String(error));
  }
  browser.complaints.expect(REFUSALS);
  said.push(...(await browser.endTest()));
  for (const line of said) process.stdout.write(`${name}: ${line}\n`);
}
