import { useFormat } from '../format/FormatProvider.tsx';
import { useWords } from '../words/words.tsx';

interface NumProps {
  /** Null is "no data", written out: never 0, never a dash. */
  value: number | null | undefined;
  fractionDigits?: number;
  /** `percent` takes a share of one: 0.46 is 46%. */
  as?: 'number' | 'percent';
}

/** A number grouped as the reader's language does. */
export function Num({ value, fractionDigits, as = 'number' }: NumProps) {
  const format = useFormat();
  const words = useWords();
  if (value === null || value === undefined) return <span className="pl-quiet">{words('value.noData')}</span>;
  return <>{as === 'percent' ? format.percent(value, fractionDigits) : format.number(value, fractionDigits)}</>;
}
