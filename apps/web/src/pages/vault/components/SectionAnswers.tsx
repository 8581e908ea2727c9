import { useTranslation } from 'react-i18next';

import { saidIn, siteName, SITES, TEMPLATE, type Answer, type Answers, type Wording } from '@plumbline/questionnaire';
import { useFormat } from '@plumbline/ui';

import type { Vault_SectionFragment } from '../../../gql/graphql.ts';
import { SaidRows } from '../../answer/components/SaidRows.tsx';
import classes from '../../answer/AnswerPage.module.css';

interface SectionAnswersProps {
  section: Vault_SectionFragment;
  /** What names the sites. */
  answers: Answers;
  wording: Wording;
}

/** The last answer to each question of a section, with its day, since when it is the same, and what was said before. */
export function SectionAnswers({ section, answers, wording }: SectionAnswersProps) {
  const { t } = useTranslation('vault');
  const format = useFormat();
  return (
    <dl className={classes.list}>
      {TEMPLATE.items.flatMap((item) =>
        section.answers
          .filter(({ item: key }) => key === item.key)
          .map(({ place, answer, day, since, before, beforeDay }) => (
            <div key={`${item.key} ${place ?? ''}`}>
              <dt>
                {wording.texts.say(`${item.key}.title`)}
                {place !== null && <bdi> ({siteName(answers, place, wording.texts)})</bdi>}
              </dt>
              <dd>
                <SaidRows rows={saidIn(item, answer as Answer, wording)} />
                <p className="pl-quiet">
                  {t('day', { day: format.date(day) })}
                  {since !== day && ` ${t('since', { day: format.date(since) })}`}
                </p>
                {beforeDay !== null && (
                  <div className="pl-quiet">
                    {t('before', { day: format.date(beforeDay) })}
                    <SaidRows rows={saidIn(item, before as Answer, wording)} />
                  </div>
                )}
              </dd>
            </div>
          )),
      )}
    </dl>
  );
}

/** The answer that names the sites, of a vault. */
export function sitesIn(sections: readonly Vault_SectionFragment[]): Answers {
  const found = sections.flatMap(({ answers }) => answers).find(({ item }) => item === SITES);
  return found === undefined ? {} : { [SITES]: found.answer as Answer };
}
