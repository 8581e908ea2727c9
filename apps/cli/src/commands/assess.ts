import { asOfDay } from '@plumbline/intake';
import type { ByteSource } from '@plumbline/intake';
import { assess as assessed, methodology, shippedReference } from '@plumbline/risk';
import type { AssessmentContext, Locale } from '@plumbline/risk';
import { checkDossier } from '../assessing/check-dossier.ts';
import type { ReadDossier } from '../assessing/dossier-parser.ts';
import { readDossiers } from '../assessing/read-dossiers.ts';
import { brokenDossier, failedDossier, misfitDossier } from '../assessing/rejection.ts';
import type { Rejection } from '../assessing/rejection.ts';
import type { Environment } from '../environment.ts';
import { fileOnDisk } from '../file-on-disk.ts';
import { assessedJson, headJson } from '../output/assess-json.ts';
import type { AssessEnd, AssessRejected, AssessSupplier } from '../output/assess-schema.ts';
import { Pieces } from '../output/print.ts';
import { readingProgress } from '../output/reading-progress.ts';
import { refusalOf } from '../output/refused-option.ts';
import { rejectedJson, rejectedLine } from '../output/rejected-json.ts';
import { sayIn } from '../output/texts.ts';
import type { Say } from '../output/texts.ts';
import { Refusal } from '../refusal.ts';

export interface AssessOptions {
  readonly locale: Locale;
  readonly asOf: string | null;
}

/** Dossiers that are named at the end; all of them stand in the output. */
const NAMED = 20;

/**
 * Assesses every dossier of a file or of what is piped in, and prints one result a line while it reads.
 * @throws Refusal when the text cannot be read, and at the end when dossiers were not assessed
 */
export async function assess(file: string, { locale, asOf }: AssessOptions, surroundings: Environment): Promise<void> {
  const say = sayIn(locale);
  const source = await sourceOf(file, surroundings);
  const context = contextOn(asOf, surroundings.today, say);
  const progress = readingProgress(say('cli.progress.assessing'), surroundings.terminal);
  const pieces = new Pieces(surroundings.out);
  const named: AssessRejected[] = [];
  const counts = { assessed: 0, rejected: 0 };
  let fault: Error | null = null;
  try {
    for await (const read of readDossiers(bytesOf(progress.watch(source), say))) {
      if (counts.assessed + counts.rejected === 0) await pieces.add(lineOf(headJson(context)));
      const result = resultOf(read, context, say);
      await pieces.add(lineOf(result.json));
      counts[result.json.kind === 'supplier' ? 'assessed' : 'rejected'] += 1;
      if (result.json.kind === 'rejected' && named.length < NAMED) named.push(result.json);
      fault ??= result.fault;
    }
  } finally {
    progress.end();
  }
  if (counts.assessed + counts.rejected === 0) throw new Refusal(say('cli.assess.empty', { file: source.name }));
  const end: AssessEnd = { kind: 'end', ...counts };
  await pieces.add(lineOf(end));
  await pieces.end();
  if (counts.rejected === 0) return;
  const sentences = [...named.map((each) => rejectedLine(each, say)), say('cli.assess.counts', counts)].join('\n');
  if (fault === null) throw new Refusal(sentences);
  surroundings.err.write(`${sentences}\n`);
  throw fault;
}

const lineOf = (json: object): string => `${JSON.stringify(json)}\n`;

interface DossierResult {
  readonly json: AssessSupplier | AssessRejected;
  /** An error of Plumbline itself; null when there was none. */
  readonly fault: Error | null;
}

function resultOf(read: ReadDossier, context: AssessmentContext, say: Say): DossierResult {
  const rejected = (rejection: Rejection, fault: Error | null = null): DossierResult => ({
    json: rejectedJson(rejection, say),
    fault,
  });
  if (read.kind === 'break') return rejected(brokenDossier(read));
  const { dossier, misfits } = checkDossier(read.value);
  if (misfits) return rejected(misfitDossier(read, misfits));
  try {
    const { number, line } = read;
    return { json: assessedJson({ number, line, dossier }, assessed(dossier, context), context, say), fault: null };
  } catch (error) {
    const fault = error instanceof Error ? error : new Error(String(error));
    return rejected(failedDossier(read, fault), fault);
  }
}

/** A file, or for `-` what is piped in. */
async function sourceOf(file: string, { folder, input }: Environment): Promise<ByteSource> {
  if (file === '-') return { name: '-', size: 0, open: () => input };
  return fileOnDisk(file, folder, 'the file of dossiers itself, as JSON');
}

async function* bytesOf(source: ByteSource, say: Say): AsyncGenerator<Uint8Array> {
  try {
    yield* source.open();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    throw code === null ? error : new Refusal(say('cli.assess.unreadable', { file: source.name, code }));
  }
}

function contextOn(asOf: string | null, today: string, say: Say): AssessmentContext {
  try {
    return { methodology: methodology(), reference: shippedReference(), asOf: asOfDay({ asOf, today }, null).day };
  } catch (error) {
    throw refusalOf(error, say);
  }
}
