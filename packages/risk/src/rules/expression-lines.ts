import { COLUMNS } from './columns.ts';
import type { Expression } from './expression.ts';

/** Writes a code and its parameters in one locale. */
type Say = (code: string, parameters?: Readonly<Record<string, string | number>>) => string;

/** Writes a rule's expression as an indented list in Markdown, one line for each condition, as the engine evaluates it. */
export function expressionLines(expression: Expression, say: Say, indent = ''): string[] {
  const line = (text: string): string[] => [`${indent}- ${text}`];
  switch (expression.op) {
    case 'all':
    case 'any':
      return [
        ...line(say(`expression.${expression.op}`)),
        ...expression.of.flatMap((part) => expressionLines(part, say, `${indent}  `)),
      ];
    case 'not': {
      const [first = '', ...rest] = expressionLines(expression.of, say, indent);
      return [...line(say('expression.not', { what: first.slice(indent.length + 2) })), ...rest];
    }
    case 'atLeast':
    case 'above':
    case 'below':
      return line(
        say(`expression.${expression.op}`, {
          what: say(`column.${expression.column}`),
          value: String(expression.value),
        }),
      );
    case 'equals': {
      const what = say(`column.${expression.column}`);
      const holds = COLUMNS[expression.column].unit === 'yes-no' && expression.value === 1;
      return line(holds ? what : say('expression.equals', { what, value: String(expression.value) }));
    }
    case 'declined':
      return line(say('expression.declined', { fact: expression.fact }));
    case 'notRecorded':
      return line(
        say(expression.absentToo ? 'expression.notRecordedOrAbsent' : 'expression.notRecorded', {
          fact: expression.fact,
        }),
      );
    case 'flag':
      return line(say('expression.flag', { ruleId: expression.ruleId }));
    case 'always':
      return line(say('expression.always'));
  }
}
