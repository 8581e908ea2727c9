import { useWords } from '../words/words.tsx';
import classes from './State.module.css';

/**
 * The reader's roles do not allow this; says who can grant it.
 * @param props `roles` is a list in words: "owner or administrator". Null where no role would do: organisations of this kind have no such page.
 */
export function NoPermission({ roles }: { roles: string | null }) {
  const words = useWords();
  return (
    <div className={classes.state}>
      <h2 className={classes.title}>{words('state.refusedTitle')}</h2>
      <p className={classes.text}>
        {roles === null ? words('state.elsewhereText') : words('state.refusedText', { roles })}
      </p>
    </div>
  );
}
