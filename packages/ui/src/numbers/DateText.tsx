import { useFormat } from '../format/FormatProvider.tsx';
import { useWords } from '../words/words.tsx';

interface DateTextProps {
  value: string | null | undefined;
  /** `instant` adds hour and minute in the organisation's zone, and the zone on hover. */
  as?: 'date' | 'instant';
}

/** A date as 24 Nov 2026, machine-readable beneath. */
export function DateText({ value, as = 'date' }: DateTextProps) {
  const format = useFormat();
  const words = useWords();
  if (value === null || value === undefined) return <span className="pl-quiet">{words('value.noData')}</span>;
  return (
    <time dir="auto" dateTime={value} title={as === 'instant' ? format.instantWithZone(value) : undefined}>
      {as === 'instant' ? format.instant(value) : format.date(value)}
    </time>
  );
}
