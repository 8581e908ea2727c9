import classes from './Keys.module.css';

/** Groups of four in rows of four, so that two people can read it to each other. */
export function Fingerprint({ digits }: { digits: string }) {
  return (
    <p className={classes.fingerprint} dir="ltr">
      {digits.match(/.{4}/g)?.map((four, at) => (
        <span key={at}>{four}</span>
      ))}
    </p>
  );
}
