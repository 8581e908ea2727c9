import classes from './KeyName.module.css';

/** The key that does what the button does. */
export function KeyName({ name }: { name: string }) {
  return <kbd className={classes.key}>{name.toUpperCase()}</kbd>;
}
