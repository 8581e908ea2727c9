import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { EmptyState, PageSkeleton, Panel } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { readFragment } from '../../gql/fragment-masking.ts';
import type { Vault_SectionFragment } from '../../gql/graphql.ts';
import { answeringLanguage } from '../../language/answering-language.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import type { QuestionTexts } from '../answer/lib/question-texts.ts';
import { useQuestionTexts } from '../answer/lib/use-question-texts.ts';
import { useWording } from '../answer/lib/use-wording.ts';
import { SectionAnswers, sitesIn } from './components/SectionAnswers.tsx';
import { SectionFiles } from './components/SectionFiles.tsx';
import { ShareTable } from './components/ShareTable.tsx';
import { sharedRequests } from './lib/shared-requests.ts';
import { VaultQuery, VaultSectionFragment } from './vault-operations.ts';
import classes from './VaultPage.module.css';

/** What a supplier's organisation has answered, by section, and which buyer may see it until when. */
export function VaultPage() {
  const { t, i18n } = useTranslation('vault');
  const result = useQuery(VaultQuery, { fetchPolicy: 'cache-and-network' });
  const texts = useQuestionTexts(answeringLanguage(i18n.language) ?? 'en');
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <PageQuery result={result} what={t('what')}>
        {({ vault }) =>
          texts === null ? (
            <PageSkeleton layout="rows" />
          ) : (
            <Sections
              sections={readFragment(VaultSectionFragment, vault)}
              texts={texts}
              onChanged={() => void result.refetch()}
            />
          )
        }
      </PageQuery>
    </>
  );
}

interface SectionsProps {
  sections: readonly Vault_SectionFragment[];
  texts: QuestionTexts;
  onChanged: () => void;
}

function Sections({ sections, texts, onChanged }: SectionsProps) {
  const { t } = useTranslation('vault');
  const wording = useWording(texts);
  const requests = sharedRequests(sections);
  if (requests.length === 0)
    return (
      <Panel>
        <EmptyState title={t('empty.title')} text={t('empty.text')} />
      </Panel>
    );
  const sites = sitesIn(sections);
  return (
    <div className={classes.sections}>
      <Panel title={t('whoSees')} flush>
        <ShareTable name={t('whoSees')} requests={requests} onChanged={onChanged} />
      </Panel>
      {sections.map((section) => (
        <Panel key={section.section} title={texts.say(`section.${section.section}`)}>
          <SectionAnswers section={section} answers={sites} wording={wording} />
          <SectionFiles files={section.files} texts={texts} />
          <details>
            <summary>{t('sectionSeen')}</summary>
            <ShareTable
              name={`${t('sectionSeen')}: ${texts.say(`section.${section.section}`)}`}
              requests={sharedRequests([section])}
              onChanged={onChanged}
            />
          </details>
        </Panel>
      ))}
    </div>
  );
}
