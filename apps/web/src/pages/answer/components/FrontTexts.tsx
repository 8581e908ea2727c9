import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import type { FrontPage } from '../../../service/answering.ts';
import type { QuestionTexts } from '../lib/question-texts.ts';

interface FrontTextsProps {
  request: Pick<FrontPage, 'buyerName' | 'supplierName' | 'reason' | 'note' | 'dueOn' | 'questions' | 'minutes'>;
  texts: QuestionTexts;
}

/** What the first page says: who asks, why, until when, how long it takes, who will see the answers. */
export function FrontTexts({ request, texts }: FrontTextsProps) {
  const { t } = useTranslation('answer');
  const format = useFormat();
  const { buyerName: buyer, supplierName: supplier } = request;
  return (
    <>
      <p>{t('front.about', { supplier, day: format.date(request.dueOn) })}</p>
      <p>{t(`front.reason.${request.reason}`)}</p>
      <blockquote dir="auto">{request.note}</blockquote>
      <ul>
        <li>{t('front.size', { questions: request.questions, minutes: request.minutes })}</li>
        <li>{t('front.keep')}</li>
        <li>{t('front.unknown', { unknown: texts.say('state.unknown'), declined: texts.say('state.declined') })}</li>
        <li>{t('front.seenBy', { buyer })}</li>
        <li>{t('front.draft', { buyer })}</li>
        <li>{t('front.free')}</li>
      </ul>
    </>
  );
}

interface SubmittedTextsProps {
  request: Pick<FrontPage, 'requestId' | 'supplierName'>;
  /** ISO 8601 */
  submittedAt: string;
}

/** What the first page says once something was submitted: that it was. The link alone shows none of it. */
export function SubmittedTexts({ request, submittedAt }: SubmittedTextsProps) {
  const { t } = useTranslation('answer');
  const format = useFormat();
  return (
    <>
      <p>
        <strong>
          <bdi>{request.supplierName}</bdi>
        </strong>
      </p>
      <p>{t('receipt.submittedAt', { at: format.instantWithZone(submittedAt) })}</p>
      <p>{t('receipt.number', { number: request.requestId })}</p>
    </>
  );
}
