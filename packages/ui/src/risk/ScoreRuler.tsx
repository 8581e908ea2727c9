import type { CSSProperties, ReactNode } from 'react';

import { useFormat } from '../format/FormatProvider.tsx';
import { useWords } from '../words/words.tsx';
import { useContextBandText, type ContextLevel } from './ContextBand.tsx';
import { LABEL_COLOUR } from './labels.ts';
import { along, bandAt, bandsOf, CAP, numbersAlong, TOP, type Stretch } from './score-scale.ts';
import classes from './ScoreRuler.module.css';

/** Something that keeps the score from falling below a number. */
export interface RulerMark {
  readonly name: string;
  readonly value: number;
  /** A finding or a sanction; a gap in safeguards; or a Critical finding that was cleared and is watched. */
  readonly kind: 'FINDING' | 'GAP' | 'WATCHED';
}

interface ScoreRulerProps {
  /** Version of the method that the numbers were made with. */
  method: string;
  /** 0 to 100; null while it cannot be computed. */
  score: number | null;
  /** The ends of the score if the gaps were known. */
  low: number | null;
  high: number | null;
  /** What place and kind of work alone say. */
  context: number | null;
  /** What that says in words: two where country or kind of work is not known, however the number was counted. */
  contextLow: ContextLevel | null;
  contextHigh: ContextLevel | null;
  /** Highest first. */
  marks: readonly RulerMark[];
}

/** The score on one scale with two readings: what was found, which sets floors, and where and how work is done, which stops at the cap. */
export function ScoreRuler(props: ScoreRulerProps) {
  const words = useWords();
  const { method, context, marks, contextLow, contextHigh } = props;
  // A result of another method may stop elsewhere.
  const cap = bandsOf('context', method).at(-1)?.to ?? TOP;
  return (
    <div className={classes.ruler}>
      <TextTwin {...props} />
      <div className={classes.picture} aria-hidden>
        <Row name={words('ruler.found')} note={words('ruler.foundNote')}>
          <Found marks={marks} />
          <Track bands={bandsOf('found', method)} faint={marks.length === 0}>
            {marks.map(({ name, value, kind }) => (
              <span key={`${kind} ${name}`} className={classes.mark} data-kind={kind} style={at(value)} />
            ))}
          </Track>
        </Row>
        <Row name={words('ruler.context')} note={words('ruler.contextNote')}>
          <Context value={context} cap={cap} low={contextLow} high={contextHigh} />
          <Track bands={bandsOf('context', method)} faint={context === null} stops>
            {context !== null && <span className={classes.dot} style={at(Math.min(context, cap))} />}
          </Track>
        </Row>
        <Score {...props} />
      </div>
    </div>
  );
}

const at = (value: number): CSSProperties => ({ insetInlineStart: along(value) });

function Row({ name, note, children }: { name: string; note: string; children: ReactNode }) {
  return (
    <div className={classes.row}>
      <p className={classes.name}>
        <b>{name}</b> <span>{note}</span>
      </p>
      <div className={classes.reading}>{children}</div>
    </div>
  );
}

interface TrackProps {
  bands: readonly Stretch[];
  /** Nothing stands on it. */
  faint: boolean;
  /** It ends at the cap: the rest is drawn as what it cannot reach. */
  stops?: boolean;
  children: ReactNode;
}

function Track({ bands, faint, stops, children }: TrackProps) {
  const words = useWords();
  const place = ({ from, to }: Stretch) => ({ insetInlineStart: along(from), inlineSize: along(to - from) });
  return (
    <>
      <div className={classes.track} data-faint={faint || undefined} data-plain={bands.length === 0 || undefined}>
        {bands.map((band) => (
          <span
            key={band.label}
            className={classes.band}
            style={{ ...place(band), backgroundColor: LABEL_COLOUR[band.label] ?? undefined }}
          />
        ))}
        {stops === true && bands.length > 0 && <span className={classes.beyond} style={at(CAP)} />}
        {children}
      </div>
      <div className={classes.words}>
        {bands.map((band) => (
          <span key={band.label} style={place(band)}>
            {words(`band.${band.label}`)}
          </span>
        ))}
        {stops === true && bands.length > 0 && (
          <span style={{ insetInlineStart: along(CAP), inlineSize: along(TOP - CAP) }}>
            {words('ruler.stops', { cap: CAP })}
          </span>
        )}
      </div>
    </>
  );
}

/** The highest floor in words, above its mark: on the side of it that has more room. */
function Found({ marks }: { marks: readonly RulerMark[] }) {
  const words = useWords();
  const format = useFormat();
  const [first, ...others] = marks;
  if (first === undefined) return <p className={classes.above}>{words('ruler.nothing')}</p>;
  const more = others.length === 0 ? '' : ` · ${words('facet.more', { count: others.length })}`;
  return (
    <p className={classes.above} style={beside(first.value)}>
      <b>{format.number(first.value, 2)}</b> <bdi>{first.name}</bdi>
      {more}
    </p>
  );
}

interface ContextProps {
  value: number | null;
  cap: number;
  low: ContextLevel | null;
  high: ContextLevel | null;
}

/** The number, and the words for it where they are two: the band that it stands in would say more than is known. */
function Context({ value, cap, low, high }: ContextProps) {
  const words = useWords();
  const format = useFormat();
  const text = useContextBandText({ low, high });
  if (value === null) return <p className={classes.above}>{words('score.unknown')}</p>;
  return (
    <p className={classes.above} style={beside(Math.min(value, cap))}>
      <b>{format.number(value, 2)}</b>
      {low !== high && ` ${text ?? ''}`}
      {value > cap && ` ${words('ruler.counts', { cap })}`}
    </p>
  );
}

function beside(value: number): CSSProperties {
  return value > TOP / 2
    ? { marginInlineEnd: `calc(100% - ${along(value)} - 4px)`, textAlign: 'end' }
    : { marginInlineStart: `calc(${along(value)} - 4px)` };
}

/** The scale itself with the score on it, and the whisker from where it could lie to where it could lie. */
function Score({ method, score, low, high }: ScoreRulerProps) {
  const words = useWords();
  const format = useFormat();
  const hasRange = low !== null && high !== null && high > low;
  return (
    <div className={classes.row}>
      <p className={classes.name}>
        <b>{words('ruler.score')}</b> <span>{useRangeText(low, high) ?? words('score.unknown')}</span>
      </p>
      <div className={classes.reading}>
        <div className={classes.axis}>
          {hasRange && <span className={classes.whisker} style={{ ...at(low), inlineSize: along(high - low) }} />}
          {score !== null && <span className={classes.tick} style={at(score)} />}
        </div>
        <div className={classes.numbers}>
          {numbersAlong(method, score).map((number) => (
            <span key={number} style={at(number)}>
              {format.number(number)}
            </span>
          ))}
          {score !== null && <b style={at(score)}>{format.number(score, 2)}</b>}
        </div>
      </div>
    </div>
  );
}

function useRangeText(low: number | null, high: number | null): string | null {
  const words = useWords();
  const format = useFormat();
  if (low === null || high === null) return null;
  return low === high
    ? words('ruler.fixed')
    : words('ruler.ifKnown', { from: format.number(low, 2), to: format.number(high, 2) });
}

/** The same in sentences, for those who do not see the picture. */
function TextTwin({ method, score, low, high, context, contextLow, contextHigh, marks }: ScoreRulerProps) {
  const words = useWords();
  const format = useFormat();
  const number = (value: number, bands: readonly Stretch[]) => {
    const band = bandAt(bands, value);
    return [format.number(value, 2), ...(band === null ? [] : [words(`band.${band}`)])].join(', ');
  };
  const level = useContextBandText({ low: contextLow, high: contextHigh });
  const [found, where] = [bandsOf('found', method), bandsOf('context', method)];
  const of = score === null ? null : words('score.of', { value: format.number(score, 2), top: TOP });
  const lines = [
    [words('ruler.score'), of ?? words('score.unknown'), useRangeText(low, high)],
    ...(marks.length === 0
      ? [[words('ruler.found'), words('ruler.nothing')]]
      : marks.map(({ name, value, kind }) => [
          words(kind === 'FINDING' ? 'ruler.found' : kind === 'GAP' ? 'ruler.gap' : 'ruler.watched'),
          name,
          number(value, found),
        ])),
    [
      words('ruler.context'),
      context === null
        ? words('score.unknown')
        : [format.number(context, 2), ...(level === null ? [] : [level])].join(', '),
      where.length === 0 ? null : words('ruler.stops', { cap: CAP }),
    ],
  ];
  return (
    <ul className="pl-hidden">
      {lines.map(([what = '', ...said]) => {
        const line = `${what}: ${said.filter((part) => part !== null).join('; ')}`;
        return <li key={line}>{line}</li>;
      })}
    </ul>
  );
}
