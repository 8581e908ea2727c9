import { useWords } from '../words/words.tsx';
import classes from './State.module.css';

/** The reader's roles do not allow this; says who can grant it. `roles` is a list in words: "owner or administrator". */
export function NoPermission({ roles }: { roles: string }) {
  const words = useWords();
  return (
    <div className={classes.state}>
      <h2 className={classes.title}>{words('state.refusedTitle')}</h2>
      <p className={classes.text}>{words('state.refusedText', { roles })}</p>
    </div>
  );
}
