import type { FactKey, FactValues } from '@plumbline/facts';

type Plain = string | number | boolean;

/** Writes a fact's value in plain form: codes and numbers, no words. */
export function inputValue(value: FactValues[FactKey] | null): Plain | null {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return plain(value);
}

function plain(value: Exclude<FactValues[FactKey], Plain>): Plain {
  if ('minor' in value) return `${value.minor} ${value.currency ?? '?'} (minor units)`;
  if ('latitude' in value) return `${value.latitude}, ${value.longitude}`;
  if ('found' in value) return value.found ? (value.term ?? true) : false;
  return value.map((item) => itemText(item)).join('; ');
}

function itemText(
  item: FactValues[FactKey] extends infer V ? (V extends readonly (infer Item)[] ? Item : never) : never,
): string {
  if (typeof item === 'string') return item;
  if ('confidence' in item) return `${item.key} .${String(item.confidence).padStart(2, '0')}`;
  if ('good' in item) return item.inferred ? `${item.good} (inferred)` : item.good;
  if ('listedName' in item) return `${item.list} ${item.entry}`;
  return `${item.group}: ${item.count}${item.share === null ? '' : `, share ${item.share}`}${item.total === null ? '' : `, total ${item.total}`}`;
}
