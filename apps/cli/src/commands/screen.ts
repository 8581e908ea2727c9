import { basename } from 'node:path';
import { cappedChildReader, UnreadableFile } from '@plumbline/intake';
import type { FileSource, ToldShare } from '@plumbline/intake';
import type { Locale } from '@plumbline/risk';
import type { Environment } from '../environment.ts';
import type { Paint } from '../output/paint.ts';
import { progress } from '../output/progress.ts';
import { readingProgress } from '../output/reading-progress.ts';
import { refusalOf } from '../output/refused-option.ts';
import { screenJson } from '../output/screen-json.ts';
import { screenTable } from '../output/screen-table.ts';
import { sayIn } from '../output/texts.ts';
import type { Say } from '../output/texts.ts';
import { Refusal } from '../refusal.ts';
import { openScreening } from '../screening/screening.ts';

export interface ScreenOptions {
  readonly format: 'json' | 'table';
  readonly locale: Locale;
  readonly paint: Paint;
  readonly all: boolean;
  readonly lists: string | null;
  readonly asOf: string | null;
  readonly source: FileSource;
  readonly map: Readonly<Record<string, readonly string[]>>;
  readonly set: Readonly<Record<string, string>>;
  readonly share: Readonly<Record<string, ToldShare>>;
  readonly sheet?: string;
  readonly headerRow?: number;
  readonly encoding?: string;
  readonly delimiter?: string;
}

/** Judges every supplier of a file and prints what it finds. @throws Refusal when the file or a list cannot be used */
export async function screen(file: string, options: ScreenOptions, surroundings: Environment): Promise<void> {
  const { folder, today, nodePath, width, out, terminal } = surroundings;
  const { format, locale, paint, all, lists, asOf, source, map, set, share: shares, ...reading } = options;
  // Who names the column of the activity has said that it is one.
  const texts = map['activity'] === undefined ? {} : { activity: { of: null } };
  const say = sayIn(locale);
  const firstReading = readingProgress(say('cli.progress.reading'), terminal);
  try {
    const screening = await openScreening(
      { file, lists, reading, intake: { source, asOf, today, map, set, shares, texts } },
      { folder, workbooks: cappedChildReader(nodePath), say, watch: firstReading.watch },
    );
    firstReading.end();
    const bar = progress(say('cli.progress.screening'), screening.profile.counts.suppliers, terminal);
    if (format === 'json') await screenJson(out, screening, say, bar);
    else await screenTable(out, screening, { width, paint, locale, say }, { all, progress: bar });
    bar.end();
  } catch (error) {
    firstReading.end();
    throw refusalOfFile(error, basename(file), say);
  }
}

/** One sentence for what intake cannot use; anything else is a fault of ours and stays what it is. */
function refusalOfFile(error: unknown, file: string, say: Say): unknown {
  if (error instanceof UnreadableFile) {
    const reason = say(`reading.${error.code}`, error.parameters);
    return new Refusal(
      say('cli.screen.refused', { file, reason, remedy: say(`reading.${error.code}.remedy`, error.parameters) }),
    );
  }
  return refusalOf(error, say);
}
