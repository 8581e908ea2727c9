import type { UserErrorCode } from '../../platform/errors/user-error.ts';
import { PASSWORD_LENGTH } from '../../platform/auth/auth.ts';

/** What is known of the person, and so is guessed first. */
export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
  /** Names of the organisations of the person. */
  readonly organisations: readonly string[];
  /** The accounts of a demo have a published password with the name of the product in it. */
  readonly isDemo: boolean;
}

/** A repeated part shorter than this is no better than the part alone. */
const shortPart = 8;
/** So many characters have to be other than what the one before leads to. */
const leastSurprises = 5;
/** So many letters have to be left when the person's own words are taken away. */
const leastOtherLetters = 8;
/** Digits and signs around a common password that do not make it another one. */
const mostDecoration = 6;
/** Own words shorter than this stand in too many other words. */
const shortestOwnWord = 3;

/** What fingers and heads run along. */
const RUNS = [
  ...['abcdefghijklmnopqrstuvwxyz', '01234567890', '!@#$%^&*()_+'],
  ...['qwertyuiop[]', 'asdfghjkl;', 'zxcvbnm,./', 'qwertzuiop', 'yxcvbnm', 'azertyuiop', 'qsdfghjklm', 'wxcvbn'],
  ...['1qaz', '2wsx', '3edc', '4rfv', '5tgb', '6yhn', '7ujm', '8ik,', '9ol.'],
];
const steps: ReadonlySet<string> = new Set(
  RUNS.flatMap((run) => [...run].slice(1).flatMap((next, at) => [`${run[at]}${next}`, `${next}${run[at]}`])),
);

/** One form for each way of writing a text: compatible characters, small letters, no accents. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

function lettersAndDigits(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** The shortest text that, written again and again, gives this one; the text itself if there is none. */
function repeatedPart(characters: readonly string[]): string {
  for (let length = 1; length <= characters.length / 2; length += 1)
    if (characters.every((one, at) => at < length || one === characters[at - length]))
      return characters.slice(0, length).join('');
  return characters.join('');
}

/** How many characters are neither the one before again nor a step from it along a run. */
function surprises(characters: readonly string[]): number {
  return characters.filter((one, at) => {
    const before = characters[at - 1];
    return before !== one && !steps.has(`${before ?? ''}${one}`);
  }).length;
}

function isTrivial(text: string): boolean {
  return repeatedPart([...text]).length < shortPart || surprises([...text]) < leastSurprises;
}

function isOfOwnWords(text: string, owner: PasswordOwner): boolean {
  const [mailbox = ''] = owner.email.split('@');
  const texts = [owner.name, mailbox, ...owner.organisations, ...(owner.isDemo ? [] : ['plumbline'])].map(folded);
  const words = texts.flatMap((one) => [lettersAndDigits(one), ...one.split(/[^\p{L}\p{N}]+/u)]);
  const long = words.filter((word) => [...word].length >= shortestOwnWord);
  const all = lettersAndDigits(text);
  // The longest first: a part of a word must not hide the whole.
  const rest = long
    .toSorted((one, other) => other.length - one.length)
    .reduce((left, word) => left.replaceAll(word, ' '), all);
  return rest !== all && rest.replace(/[^\p{L}]/gu, '').length < leastOtherLetters;
}

function isCommon(text: string, common: ReadonlySet<string>): boolean {
  const bare = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return common.has(text) || (text.length - bare.length <= mostDecoration && common.has(bare));
}

/**
 * Why a password is not accepted; null for one that is.
 * @param password in NFKC
 * @param common the commonest passwords, in small letters
 */
export function passwordProblem(
  password: string,
  owner: PasswordOwner,
  common: ReadonlySet<string>,
): Extract<UserErrorCode, `PASSWORD_${string}`> | null {
  const { length } = [...password];
  if (length < PASSWORD_LENGTH.least) return 'PASSWORD_TOO_SHORT';
  if (length > PASSWORD_LENGTH.most) return 'PASSWORD_TOO_LONG';
  const text = folded(password);
  if (isTrivial(text) || isTrivial(lettersAndDigits(text) || text)) return 'PASSWORD_REPEATS';
  if (isOfOwnWords(text, owner)) return 'PASSWORD_OWN_WORDS';
  return [text, repeatedPart([...text])].some((one) => isCommon(one, common)) ? 'PASSWORD_COMMON' : null;
}
