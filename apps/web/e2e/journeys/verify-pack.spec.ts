import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aRelease, changed, filesOf, someContents, writtenPack } from '../../../../packages/evidence/test/a-pack.ts';
import { aSigner, ORGANISATION, signingBy } from '../../../../packages/evidence/test/keys.ts';
import { TestBrowser, type PageOptions } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { overflow, textsOf } from '../browser/reading.ts';

const browser = new TestBrowser();
const folder = mkdtempSync(join(tmpdir(), 'plumbline-pack-'));
const signer = aSigner();
const inFolder = (name: string): string => join(folder, name);

describe('The page in each pack', () => {
  let zip: Buffer<ArrayBuffer>;
  beforeAll(async () => {
    await browser.open();
    const verifier = readFileSync(new URL('../../../../packages/evidence/verify.html', import.meta.url));
    ({ zip } = await writtenPack(someContents(), aRelease(), { ...signingBy(signer), verifier }));
    writeFileSync(inFolder('pack.zip'), zip);
    writeFileSync(inFolder('verify.html'), (await filesOf(zip)).get('verify.html') ?? '');
  });
  afterEach(async () => expect(await browser.endTest()).toEqual([]));
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** Opened from the folder, with no network. */
  async function opened(options: PageOptions = {}): Promise<Page> {
    const page = await browser.stranger(options);
    await page.context().setOffline(true);
    await page.goto(pathToFileURL(inFolder('verify.html')).href);
    return page;
  }
  const pack = (page: Page) => page.getByLabel('The pack, as a ZIP');
  const verdict = (page: Page) => page.locator('.verdict').textContent();
  const failed = (page: Page) => textsOf(page.locator('li:has(.failed) span:last-child'));

  test('says with the network off that nothing changed, and by whose key it was signed once somebody gives the fingerprint', async () => {
    const page = await opened();
    await pack(page).setInputFiles(inFolder('pack.zip'));
    expect(await verdict(page)).toContain('no key was given from outside the pack');
    expect(await page.locator('.identity').textContent()).toContain(ORGANISATION.fingerprint);
    await page.getByText('by the word of the pack alone').waitFor();
    await page.getByLabel('Fingerprint of the sender’s key').fill(signer.fingerprint.replaceAll(/(..)(?=.)/g, '$1:'));
    await page.keyboard.press('Tab');
    await page.getByText('who signed it is proven by a key that you gave').waitFor();
    expect(await page.locator('h2').allTextContents()).toEqual([
      ...['Who signed', 'Verdict', 'Checks', 'What the pack says of itself'],
    ]);
    expect(await textsOf(page.locator('.identity dd'))).toEqual([
      '019a0000-0000-7000-8000-000000000001',
      ...[ORGANISATION.fingerprint, 'Northfield Retail', '2026-01-01'],
    ]);
    expect(await page.locator('dd').allTextContents()).toContain(signer.fingerprint);
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('Fingerprint of the sender’s key').fill('abc');
    await page.keyboard.press('Tab');
    await page.getByText('A fingerprint has 64 digits').waitFor();
    expect(await page.locator('.verdict').count()).toBe(0);
  });

  test('takes the keys that the sender publishes, with their days, and says so of a file that holds none', async () => {
    const page = await opened();
    const give = (text: string) =>
      page
        .getByLabel('Published keys of the sender')
        .setInputFiles({ name: 'keys.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await pack(page).setInputFiles(inFolder('pack.zip'));
    await give(JSON.stringify({ keys: [{ ...signer.ring, until: '2026-02-01' }] }));
    await page.getByText('on which the key of the installation was not in use').waitFor();
    await give(JSON.stringify({ keys: [signer.ring] }));
    await page.getByText('who signed it is proven by a key that you gave').waitFor();
    await give('{}');
    await page.getByText('This file holds no public keys.').waitFor();
  });

  test('names what changed in a pack that is dropped on it, on a phone in the dark too', async () => {
    const page = await opened({ dark: true, width: 390 });
    const path = 'data/evidence/e-1/original.pdf';
    const other = await changed(zip, (files) => files.set(path, Buffer.from('another')));
    const dropped = await page.evaluateHandle((letters) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0))], 'pack.zip'));
      return transfer;
    }, other.toString('base64'));
    await page.locator('.drop').dispatchEvent('drop', { dataTransfer: dropped });
    expect(await verdict(page)).toBe('This pack is not as it was signed. Do not rely on it.');
    expect(await failed(page)).toEqual([
      'Parts of the pack: bag-info.txt says another number or size of files than there is',
      `Contents of files: ${path} was changed`,
    ]);
    expect(await barriers(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

  test('says so of a file that is no pack', async () => {
    const page = await opened();
    await pack(page).setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no pack') });
    expect(await verdict(page)).toBe('This is no ZIP, so it is no evidence pack.');
  });

  test('can open no connection, and runs no program but its own', async () => {
    const page = await opened();
    await page.context().setOffline(false);
    const tried = await page.evaluate(async (address) => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      const answer = await fetch(address).then(
        () => 'answered',
        () => 'refused',
      );
      return [answer, 'ran' in window];
    }, `${browser.stack.address}/health`);
    expect(tried).toEqual(['refused', false]);
    browser.complaints.expect(/Content Security Policy|Failed to fetch|ERR_/);
  });
});
