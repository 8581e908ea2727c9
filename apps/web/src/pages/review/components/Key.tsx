import classes from './Key.module.css';

/** The key that does what the button does. */
export function Key({ name }: { name: string }) {
  return <kbd className={classes.key}>{name.toUpperCase()}</kbd>;
}
