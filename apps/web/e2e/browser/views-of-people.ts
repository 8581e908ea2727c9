import type { Locator, Page } from 'playwright-core';
import { settled } from './settled.ts';

/** Presses what asks the service, and waits for its answer. */
async function press(page: Page, button: Locator): Promise<void> {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    button.click(),
  ]);
  await answer.finished();
}

const submit = (page: Page): Promise<void> => press(page, page.locator('button[type="submit"]'));

/** On a page that has one button. */
export async function pressTheButton(page: Page): Promise<void> {
  await press(page, page.getByRole('button'));
}

export async function refusedSignIn(page: Page): Promise<void> {
  await page.locator('input[name="email"]').fill('nobody@northfield.example');
  await page.locator('input[name="password"]').fill('not the right password');
  await submit(page);
}

/** Where no mail is sent, that is what it answers. */
export async function askForReset(page: Page): Promise<void> {
  await page.locator('input[name="email"]').fill('nobody@northfield.example');
  await submit(page);
}

export async function invite(page: Page): Promise<void> {
  await page.locator('main').getByRole('button').first().click();
  await page.getByRole('dialog').waitFor();
}

/** Invites somebody, so that there is a link to hand over. */
export async function inviteBefore(page: Page): Promise<void> {
  const mail = page.url();
  await page.goto(mail.replace(/mail$/, 'members'));
  await settled(page);
  await invite(page);
  const dialog = page.getByRole('dialog');
  await dialog.locator('[data-autofocus]').fill('Ines Duarte');
  await dialog.locator('input[type="email"]').fill('ines.duarte@northfield.example');
  await dialog.locator('input[type="checkbox"]').last().check();
  await dialog.locator('button[type="submit"]').click();
  await dialog.locator('input[readonly]').waitFor();
  await page.goto(mail);
}
