import { useWords } from '../words/words.tsx';
import classes from './PersonName.module.css';

/** A person under the name that they had when they did what is shown. */
export interface Person {
  readonly name: string;
  /** Tells two people of one name apart; null for somebody who is not known here. */
  readonly shortId: string | null;
  /** Their name today, where it is another one. */
  readonly nameNow: string | null;
}

/** The name of the time, the short identifier, and the present name where it is another one. */
export function PersonName({ person: { name, shortId, nameNow } }: { person: Person }) {
  const words = useWords();
  return (
    <span className={classes.person}>
      <bdi>{name}</bdi>
      {shortId !== null && (
        <>
          {' · '}
          <bdi className={classes.id}>{shortId}</bdi>
        </>
      )}
      {nameNow !== null && (
        <>
          {' '}
          <bdi className={classes.now}>{words('person.now', { name: nameNow })}</bdi>
        </>
      )}
    </span>
  );
}

/** The same for a sentence, a title or a choice, which are plain text. */
export function usePersonText(): (person: Person) => string {
  const words = useWords();
  return ({ name, shortId, nameNow }) =>
    [
      shortId === null ? name : `${name} · ${shortId}`,
      ...(nameNow === null ? [] : [words('person.now', { name: nameNow })]),
    ].join(' ');
}
