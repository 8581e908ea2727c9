import { readFileSync } from 'node:fs';
import { runningStack } from '../stack/running-stack.mjs';

const DAY = 86_400_000;

/** The day so many days from today by the clock of the service, which a journey may have moved, as date fields take it. */
export function dayFromNow(days: number): string {
  const ahead = Number(readFileSync(runningStack().clock, 'utf8'));
  return new Date(Date.now() + ahead + days * DAY).toISOString().slice(0, 10);
}
