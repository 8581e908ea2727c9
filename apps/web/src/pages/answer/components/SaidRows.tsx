import type { Said } from '@plumbline/questionnaire';

import classes from '../AnswerPage.module.css';

/** Labels that are questions. */
const ENDED = /[?？؟]$/;

/** An answer in words. */
export function SaidRows({ rows }: { rows: readonly (readonly Said[])[] }) {
  return rows.map((row, at) => (
    // Rows have no name of their own, and are never moved here.
    <ul key={String(at)} className={classes.said}>
      {row.map(({ label, text }) => (
        <li key={label}>
          {label !== '' && <span className={classes.quiet}>{ENDED.test(label) ? label : `${label}:`} </span>}
          <bdi>{text}</bdi>
        </li>
      ))}
    </ul>
  ));
}
