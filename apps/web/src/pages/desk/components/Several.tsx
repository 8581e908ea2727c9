import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, useFormat } from '@plumbline/ui';

import { ReasonDialog, type Reason } from '../../../frame/ReasonDialog.tsx';
import { useViewer } from '../../../frame/viewer.tsx';
import { DecideSeveral } from '../desk-operations.ts';
import type { DeskRow } from '../read-desk.ts';
import type { Done } from './JustNow.tsx';
import classes from './Several.module.css';

const AskDialog = lazy(async () => ({ default: (await import('../../requests/AskDialog.tsx')).AskDialog }));

const AT_ONCE = ['ENGAGE', 'CONTINUE'] as const;

interface SeveralProps {
  selected: readonly DeskRow[];
  onClear: () => void;
  /** @param decided those about which something was decided, by their ids */
  onDecided: (done: Done, decided: ReadonlySet<string>) => void;
}

/** What can be decided about several at once, or asked of them: what takes nothing from anybody. Those that do not allow it are named. */
export function Several({ selected, onClear, onDecided }: SeveralProps) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const { can } = useViewer();
  const [asking, setAsking] = useState(false);
  const [kind, setKind] = useState<(typeof AT_ONCE)[number] | null>(null);
  const [refused, setRefused] = useState<readonly { readonly name: string; readonly message: string }[]>([]);
  const [decide] = useMutation(DecideSeveral);
  const count = selected.length;
  const number = format.number(count);
  const send = async (why: Reason) => {
    if (kind === null) return [];
    const input = { supplierIds: selected.map(({ id }) => id), kind, ...why };
    const answer = (await decide({ variables: { input } })).data?.decideSeveral;
    if (answer === undefined || answer.userErrors.length > 0) return answer?.userErrors;
    setRefused(
      answer.refused.map(({ supplierId, message }) => ({
        name: selected.find(({ id }) => id === supplierId)?.name ?? '',
        message,
      })),
    );
    const done = answer.decisions.length;
    const left = new Set(answer.refused.map(({ supplierId }) => supplierId));
    const what = {
      decisions: answer.decisions.map(({ id }) => ({ id, version: 0, waits: false })),
      counted: done,
      supplier: null,
      text: t('several.done', { count: done, number: format.number(done), kind: t(`several.kind.${kind}`) }),
    };
    onDecided(what, new Set(input.supplierIds.filter((id) => !left.has(id))));
    return [];
  };
  return (
    <div className={classes.several}>
      {refused.length > 0 && (
        <Notice tone="notice">
          <p>{t('several.refused', { count: refused.length, number: format.number(refused.length) })}</p>
          <ul>
            {refused.map(({ name, message }) => (
              <li key={name}>
                <bdi>{name}</bdi>: {message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {count > 0 && (
        <>
          <p>
            <b>{t('several.selected', { count, number })}</b> <span className="pl-quiet">{t('several.what')}</span>
          </p>
          <div className={classes.acts}>
            {AT_ONCE.map((each) => (
              <Button key={each} size="xs" variant="default" onClick={() => setKind(each)}>
                {t(`several.${each}`, { count, number })}
              </Button>
            ))}
            {can('request.ask') && (
              <Button size="xs" variant="default" onClick={() => setAsking(true)}>
                {t('several.ask', { count, number })}
              </Button>
            )}
            <Button size="xs" variant="subtle" onClick={onClear}>
              {t('several.clear')}
            </Button>
          </div>
        </>
      )}
      {asking && (
        <Suspense>
          <AskDialog supplierIds={selected.map(({ id }) => id)} onClose={() => setAsking(false)} />
        </Suspense>
      )}
      {kind !== null && (
        <ReasonDialog
          title={t(`several.${kind}`, { count, number })}
          confirm={t('several.confirm')}
          label={t('several.reason')}
          send={send}
          onClose={() => setKind(null)}
        >
          <p>{t('several.text')}</p>
          <ul className={classes.names}>
            {selected.map(({ id, name }) => (
              <li key={id}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </ReasonDialog>
      )}
    </div>
  );
}
