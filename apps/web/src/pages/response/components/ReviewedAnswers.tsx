import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, Panel, useFormat } from '@plumbline/ui';

import { readFragment } from '../../../gql/fragment-masking.ts';
import type { SupplierResponseQuery } from '../../../gql/graphql.ts';
import { CompanyQuestion } from '../../requests/CompanyQuestion.tsx';
import { responseKey } from '../lib/response-keys.ts';
import { choose, NO_CHOICES, undone } from '../lib/return-choices.ts';
import { EndOfReview } from './EndOfReview.tsx';
import { Keys } from './Keys.tsx';
import { NoteDialog } from './NoteDialog.tsx';
import { QuestionReview, QuestionReviewFragment } from './QuestionReview.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';
import classes from './Response.module.css';

interface ReviewedAnswersProps {
  response: SupplierResponseQuery['supplierResponse'];
  onChanged: () => void;
}

/** What is open over the page. */
type Open = { readonly question: string; readonly kind: 'return' | 'evidence' | 'note' } | null;

/** The answers section by section, and what is chosen to be returned until it is sent. */
export function ReviewedAnswers({ response, onChanged }: ReviewedAnswersProps) {
  const { t } = useTranslation('response');
  const format = useFormat();
  const { request, sections, endedSections, submissions, returnReasons, viewerCanReturn, viewerCanNote } = response;
  const [choices, setChoices] = useState(NO_CHOICES);
  const [open, setOpen] = useState<Open>(null);
  const content = useRef<HTMLDivElement>(null);
  const questions = readFragment(
    QuestionReviewFragment,
    sections.flatMap((section) => section.questions),
  );
  const hasEarlier = questions.some(({ answers }) => answers.some(({ earlier }) => earlier.length > 0));
  const about = questions.find(({ key }) => key === open?.question);
  const close = () => setOpen(null);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (target.closest('input, textarea, select, [role="dialog"], [role="listbox"]') !== null) return;
      const meant = responseKey(event);
      const all = [...(content.current?.querySelectorAll<HTMLElement>('[data-question]') ?? [])];
      const at = all.findIndex((each) => each.contains(document.activeElement));
      const here = all[at]?.dataset['question'];
      if (meant === null) return;
      event.preventDefault();
      if (meant === 'next') all[Math.min(at + 1, all.length - 1)]?.focus();
      else if (meant === 'previous') all[Math.max(at - 1, 0)]?.focus();
      else if (meant === 'undo') setChoices(undone);
      else if (meant === 'end') content.current?.querySelector<HTMLElement>('[data-end]')?.focus();
      else if (here !== undefined && (meant === 'note' ? viewerCanNote : viewerCanReturn))
        setOpen({ question: here, kind: meant });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  return (
    <div className={classes.page} ref={content}>
      <CompanyQuestion request={request} onDone={onChanged} />
      {request.state === 'RETURNED' && (
        <Notice tone="notice">{t('head.returned', { day: format.date(request.dueOn) })}</Notice>
      )}
      {request.state === 'ACCEPTED' && <Notice tone="done">{t('head.accepted')}</Notice>}
      {endedSections.map(({ name, endedOn }) => (
        <Notice key={name}>{t('head.ended', { section: name, day: format.date(endedOn) })}</Notice>
      ))}
      <p className="pl-quiet">{t('head.own')}</p>
      <Keys canReturn={viewerCanReturn} canNote={viewerCanNote} />
      {sections.map((section) => (
        <Panel key={section.key} title={section.name} flush>
          {section.questions.map((question) => (
            <QuestionReview
              key={question.key}
              question={question}
              hasEarlier={hasEarlier}
              supplier={request.supplierName}
              languageTag={submissions.at(-1)?.languageTag ?? ''}
              choice={choices.chosen.get(question.key) ?? null}
              reasons={returnReasons}
              canReturn={viewerCanReturn}
              canNote={viewerCanNote}
              onOpen={(kind) => setOpen({ question: question.key, kind })}
              onTakeOut={() => setChoices(choose(choices, question.key, null))}
            />
          ))}
        </Panel>
      ))}
      <EndOfReview
        response={response}
        chosen={choices.chosen}
        onDone={() => {
          setChoices(NO_CHOICES);
          onChanged();
        }}
      />
      {open !== null && about !== undefined && open.kind !== 'note' && (
        <ReturnDialog
          question={about}
          reasons={returnReasons}
          before={choices.chosen.get(about.key) ?? null}
          asksForPaper={open.kind === 'evidence'}
          onClose={close}
          onChoose={(choice) => {
            setChoices(choose(choices, about.key, choice));
            close();
          }}
        />
      )}
      {open?.kind === 'note' && about !== undefined && (
        <NoteDialog
          requestId={request.id}
          question={about}
          onClose={close}
          onSaved={() => {
            close();
            onChanged();
          }}
        />
      )}
    </div>
  );
}
