import { useTranslation } from 'react-i18next';

import type { Piece } from '../lib/name-difference.ts';
import classes from './Comparison.module.css';

/** A name with the letters marked that the other one lacks. A screen reader hears the name, then these letters. */
export function AlikeName({ pieces }: { pieces: readonly Piece[] }) {
  const { t } = useTranslation('review');
  const differing = pieces.flatMap(({ text, differs }) => (differs && text.trim() !== '' ? [`“${text.trim()}”`] : []));
  return (
    <bdi>
      <span className="pl-hidden">
        {pieces.map(({ text }) => text).join('')}
        {differing.length > 0 && ` (${t('compare.letters', { letters: differing.join(', ') })})`}
      </span>
      <span aria-hidden="true">
        {pieces.map(({ text, differs }, place) =>
          differs ? (
            <mark key={place} className={classes.letters}>
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </span>
    </bdi>
  );
}
