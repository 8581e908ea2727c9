import { useWords } from '../words/words.tsx';

export type ContextLevel = 'LOW' | 'MEDIUM' | 'HIGH';

interface ContextBandProps {
  low: ContextLevel | null;
  high: ContextLevel | null;
}

/** The context band as one word, or as a span of two where country or kind of work is not known; null without one. */
export function useContextBandText({ low, high }: ContextBandProps): string | null {
  const words = useWords();
  const known = [low, high].filter((level) => level !== null);
  const [from, to] = [known[0], known.at(-1)];
  if (from === undefined || to === undefined) return null;
  if (from === to) return words(`band.${from}`);
  return words('band.range', { from: words(`band.${from}`), to: words(`band.${to}`) });
}

/** The context band in words. Quiet on purpose: context is not an accusation, so it has no glyph and no colour. */
export function ContextBand(props: ContextBandProps) {
  const words = useWords();
  const text = useContextBandText(props);
  if (text === null) return <span className="pl-quiet">{words('value.noData')}</span>;
  return <bdi title={words('band.contextAbout', { band: text })}>{text}</bdi>;
}
