import type { z } from 'zod';
import type { Item } from '../template/template.ts';
import type { Answer, Answers, BySite } from './answer.ts';
import { itemAsked, type Asked } from './asking.ts';
import { sentOf } from './branching.ts';
import { answerSchema, itemSchema, mostSites } from './schema.ts';

/** Why an answer is not taken; `not-taken`: the service did not say why. Texts are the page's. */
export const PROBLEM_CODES = [
  'not-an-object',
  'unknown-item',
  'unknown-key',
  'wrong-type',
  'not-a-choice',
  'out-of-bounds',
  'too-long',
  'too-many',
  'too-many-decimals',
  'wrong-form',
  'unwritable-sign',
  'twice',
  'hidden',
  'not-taken',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What is wrong, and where: the path within the answers, as keys and numbers of rows. */
export interface AnswerProblem {
  readonly code: ProblemCode;
  readonly path: readonly (string | number)[];
  /** The bound that was passed, where there is one. */
  readonly limit?: number;
}

export type Reading<Value> =
  | { readonly value: Value; readonly problems: null }
  | { readonly value: null; readonly problems: readonly AnswerProblem[] };

/** More problems than these help nobody. */
const MOST_PROBLEMS = 50;

const schemas = new WeakMap<Item, { readonly one: z.ZodType; readonly whole: z.ZodType }>();

/** Shapes are made once for each item: making them takes longer than using them. */
function schemasOf(item: Item, sites: number): { readonly one: z.ZodType; readonly whole: z.ZodType } {
  const known = schemas.get(item);
  if (known !== undefined) return known;
  const made = { one: answerSchema(item), whole: itemSchema(item, sites) };
  schemas.set(item, made);
  return made;
}

/** Reads one answer of one place, as it is saved. Takes time and memory in proportion to what is given. */
export function readAnswer(asked: Asked, item: string, json: unknown): Reading<Answer> {
  const found = itemAsked(asked, item);
  if (found === undefined) return refused([{ code: 'unknown-item', path: [item] }]);
  const result = schemasOf(found, mostSites(asked.template)).one.safeParse(json);
  return result.success ? taken(result.data as Answer) : refused(problemsOf(result.error, [item]));
}

/** Reads a draft: everything that was answered, also what is hidden now. */
export function readAnswers(asked: Asked, json: unknown): Reading<Answers> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return refused([{ code: 'not-an-object', path: [] }]);
  const problems: AnswerProblem[] = [];
  const answers: [string, Answer | BySite][] = [];
  for (const [key, said] of Object.entries(json)) {
    if (problems.length >= MOST_PROBLEMS) break;
    const item = itemAsked(asked, key);
    if (item === undefined) {
      problems.push({ code: 'unknown-item', path: [key] });
      continue;
    }
    const result = schemasOf(item, mostSites(asked.template)).whole.safeParse(said);
    if (result.success) answers.push([key, result.data as Answer | BySite]);
    else problems.push(...problemsOf(result.error, [key]));
  }
  return problems.length > 0 ? refused(problems) : taken(Object.fromEntries(answers));
}

/** Reads what is submitted: a draft in which nothing is hidden, unknown or left to a colleague. */
export function readSubmission(asked: Asked, json: unknown): Reading<Answers> {
  const read = readAnswers(asked, json);
  if (read.problems !== null) return read;
  const hidden = differences(read.value, sentOf(asked, read.value), []);
  return hidden.length > 0 ? refused(hidden) : read;
}

/** What is in the one and not in the other. */
function differences(given: unknown, sent: unknown, path: readonly (string | number)[]): AnswerProblem[] {
  if (typeof given !== 'object' || given === null) return [];
  return Object.entries(given).flatMap(([key, value]) => {
    const at = [...path, Array.isArray(given) ? Number(key) : key];
    const other = (sent as Record<string, unknown>)[key];
    return other === undefined ? [{ code: 'hidden' as const, path: at }] : differences(value, other, at);
  });
}

function taken<Value>(value: Value): Reading<Value> {
  return { value, problems: null };
}

function refused<Value>(problems: readonly AnswerProblem[]): Reading<Value> {
  return { value: null, problems: problems.slice(0, MOST_PROBLEMS) };
}

function problemsOf({ issues }: z.ZodError, path: readonly string[]): AnswerProblem[] {
  return issues.slice(0, MOST_PROBLEMS).map((issue) => ({
    code: codeOf(issue),
    path: [...path, ...issue.path.filter((part) => typeof part !== 'symbol')],
    ...limitOf(issue),
  }));
}

function codeOf(issue: z.core.$ZodIssue): ProblemCode {
  switch (issue.code) {
    case 'unrecognized_keys':
    case 'invalid_key':
      return 'unknown-key';
    case 'invalid_value':
    case 'invalid_union':
      return 'not-a-choice';
    case 'too_big':
    case 'too_small':
      return issue.origin === 'string' ? 'too-long' : issue.origin === 'array' ? 'too-many' : 'out-of-bounds';
    case 'invalid_format':
      return 'wrong-form';
    case 'custom':
      return (issue.params as { code?: ProblemCode } | undefined)?.code ?? 'wrong-type';
    default:
      return 'wrong-type';
  }
}

function limitOf(issue: z.core.$ZodIssue): { readonly limit?: number } {
  if (issue.code === 'too_big') return { limit: Number(issue.maximum) };
  return issue.code === 'too_small' ? { limit: Number(issue.minimum) } : {};
}
