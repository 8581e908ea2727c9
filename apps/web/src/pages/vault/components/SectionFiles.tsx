import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import type { Vault_SectionFragment } from '../../../gql/graphql.ts';
import classes from '../../answer/AnswerPage.module.css';
import type { QuestionTexts } from '../../answer/lib/question-texts.ts';

/** Papers that were added to the answers of a section. */
export function SectionFiles({ files, texts }: Pick<Vault_SectionFragment, 'files'> & { texts: QuestionTexts }) {
  const { t } = useTranslation('vault');
  const format = useFormat();
  if (files.length === 0) return null;
  return (
    <>
      <h3>{t('papers')}</h3>
      <ul className={classes.points}>
        {files.map(({ id, name, address, what, covers, date, isSetAside, buyerName }) => (
          <li key={id}>
            <a href={address} download>
              <bdi>{name}</bdi>
            </a>
            : {texts.say(`evidence.${what}`)}
            {covers !== '' && (
              <>
                {' · '}
                <bdi>{covers}</bdi>
              </>
            )}
            {date !== null && ` · ${t('paperDay', { day: format.date(date) })}`}
            <span className="pl-quiet">
              {' · '}
              {t('paperFor', { buyer: buyerName })}
              {isSetAside && ` · ${t('paperSetAside')}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
