import type { FieldKey } from '@plumbline/facts';
import { dayText } from '@plumbline/risk';
import { localeOf } from '../../../platform/text/texts.ts';
import { moneyText, type Wording } from '../../supplier/fact-text.ts';
import type { ObservationDetails, PackedIdentifier, PackedName } from '../../supplier/packed-observation.ts';

/** A word of a file that is no fact: a name, a number in a register, a day. */
export interface ToldWord {
  readonly field: FieldKey;
  readonly value: string;
}

const NAME_FIELDS: Readonly<Record<PackedName['kind'], FieldKey>> = {
  name: 'supplierName',
  local: 'localName',
  other: 'otherNames',
  parent: 'parent',
};
const IDENTIFIER_FIELDS: Readonly<Record<PackedIdentifier['scheme'], FieldKey>> = {
  buyer: 'supplierId',
  lei: 'lei',
  registration: 'registrationNumber',
};

/** What an observation says besides its facts, in the reader's language. The name of a site is a fact. */
export function toldWords(details: ObservationDetails, wording: Wording): ToldWord[] {
  const { names = [], identifiers = [], spend = [], supplyTier, closed, projectFrom, projectTo } = details;
  const { say, locale } = wording;
  const day = (field: FieldKey, value: string | undefined): ToldWord[] =>
    value === undefined ? [] : [{ field, value: dayText(value, localeOf(locale)) }];
  return [
    ...names.map(({ kind, name }) => ({ field: NAME_FIELDS[kind], value: name })),
    ...identifiers.map(({ scheme, value }) => ({ field: IDENTIFIER_FIELDS[scheme], value })),
    ...spend.map((money): ToldWord => ({ field: 'spend', value: moneyText(money, wording) })),
    ...(supplyTier === undefined ? [] : [{ field: 'supplyTier' as const, value: String(supplyTier) }]),
    ...(closed === undefined ? [] : [{ field: 'closed' as const, value: say(closed ? 'value.yes' : 'value.no') }]),
    ...day('siteFrom', projectFrom),
    ...day('siteTo', projectTo),
  ];
}
