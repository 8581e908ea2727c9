import { useWords } from '../words/words.tsx';

export type ContextLevel = 'LOW' | 'MEDIUM' | 'HIGH';

/**
 * The context band, as one word or a span of two. Quiet on purpose: context is not an accusation, so it has no glyph
 * and no colour.
 */
export function ContextBand({ low, high }: { low: ContextLevel | null; high: ContextLevel | null }) {
  const words = useWords();
  const known = [low, high].filter((level) => level !== null);
  const [from, to] = [known[0], known.at(-1)];
  if (from === undefined || to === undefined) return <span className="pl-quiet">{words('value.noData')}</span>;
  const text =
    from === to ? words(`band.${from}`) : words('band.range', { from: words(`band.${from}`), to: words(`band.${to}`) });
  return <bdi title={words('band.contextAbout', { band: text })}>{text}</bdi>;
}
