import { useTranslation } from 'react-i18next';

import { Notice, Panel, SendButton } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { draftOf, tellOneText } from '../lib/mapping-draft.ts';
import { useMapAndCheck } from '../use-map-and-check.ts';
import classes from './UnitChoice.module.css';

const OneTextPanelFragment = graphql(/* GraphQL */ `
  fragment OneTextPanel_import on Import {
    id
    version
    columns {
      index
      heading
      field
      share {
        told
      }
      oneText {
        told
        asked
        why
      }
    }
    constants {
      field
      value
    }
    remember
    viewerCanMap
  }
`);

/** A column of the activity that says one thing in every row: asked about once, because it may say something else of the list. */
export function OneTextPanel({ data }: { data: FragmentType<typeof OneTextPanelFragment> }) {
  const { t } = useTranslation('import');
  const shown = readFragment(OneTextPanelFragment, data);
  const { columns, remember, viewerCanMap } = shown;
  const { run, busy, problem } = useMapAndCheck(shown);
  const column = columns.find(({ oneText }) => oneText !== null);
  if (!column?.oneText) return null;
  const { index, heading, oneText } = column;
  const tell = (isSo: boolean) => void run(tellOneText(draftOf(shown), index, isSo), { remember });
  return (
    <Panel
      title={oneText.asked ? t('oneText.askedTitle') : t('oneText.title')}
      note={oneText.asked ? t('units.askedNote') : undefined}
    >
      {problem !== null && <Notice tone="problem">{problem}</Notice>}
      <strong>
        <bdi>{heading}</bdi>
      </strong>
      <p>{oneText.why}</p>
      {viewerCanMap && oneText.asked && (
        <div className={classes.choices}>
          <SendButton size="xs" variant="default" loading={busy} onClick={() => tell(true)}>
            {t('oneText.yes')}
          </SendButton>
          <SendButton size="xs" variant="default" loading={busy} onClick={() => tell(false)}>
            {t('oneText.no')}
          </SendButton>
        </div>
      )}
    </Panel>
  );
}
