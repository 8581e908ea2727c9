import type { Rejection } from '../assessing/rejection.ts';
import type { AssessRejected } from './assess-schema.ts';
import { safe } from './fit.ts';
import { withText } from './supplier-json.ts';
import type { Say } from './texts.ts';

/** A dossier that is not assessed, its keys in the order of the form. */
export function rejectedJson({ number, line, lastLine, key, problems, more }: Rejection, say: Say): AssessRejected {
  return {
    kind: 'rejected',
    number,
    line,
    lastLine,
    key,
    problems: problems.map(({ path, code, parameters }) => ({
      path,
      code,
      reason: withText({ code: `cli.assess.${code}`, parameters }, say),
      remedy: withText({ code: `cli.assess.${code}.remedy`, parameters }, say),
    })),
    more,
  };
}

/** Its first problem in one line, for a person. */
export function rejectedLine({ number, line, lastLine, problems: [problem], more }: AssessRejected, say: Say): string {
  return safe(
    say('cli.assess.rejected', {
      ...{ number, line, lastLine: lastLine ?? line, lines: (lastLine ?? line) - line + 1 },
      ...{ path: problem?.path ?? '$', reason: problem?.reason.text ?? '', remedy: problem?.remedy.text ?? '', more },
    }),
  );
}
