import { Gauge, type Registry } from 'prom-client';
import type { AuthDatabase } from '../auth/auth-database.ts';
import { readMailBacklog } from './mails.ts';

/**
 * Adds gauges of mail that waits and that was given up. Every worker tells the same, for all of them together. Returns the function that reads them again. While the
 * database is away they have no values.
 */
export function mailGauges(registry: Registry, auth: AuthDatabase): () => Promise<void> {
  const gauge = (name: string, help: string): Gauge => new Gauge({ name, help, registers: [registry] });
  const waiting = gauge('plumbline_mails_waiting', 'Mails that are asked for and not sent');
  const age = gauge('plumbline_mail_age_seconds', 'How long the oldest mail that is not sent has waited');
  const givenUp = gauge(
    'plumbline_mails_given_up',
    'Mails of the last 30 days that the mail server refused, or that could not be sent for a day',
  );
  return async () => {
    try {
      const backlog = await readMailBacklog(auth);
      waiting.set(backlog.waiting);
      age.set(backlog.ageSeconds);
      givenUp.set(backlog.givenUp);
    } catch {
      for (const each of [waiting, age, givenUp]) each.remove();
    }
  };
}
