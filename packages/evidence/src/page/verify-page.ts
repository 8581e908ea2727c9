import { hashes, verify } from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { config } from 'zod/mini';
import { readRing } from '../keys.ts';
import { toHex } from '../encoding.ts';
import { CLAIMS, conclusionOf, EVIDENCE_MESSAGES, identityOf, sentencesOf, type Sentence } from '../sentences.ts';
import { openZip } from '../verify/open-zip.ts';
import { NoPack, type RandomAccess } from '../verify/source.ts';
import type { Trust, VerifyTools } from '../verify/tools.ts';
import { verifyPack, type PackClaims, type Verdict } from '../verify/verify-pack.ts';
import type { Check } from '../verify/findings.ts';

// The policy of the page lets no text become code.
config({ jitless: true });
hashes.sha512 = sha512;

/** All in this one file: a browser that knows no Ed25519 verifies too, and streams are digested, which browsers do not offer. */
const TOOLS: VerifyTools = {
  hashing: (algorithm) => {
    const digest = (algorithm === 'sha256' ? sha256 : sha512).create();
    return { update: (bytes) => digest.update(bytes), hex: () => toHex(digest.digest()) };
  },
  isSignedBy: async (key, message, signature) => {
    try {
      return verify(signature, message, key, { zip215: false });
    } catch {
      return false;
    }
  },
  checkStamp: null,
};

type Locale = keyof typeof EVIDENCE_MESSAGES;
const LOCALES = Object.keys(EVIDENCE_MESSAGES) as Locale[];
const locale = navigator.languages.flatMap((tag) => LOCALES.find((each) => tag.startsWith(each)) ?? [])[0] ?? 'en';

function say(code: string, parameters: Sentence['parameters'] = {}): string {
  const messages: Readonly<Record<string, string>> = EVIDENCE_MESSAGES[locale];
  return (messages[code] ?? code).replaceAll(/\{(\w+)\}/g, (_, name: string) => parameters[name] ?? '');
}

function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`The page has no ${id}`);
  return element;
}

const outcome = byId('outcome', HTMLDivElement);
const chosen = byId('pack', HTMLInputElement);
const fingerprint = byId('fingerprint', HTMLInputElement);
const published = byId('keys', HTMLInputElement);
const dropped = document.querySelector('.drop');

document.documentElement.lang = locale;
document.title = say('pack.page.title');
for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
  element.textContent = say(element.dataset['text'] ?? '');
}

let latest: File | null = null;
chosen.addEventListener('change', () => void verifyFile(chosen.files?.[0]));
for (const field of [fingerprint, published]) field.addEventListener('change', () => void verifyFile(latest));
document.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('dragover', (event) => {
  event.preventDefault();
  dropped?.classList.add('over');
});
document.addEventListener('dragleave', () => dropped?.classList.remove('over'));
document.addEventListener('drop', (event) => {
  event.preventDefault();
  dropped?.classList.remove('over');
  void verifyFile(event.dataTransfer?.files[0]);
});

/** Verifies a file, and shows what was found unless another was chosen meanwhile. */
async function verifyFile(file: File | null | undefined): Promise<void> {
  if (file === null || file === undefined) return;
  latest = file;
  outcome.replaceChildren();
  const trust = await givenTrust();
  if (trust === null) return;
  const shown = await verdictOn(file, trust);
  if (latest === file) outcome.replaceChildren(...shown);
}

/** What the reader has given to be trusted. @returns null if it is not what it should be, after saying so */
async function givenTrust(): Promise<Trust | null> {
  const digits = fingerprint.value.replaceAll(/[\s:]/g, '').toLowerCase();
  const file = published.files?.[0];
  const keys = file === undefined ? [] : await file.text().then(readRing, () => null);
  const isFingerprint = digits === '' || /^[0-9a-f]{64}$/.test(digits);
  const areGiven = [judged(fingerprint, isFingerprint), judged(published, keys !== null)].every(Boolean);
  if (!areGiven || keys === null) return null;
  return { keys, fingerprints: digits === '' ? [] : [digits], hasCertificates: false };
}

/** Says at a field whether what it holds can be used. */
function judged(field: HTMLInputElement, isGood: boolean): boolean {
  field.setAttribute('aria-invalid', String(!isGood));
  byId(`${field.id}-hint`, HTMLSpanElement).textContent = say(`pack.page.${field.id}-${isGood ? 'hint' : 'wrong'}`);
  return isGood;
}

async function verdictOn(file: File, trust: Trust): Promise<HTMLElement[]> {
  const bar = document.createElement('progress');
  bar.setAttribute('aria-label', say('pack.page.working'));
  outcome.replaceChildren(bar);
  try {
    const verdict = await verifyPack(await openZip(accessTo(file)), TOOLS, trust, (done, of) => {
      bar.max = Math.max(1, of);
      bar.value = done;
    });
    return verdictShown(verdict);
  } catch (error) {
    const code = error instanceof NoPack ? `pack.none.${error.reason}` : 'pack.page.unreadable';
    return [element('p', 'verdict failed', say(code))];
  }
}

function accessTo(file: File): RandomAccess {
  return {
    size: file.size,
    read: async (at, length) => new Uint8Array(await file.slice(at, at + length).arrayBuffer()),
  };
}

function verdictShown(verdict: Verdict): HTMLElement[] {
  const { checks, claims } = verdict;
  const conclusion = conclusionOf(checks);
  const state = { 'pack.good': 'ok', 'pack.good-but': 'open' }[conclusion] ?? 'failed';
  const list = element('ul', 'checks');
  list.append(...checks.flatMap(linesOf));
  return [
    ...identityShown(verdict),
    element('h2', '', say('pack.page.verdict')),
    element('p', `verdict ${state}`, say(conclusion)),
    element('h2', '', say('pack.page.checks')),
    list,
    element('h2', '', say('pack.page.claims')),
    claimsShown(claims),
  ];
}

/** Who signed, before everything else. */
function identityShown(verdict: Verdict): HTMLElement[] {
  const { proof, lines } = identityOf(verdict);
  const list = element('dl', 'identity');
  for (const { label, value, isCode } of lines) {
    const text = isCode ? say(value) : value;
    list.append(element('dt', '', say(`pack.claim.${label}`)), element('dd', isCode ? 'failed' : '', text));
  }
  const isProven = proof === 'certified' || proof === 'key-given';
  return [
    element('h2', '', say('pack.page.identity')),
    element('p', isProven ? 'ok' : 'open', `${say(`pack.identity.${proof}`)}:`),
    list,
  ];
}

function linesOf(check: Check): HTMLElement[] {
  return sentencesOf(check).map(({ code, parameters }) => {
    const line = element('li', '');
    const found = element('span', '');
    found.append(element('b', '', `${say(`pack.check.${check.code}`)}: `), say(code, parameters));
    line.append(element('span', check.state, say(`pack.state.${check.state}`)), found);
    return line;
  });
}

function claimsShown(claims: PackClaims): HTMLElement {
  const list = element('dl', '');
  for (const claim of CLAIMS) {
    const value = claims[claim];
    if (value !== null) list.append(element('dt', '', say(`pack.claim.${claim}`)), element('dd', '', String(value)));
  }
  return list;
}

function element(kind: string, className: string, text?: string): HTMLElement {
  const made = document.createElement(kind);
  if (className !== '') made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}
