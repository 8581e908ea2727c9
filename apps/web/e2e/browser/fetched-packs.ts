import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Download, Page } from 'playwright-core';
import { filesOf } from '../../../../packages/evidence/test/a-pack.ts';
import type { TestBrowser } from './a-page.ts';

/** A folder into which packs are downloaded, outside of the service. */
export class FetchedPacks {
  readonly folder = mkdtempSync(join(tmpdir(), 'plumbline-packs-'));

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  /** @returns where the pack was saved */
  async save(download: Download): Promise<string> {
    const path = join(this.folder, 'pack.zip');
    await download.saveAs(path);
    return path;
  }

  /** Opens the page of the pack from the folder, with no network, and drops the pack on it. */
  async openVerifier(browser: TestBrowser, zip: string): Promise<Page> {
    const path = join(this.folder, 'verify.html');
    writeFileSync(path, (await filesOf(readFileSync(zip))).get('verify.html') ?? '');
    const page = await browser.newcomer();
    await page.context().setOffline(true);
    await page.goto(pathToFileURL(path).href);
    await page.getByLabel('The pack, as a ZIP').setInputFiles(zip);
    return page;
  }
}
