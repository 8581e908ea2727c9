import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Panel } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { PageQuery } from '../../../service/PageQuery.tsx';
import { usePolling } from '../../../service/use-polling.ts';
import { EvidenceRedactionsQuery } from '../redaction-operations.ts';
import classes from './Pages.module.css';
import { RedactionText } from './RedactionText.tsx';

/** Milliseconds between two looks at a redacted file that is being made. */
const LOOK = 1500;
const LIVE: ReadonlySet<string> = new Set(['MAKING', 'PROPOSED', 'APPROVED']);

/** What is blacked out of a file, and who does what next. Its own operation: the page can be read without it. */
export function RedactionPanel({ evidenceId }: { evidenceId: string }) {
  const { t } = useTranslation('redaction');
  const { organisation } = useViewer();
  const result = useQuery(EvidenceRedactionsQuery, { variables: { evidenceId }, fetchPolicy: 'cache-and-network' });
  const redactions = result.data?.evidenceRedactions.redactions ?? [];
  usePolling(
    result,
    redactions.some(({ state }) => state === 'MAKING'),
    LOOK,
  );
  const to = { organisation, evidence: evidenceId };
  return (
    <Panel title={t('panel.title')}>
      <PageQuery result={result} what={t('panel.what')} layout="rows">
        {({ evidenceRedactions: { viewerCanPropose } }) => {
          // The last attempt is shown too where it led to nothing: its author has to know.
          const live = redactions.filter(({ state }, at) => LIVE.has(state) || (at === 0 && state !== 'WITHDRAWN'));
          const earlier = redactions.filter((each) => !live.includes(each));
          return (
            <>
              {live.length === 0 && <p className="pl-quiet">{t('panel.none')}</p>}
              {live.map((redaction) => (
                <section key={redaction.id} className={classes.text} data-redaction={redaction.state}>
                  <RedactionText redaction={redaction} />
                  {redaction.address !== null && (
                    <div>
                      <Button
                        size="xs"
                        variant={redaction.viewerCanDecide ? 'filled' : 'default'}
                        renderRoot={(props) => (
                          <Link
                            {...props}
                            to="/o/$organisation/library/$evidence/redactions/$redaction"
                            params={{ ...to, redaction: redaction.id }}
                          />
                        )}
                      >
                        {t(redaction.viewerCanDecide ? 'panel.review' : 'panel.look')}
                      </Button>
                    </div>
                  )}
                  {redaction.state === 'PROPOSED' && !redaction.viewerCanDecide && (
                    <p className="pl-quiet">{t('panel.waits')}</p>
                  )}
                </section>
              ))}
              {viewerCanPropose && (
                <div className={classes.actions}>
                  <Button
                    size="xs"
                    variant="default"
                    data-redact
                    renderRoot={(props) => (
                      <Link {...props} to="/o/$organisation/library/$evidence/redact" params={to} />
                    )}
                  >
                    {t('panel.redact')}
                  </Button>
                </div>
              )}
              {earlier.length > 0 && (
                <details>
                  <summary>{t('panel.earlier', { count: earlier.length })}</summary>
                  {earlier.map((redaction) => (
                    <RedactionText key={redaction.id} redaction={redaction} />
                  ))}
                </details>
              )}
            </>
          );
        }}
      </PageQuery>
    </Panel>
  );
}
