import { CLAIMS, conclusionOf, identityOf, NoPack, sentencesOf, verifyPack as verified } from '@plumbline/evidence';
import type { Check, PackClaims, Verdict } from '@plumbline/evidence';
import { nodeHashing, nodeSignatures } from '@plumbline/evidence/node';
import { checkToken } from '@plumbline/evidence/time-stamp';
import type { Locale } from '@plumbline/risk';
import type { Environment } from '../environment.ts';
import { safe } from '../output/fit.ts';
import type { Paint } from '../output/paint.ts';
import { print } from '../output/print.ts';
import { progress, type Progress } from '../output/progress.ts';
import { sayIn, type Say } from '../output/texts.ts';
import { FailedCheck, Refusal, UnprovenSender } from '../refusal.ts';
import { packOnDisk } from '../verifying/pack-on-disk.ts';
import { trustedAuthorities, trustedKeys } from '../verifying/trusted-keys.ts';

export interface VerifyPackOptions {
  /** Fingerprints, or files of public keys. */
  readonly keys: readonly string[];
  /** File of the certificates of time-stamp authorities. */
  readonly authorities: string | null;
  readonly locale: Locale;
  readonly paint: Paint;
}

const MEGABYTE = 1024 * 1024;

/**
 * Says what holds of an evidence pack, one line a check, without asking anybody.
 * @throws FailedCheck if one failed; UnprovenSender if all hold and no key was given; Refusal if it is no pack
 */
export async function verifyPack(name: string, options: VerifyPackOptions, surroundings: Environment): Promise<void> {
  const { folder, out } = surroundings;
  const say = sayIn(options.locale);
  const trust = await trustedKeys(options.keys, folder);
  const authorities = await trustedAuthorities(options.authorities, folder);
  const verdict = await verdictOn(name, { ...trust, authorities }, say, surroundings);
  await print(out, `${identityLines(verdict, say)}\n`);
  await print(out, verdict.checks.map((check) => linesOf(check, say, options.paint)).join(''));
  await print(out, `\n${claimLines(verdict.claims, say)}\n`);
  await print(out, `${options.paint.strong(say(conclusionOf(verdict.checks)))}\n`);
  if (!verdict.isGood) throw new FailedCheck();
  if (verdict.isUnproven) throw new UnprovenSender();
}

interface Given extends Awaited<ReturnType<typeof trustedKeys>> {
  readonly authorities: Awaited<ReturnType<typeof trustedAuthorities>>;
}

async function verdictOn(
  name: string,
  { keys, fingerprints, authorities }: Given,
  say: Say,
  { folder, terminal }: Environment,
): Promise<Verdict> {
  let bar: Progress | null = null;
  let shown = 0;
  const show = (done: number, of: number): void => {
    bar ??= progress(say('cli.verify.progress'), Math.ceil(of / MEGABYTE), terminal);
    for (; shown < Math.floor(done / MEGABYTE); shown += 1) bar.step();
  };
  const tools = {
    hashing: nodeHashing,
    isSignedBy: nodeSignatures,
    checkStamp: (token: Uint8Array<ArrayBuffer>, hash: string, at: Date) =>
      checkToken(token, { hash, at, nonce: null }, authorities),
  };
  try {
    const pack = await packOnDisk(name, folder);
    const trust = { keys, fingerprints, hasCertificates: authorities.length > 0 };
    try {
      return await verified(pack.source, tools, trust, show);
    } finally {
      await pack.close();
    }
  } catch (error) {
    if (error instanceof NoPack) throw new Refusal(`${safe(name)}: ${say(`pack.none.${error.reason}`)}`);
    throw error;
  } finally {
    (bar as Progress | null)?.end();
  }
}

/** Who signed, before everything else. */
function identityLines(verdict: Verdict, say: Say): string {
  const { proof, lines } = identityOf(verdict);
  const told = lines.map(({ label, value, isCode }) => {
    const text = isCode ? say(value) : safe(value);
    return `  ${say(`pack.claim.${label}`)}: ${text}\n`;
  });
  return `${say(`pack.identity.${proof}`)}:\n${told.join('')}`;
}

function linesOf(check: Check, say: Say, paint: Paint): string {
  const state = say(`pack.state.${check.state}`);
  const begin = `${state.padEnd(8)}${say(`pack.check.${check.code}`)}: `;
  return sentencesOf(check)
    .map(({ code, parameters }) => {
      const line = `${begin}${say(code, parameters)}`;
      return `${check.state === 'failed' ? paint.strong(line) : line}\n`;
    })
    .join('');
}

/** What the pack says of itself. */
function claimLines(claims: PackClaims, say: Say): string {
  return CLAIMS.flatMap((claim) => {
    const value = claims[claim];
    return value === null ? [] : [`${say(`pack.claim.${claim}`)}: ${safe(String(value))}\n`];
  }).join('');
}
