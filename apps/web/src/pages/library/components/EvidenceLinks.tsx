import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, Panel, SendButton } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { EvidenceSubject, EvidenceSubjectInput } from '../../../gql/graphql.ts';
import { useChange } from '../../../service/use-change.ts';
import { LinkEvidence, UnlinkEvidence } from '../library-operations.ts';
import type { Chosen } from './FoundSelect.tsx';
import classes from './Library.module.css';
import { SubjectSelect } from './SubjectSelect.tsx';
import { SupplierSelect } from './SupplierSelect.tsx';

const EvidenceLinksFragment = graphql(/* GraphQL */ `
  fragment EvidenceLinks_evidence on EvidenceDetail {
    id
    version
    links {
      kind
      subjectId
      supplierId
      supplierName
      text
    }
  }
`);

interface EvidenceLinksProps {
  evidence: FragmentType<typeof EvidenceLinksFragment>;
  onChanged: () => void;
}

const KINDS: Readonly<Record<string, EvidenceSubject>> = {
  supplier: 'SUPPLIER',
  fact: 'FACT',
  flag: 'FLAG',
  decision: 'DECISION',
  finding: 'FINDING',
};

/** Where on the page of its supplier a thing is seen; flags are on its first view. */
const PLACES: Readonly<Record<string, { tab?: string; group?: 'DECIDED' }>> = {
  fact: { tab: 'facts' },
  decision: { tab: 'timeline', group: 'DECIDED' },
  finding: { tab: 'facts' },
};

/** What a file hangs on: suppliers, and facts, flags, decisions and findings about them. */
export function EvidenceLinks({ evidence, onChanged }: EvidenceLinksProps) {
  const { t } = useTranslation('library');
  const { organisation, can } = useViewer();
  const { id: evidenceId, version, links } = readFragment(EvidenceLinksFragment, evidence);
  const [supplier, setSupplier] = useState<Chosen | null>(null);
  const [subject, setSubject] = useState<EvidenceSubjectInput | null>(null);
  const supplierIds = [...new Set(links.map(({ supplierId }) => supplierId))];
  const link = useChange(LinkEvidence, (data) => data.linkEvidence);
  const unlink = useChange(UnlinkEvidence, (data) => data.unlinkEvidence);
  const mayWrite = can('evidence.write');
  const hang = async (on: EvidenceSubjectInput) => {
    const done = await link.run({ evidenceId, version, subject: on });
    if (done === null) return;
    setSupplier(null);
    setSubject(null);
    onChanged();
  };
  return (
    <Panel title={t('links.title')} note={t('links.count', { count: links.length })}>
      <div className={classes.form}>
        {links.length === 0 ? (
          <p className="pl-quiet">{t('links.none')}</p>
        ) : (
          <ul className={classes.list}>
            {links.map(({ kind, subjectId, supplierId, supplierName, text }) => {
              const subject = KINDS[kind];
              return (
                <li key={`${kind} ${subjectId}`} className={classes.link}>
                  <span>
                    <Link to="/o/$organisation/suppliers/$supplier" params={{ organisation, supplier: supplierId }}>
                      <bdi>{supplierName}</bdi>
                    </Link>
                    {text !== null && (
                      <p>
                        <Link
                          to="/o/$organisation/suppliers/$supplier"
                          params={{ organisation, supplier: supplierId }}
                          search={PLACES[kind] ?? {}}
                        >
                          {t('links.of', { kind: t(`links.kind.${kind as 'flag'}`), text })}
                        </Link>
                      </p>
                    )}
                  </span>
                  {mayWrite && subject !== undefined && (
                    <SendButton
                      variant="subtle"
                      size="compact-xs"
                      loading={unlink.busy}
                      onClick={() =>
                        void unlink
                          .run({ evidenceId, version, subject: { on: subject, id: subjectId } })
                          .then((done) => done !== null && onChanged())
                      }
                    >
                      {t('links.remove')}
                      <span className="pl-hidden"> {supplierName}</span>
                    </SendButton>
                  )}
                </li>
              );
            })}
          </ul>
        )}
        {[...link.errors, ...unlink.errors].map(({ message }) => (
          <Notice key={message} tone="problem">
            {message}
          </Notice>
        ))}
        {mayWrite && (
          <>
            <SupplierSelect value={supplier} onChange={setSupplier} />
            {supplier !== null && (
              <div>
                <SendButton
                  size="xs"
                  loading={link.busy}
                  onClick={() => void hang({ on: 'SUPPLIER', id: supplier.id })}
                >
                  {t('links.add', { supplier: supplier.name })}
                </SendButton>
              </div>
            )}
            <SubjectSelect
              supplierIds={supplierIds}
              taken={links.map(({ subjectId }) => subjectId)}
              value={subject}
              onChange={setSubject}
            />
            {subject !== null && (
              <div>
                <SendButton size="xs" loading={link.busy} onClick={() => void hang(subject)}>
                  {t('links.addSubject')}
                </SendButton>
              </div>
            )}
          </>
        )}
      </div>
    </Panel>
  );
}
