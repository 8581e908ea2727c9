import type { SignatureState } from '../../../platform/key-ring/key-ring.ts';
import type { FileState } from './anchor-file.ts';
import type { AnchoredChain, AnchorLine, Restored } from './anchor-line.ts';

/** What a check found against a log: a code of `audit.finding.`, and what its sentence needs. */
export interface Finding {
  readonly code: FindingCode;
  readonly parameters: Readonly<Record<string, string | number>>;
}

export type FindingCode =
  | 'cut'
  | 'deleted'
  | 'restored'
  | 'replaced'
  | 'went-back'
  | 'file-unreadable'
  | 'file-missing'
  | 'file-cut'
  | 'file-broken'
  | 'key-unknown'
  | 'key-other-day'
  | 'signature-false';

/** An anchor of the chain under check, in the order of the file. */
export interface Anchored {
  readonly line: AnchorLine;
  readonly signature: SignatureState;
}

/** The last anchor of a chain that the database knows of. */
export interface Mark {
  readonly line: number;
  readonly lineHash: string;
  readonly at: Date;
}

/** All that is known of one chain. */
export interface Evidence {
  readonly chain: AnchoredChain;
  /** Number of the last entry in the database; 0 for none. */
  readonly head: number;
  readonly anchors: readonly Anchored[];
  /** Stored hashes of the entries that are anchored, as far as they exist. */
  readonly hashes: ReadonlyMap<number, string>;
  readonly mark: Mark | null;
  /** Hash of the line that the mark names, as the file has it. */
  readonly markedLineHash: string | null;
  /** The code of the system where the file could not be read. */
  readonly file: FileState | { readonly unreadable: string };
}

const OF_SIGNATURE: Readonly<Record<Exclude<SignatureState, 'good'>, FindingCode>> = {
  unknown: 'key-unknown',
  'other-day': 'key-other-day',
  false: 'signature-false',
};

/** What the anchors of a chain say of it. */
export interface Comparison {
  readonly findings: readonly Finding[];
  /** The last anchor, in the order of the file, that the chain fits. */
  readonly fitting: AnchorLine | null;
  /** Number of the first line that contradicts the chain and is not acknowledged; null if none does. */
  readonly contradicting: number | null;
  readonly restores: readonly AcknowledgedRestore[];
}

/** A restore that an operator has acknowledged, and what the log lost by it. */
export interface AcknowledgedRestore extends Pick<Restored, 'backup' | 'by' | 'reason'> {
  readonly at: string;
  /** Numbers of the first and last entry that are no longer in the log, or are others. */
  readonly from: number;
  readonly to: number;
  /** When the last of them was anchored. */
  readonly until: string;
}

/** Compares a chain in the database with its anchors. Only anchors whose signature is good count as evidence. */
export function checkAnchors(evidence: Evidence): Comparison {
  const { anchors, hashes } = evidence;
  const good = anchors.filter(({ signature }) => signature === 'good').map(({ line }) => line);
  const acknowledgements = good.filter(({ restored }) => restored !== undefined);
  const standing = good.filter((line) => !acknowledgements.some((later) => isOfTimeBefore(line, later)));
  const wrong = standing.filter((line, place) => !fits(line, hashes) || goesBack(line, standing[place + 1]));
  return {
    findings: [...checkChain(evidence, standing), ...checkFile(evidence), ...checkSignatures(evidence)],
    fitting: standing.findLast((line) => fits(line, hashes)) ?? null,
    contradicting: wrong[0]?.line ?? null,
    restores: acknowledgements.flatMap((line) => restoreOf(line, good, hashes)),
  };
}

/** Whether the acknowledgement of a restore says that an anchor is of the time before. */
function isOfTimeBefore({ line }: AnchorLine, { line: later, restored }: AnchorLine): boolean {
  return restored !== undefined && restored.from <= line && line < later;
}

function restoreOf(
  acknowledgement: AnchorLine,
  lines: readonly AnchorLine[],
  hashes: ReadonlyMap<number, string>,
): AcknowledgedRestore[] {
  const { at, restored } = acknowledgement;
  if (restored === undefined) return [];
  const before = lines.findLast(({ line }) => line < restored.from)?.sequence ?? 0;
  const lost = lines.filter((line) => isOfTimeBefore(line, acknowledgement) && !fits(line, hashes));
  const to = Math.max(before, ...lost.map(({ sequence }) => sequence));
  const { backup, by, reason } = restored;
  return [{ backup, by, reason, at, from: Math.min(before + 1, to), to, until: lost.at(-1)?.at ?? at }];
}

/** The acknowledgement for an organisation that the backup does not have names no entry. */
function fits({ sequence, hash }: AnchorLine, hashes: ReadonlyMap<number, string>): boolean {
  return sequence === 0 || hashes.get(sequence) === hash;
}

function goesBack({ sequence }: AnchorLine, next: AnchorLine | undefined): boolean {
  return next !== undefined && next.sequence < sequence;
}

function checkChain({ head, hashes, mark }: Evidence, lines: readonly AnchorLine[]): Finding[] {
  const misfits = lines.filter((line) => !fits(line, hashes));
  const last = misfits.at(-1);
  if (last === undefined) return wentBack(lines);
  const to = Math.max(...misfits.map(({ sequence }) => sequence));
  if (head === 0) return [{ code: 'deleted', parameters: { to, at: last.at } }];
  // Before the first anchor that does not fit: what was anchored later says nothing of that time.
  const sound = lines.slice(0, lines.indexOf(misfits[0] ?? last)).at(-1);
  const from = Math.min(sound?.sequence ?? 0, head) + 1;
  const known = { from, to, at: last.at, sound: sound?.sequence ?? 0, soundAt: sound?.at ?? last.at };
  const wentOn = lines.at(-1) !== last || misfits.some(({ sequence }) => sequence <= head);
  if (wentOn) return [{ code: 'replaced', parameters: known }, ...wentBack(lines)];
  // A backup knows neither the entries nor that they were anchored. A person who removed entries by hand left the mark behind.
  const isOlderState = mark === null || (sound !== undefined && mark.line <= sound.line);
  return [{ code: isOlderState ? 'restored' : 'cut', parameters: known }];
}

/** A head never gets a smaller number: where it did, the database was set back between the two anchors and went on from there. */
function wentBack(lines: readonly AnchorLine[]): Finding[] {
  return lines.flatMap((line, place): Finding[] => {
    const before = lines[place - 1];
    if (before === undefined || !goesBack(before, line)) return [];
    const parameters = { before: before.sequence, beforeAt: before.at, after: line.sequence, afterAt: line.at };
    return [{ code: 'went-back', parameters }];
  });
}

function checkFile({ file, mark, markedLineHash }: Evidence): Finding[] {
  if ('unreadable' in file) return [{ code: 'file-unreadable', parameters: { code: file.unreadable } }];
  if (mark !== null && markedLineHash !== mark.lineHash) {
    const parameters = { line: file.firstBroken ?? mark.line, lines: file.lines, at: mark.at.toISOString() };
    const code = file.lines === 0 ? 'file-missing' : file.lines < mark.line ? 'file-cut' : 'file-broken';
    return [{ code, parameters }];
  }
  return file.firstBroken === null ? [] : [{ code: 'file-broken', parameters: { line: file.firstBroken } }];
}

/** One finding a kind and key, with the first line and how many there are. */
function checkSignatures({ anchors }: Evidence): Finding[] {
  const findings = new Map<string, Finding>();
  for (const { line, signature } of anchors) {
    if (signature === 'good') continue;
    const code = OF_SIGNATURE[signature];
    const known = findings.get(`${code} ${line.key}`)?.parameters;
    const parameters = { line: known?.['line'] ?? line.line, key: line.key, lines: Number(known?.['lines'] ?? 0) + 1 };
    findings.set(`${code} ${line.key}`, { code, parameters });
  }
  return [...findings.values()];
}
