import type { Wording } from '../../supplier/fact-text.ts';
import type { MovementEnd } from '../movement.read-model.ts';
import type { MovedThing } from './movement.ts';

/** What people did that moved a supplier or its label between two days: overrides that began or ended, and merges. Nothing where one of the days is withheld. */
export function movedByPeople(before: MovementEnd, after: MovementEnd, wording: Wording): MovedThing[] {
  if (before.withheld || after.withheld) return [];
  const [then, since] = [thingsOf(before, wording), thingsOf(after, wording)];
  return Object.entries(since).flatMap(([key, is]) => {
    const was = then[key as keyof typeof then];
    if (was === is) return [];
    const name = wording.say(`movement.${key}`);
    return [{ by: 'person' as const, name, subject: '', before: was, after: is }];
  });
}

function thingsOf({ label, override, mergedInto, merged }: MovementEnd, { say, locale }: Wording) {
  return {
    override:
      override === null || label === null
        ? null
        : say('movement.overridden', {
            state: override.state,
            label: say(`label.${label}`),
            computed: say(`label.${override.computedLabel}`),
            until: new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
              dateStyle: 'medium',
              timeZone: 'UTC',
            }).format(new Date(override.until)),
          }),
    'merged-into': mergedInto,
    merged: merged.length === 0 ? null : new Intl.ListFormat(locale).format(merged),
  };
}
