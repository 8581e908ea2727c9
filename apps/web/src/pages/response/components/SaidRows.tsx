import classes from './Response.module.css';

interface SaidRowsProps {
  rows: readonly { readonly fields: readonly { readonly label: string; readonly text: string }[] }[];
}

/** Labels that are questions. */
const ENDED = /[?？؟]$/;

/** An answer in words. */
export function SaidRows({ rows }: SaidRowsProps) {
  return rows.map(({ fields }, at) => (
    // Rows have no name of their own, and are never moved here.
    <ul key={String(at)} className={classes.said}>
      {fields.map(({ label, text }) => (
        <li key={label}>
          {label !== '' && <span className="pl-quiet">{ENDED.test(label) ? label : `${label}:`} </span>}
          <bdi>{text}</bdi>
        </li>
      ))}
    </ul>
  ));
}
