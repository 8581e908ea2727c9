import { useFormat } from '../format/FormatProvider.tsx';
import type { MoneyValue } from '../format/format.ts';
import { useWords } from '../words/words.tsx';

/** Amounts, one per currency, shown side by side and never added. */
export function Money({ amounts, short = false }: { amounts: readonly MoneyValue[]; short?: boolean }) {
  const format = useFormat();
  const words = useWords();
  if (amounts.length === 0) return <span className="pl-quiet">{words('value.noData')}</span>;
  const text = amounts.map((amount) => (short ? format.moneyShort(amount) : format.money(amount)));
  return (
    <bdi title={short ? amounts.map((amount) => format.money(amount)).join(' + ') : undefined}>{text.join(' + ')}</bdi>
  );
}
