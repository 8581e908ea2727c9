import { useFormat } from '../format/FormatProvider.tsx';
import { useWords } from '../words/words.tsx';

interface RangeTextProps {
  low: number | null;
  high: number | null;
  fractionDigits?: number;
}

/** The span in which a number lies while gaps are unknown: "41.20 to 68.00", or one number when nothing is open. */
export function RangeText({ low, high, fractionDigits = 0 }: RangeTextProps) {
  const words = useWords();
  const format = useFormat();
  if (low === null || high === null) return <span className="pl-quiet">{words('value.noData')}</span>;
  const [from, to] = [format.number(low, fractionDigits), format.number(high, fractionDigits)];
  const text = from === to ? from : words('band.range', { from, to });
  return <bdi title={words('band.rangeAbout', { range: text })}>{text}</bdi>;
}
