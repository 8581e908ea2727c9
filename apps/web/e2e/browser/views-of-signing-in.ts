import type { Locator, Page } from 'playwright-core';
import type { View } from './a-view.ts';
import { askForProof, giveCode, secondFactorNeeded, secondFactorOn, setUpApp } from './second-factor-states.ts';

const analyst = 'analyst@northfield.example';

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
async function pressTheButton(page: Page): Promise<void> {
  await press(page, page.getByRole('button'));
}

async function refusedSignIn(page: Page): Promise<void> {
  await page.locator('input[name="email"]').fill('nobody@northfield.example');
  await page.locator('input[name="password"]').fill('not the right password');
  await submit(page);
}

/** Where no mail is sent, that is what it answers. */
async function askForReset(page: Page): Promise<void> {
  await page.locator('input[name="email"]').fill('nobody@northfield.example');
  await submit(page);
}

/** Signing in, proving who is there, and what somebody without an account opens. */
export const SIGN_IN_VIEWS: readonly View[] = [
  { name: 'sign-in', who: null, path: '/sign-in' },
  { name: 'sign-in-refused', who: null, path: '/sign-in', then: refusedSignIn },
  { name: 'sign-in-code', who: null, path: '/sign-in', then: giveCode, onJourney: true },
  { name: 'second-factor', who: analyst, path: '/../../second-factor' },
  { name: 'second-factor-set-up', who: analyst, path: '/../../second-factor', then: setUpApp, onJourney: true },
  { name: 'second-factor-on', who: analyst, path: '/../../', then: secondFactorOn, onJourney: true },
  { name: 'second-factor-needed', who: analyst, path: '/../../', then: secondFactorNeeded, onJourney: true },
  { name: 'proof', who: 'owner@northfield.example', path: '/members', then: askForProof, onJourney: true },
  { name: 'forgotten-password', who: null, path: '/forgotten-password' },
  { name: 'forgotten-password-refused', who: null, path: '/forgotten-password', then: askForReset },
  { name: 'invitation-closed', who: null, path: '/invitation/none' },
  { name: 'reset-closed', who: null, path: '/reset/none' },
  { name: 'stop-mails', who: null, path: '/stop-mails/none' },
  { name: 'stop-mails-refused', who: null, path: '/stop-mails/none', then: pressTheButton },
  { name: 'request-link-closed', who: null, path: '/r/none' },
  { name: 'answer-closed', who: null, path: '/answer/00000000-0000-4000-8000-000000000000' },
  { name: 'organisations', who: analyst, path: '/../../' },
];
