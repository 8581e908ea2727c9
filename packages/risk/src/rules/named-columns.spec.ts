import { describe, expect, test } from '@jest/globals';
import { LOCALES, RISK_MESSAGES } from '../text.ts';
import { COLUMN_NAMES } from './columns.ts';
import type { Column } from './columns.ts';
import { above, all, always, any, atLeast, below, holds } from './expression.ts';
import type { Expression } from './expression.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules.ts';

/** Columns that count what is recorded, so that they are known of every unit. */
const COUNTED: readonly Column[] = ['contradictions', 'disagreements'];
/** Columns that are made of another one, so that both are known or neither. */
const MADE_OF: { readonly [C in Column]?: Column } = { deductionsOverCap: 'deductions' };

/** Ways in which an expression can be TRUE: each a list of parts that then are. */
function waysOf(expression: Expression): Expression[][] {
  switch (expression.op) {
    case 'any':
      return expression.of.flatMap(waysOf);
    case 'all':
      return expression.of
        .map(waysOf)
        .reduce((ways, part) => ways.flatMap((way) => part.map((more) => [...way, ...more])));
    case 'flag':
      return RULES.filter(({ id }) => id === expression.ruleId).flatMap(({ trigger }) =>
        waysOf(trigger).map((way) => [expression, ...way]),
      );
    default:
      return [[expression]];
  }
}

/** Whether the expression is certainly TRUE where all parts of the way are. */
function follows(expression: Expression, way: readonly Expression[]): boolean {
  if (expression.op === 'always') return true;
  if (expression.op === 'any') return expression.of.some((part) => follows(part, way));
  if (expression.op === 'all') return expression.of.every((part) => follows(part, way));
  return way.some((part) => JSON.stringify(part) === JSON.stringify(expression));
}

/** Whether the value of the column, or a value that it surely reaches, is known wherever the part is TRUE. */
function tells(part: Expression, column: Column, truth = true): boolean {
  if (part.op === 'not') return tells(part.of, column, !truth);
  if (part.op === 'all' || part.op === 'any') {
    return (part.op === 'all') === truth
      ? part.of.some((each) => tells(each, column, truth))
      : part.of.every((each) => tells(each, column, truth));
  }
  return 'column' in part && (part.column === column || MADE_OF[part.column] === column);
}

/** The explanations of a rule, each with the ways in which it comes to be used. */
function explanationsOf({ id, trigger, variants }: Pick<Rule, 'id' | 'trigger' | 'variants'>) {
  const ways = waysOf(trigger);
  const used = variants.map(({ code, when }, at) => {
    const together = ways.flatMap((way) => waysOf(when).map((own) => [...way, ...own]));
    return { code, ways: together.filter((way) => !variants.slice(0, at).some((other) => follows(other.when, way))) };
  });
  const others = ways.filter((way) => !variants.some(({ when }) => follows(when, way)));
  return [...used, { code: `explain.${id}`, ways: others }];
}

/** Columns that a text names and has no other words for. */
const namedIn = (message: string): Column[] =>
  COLUMN_NAMES.filter(
    (column) => new RegExp(`\\{${column}\\b`).test(message) && !message.includes(`{${column}, select, none {`),
  );

function unknownColumns(rule: Pick<Rule, 'id' | 'trigger' | 'variants'>, messages: Readonly<Record<string, string>>) {
  return explanationsOf(rule).flatMap(({ code, ways }) =>
    ['', '.supplier'].flatMap((reader) =>
      namedIn(messages[`${code}${reader}`] ?? '')
        .filter((column) => !COUNTED.includes(column) && ways.some((way) => !way.some((part) => tells(part, column))))
        .map((column) => `${code}${reader}: ${column}`),
    ),
  );
}

describe('a text that names a number', () => {
  test.each(LOCALES)('is used only where the number is known, or says something without it: %s', (locale) => {
    expect(RULES.flatMap((rule) => unknownColumns(rule, RISK_MESSAGES[locale]))).toEqual([]);
  });

  test('is caught where one of several grounds leaves the number open, and not where a variant speaks for that ground', () => {
    const trigger = any(atLeast('shockHires', 0.1), holds('heatQuota'));
    const messages = { 'explain.X': '{shockHires, number} of the people hired' };
    const open = { id: 'X', trigger, variants: [{ code: 'explain.X.heat', when: below('shockHires', 0.1) }] };
    expect(unknownColumns(open, messages)).toEqual(['explain.X: shockHires']);
    const told = { id: 'X', trigger, variants: [{ code: 'explain.X.heat', when: holds('heatQuota') }] };
    expect(unknownColumns(told, messages)).toEqual([]);
    const words = { 'explain.X': '{shockHires, select, none {Some} other {{shockHires, number}}} of the people hired' };
    expect(unknownColumns(open, words)).toEqual([]);
    const both = { id: 'X', trigger: all(holds('heatQuota'), above('shockHires', 0)), variants: [] };
    expect(unknownColumns(both, messages)).toEqual([]);
    expect(unknownColumns({ id: 'X', trigger: always, variants: [] }, messages)).toEqual(['explain.X: shockHires']);
  });
});
