import { Button, FileButton, Group } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Asked } from '@plumbline/questionnaire';
import type { SheetReading } from '@plumbline/questionnaire/sheets';
import { Notice } from '@plumbline/ui';

import classes from '../AnswerPage.module.css';
import type { AnswersInHand, InHand } from '../lib/answers-in-hand.ts';
import type { QuestionTexts } from '../lib/question-texts.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,.xlsx';

interface SpreadsheetProps {
  asked: Asked;
  hand: AnswersInHand;
  state: InHand;
  texts: QuestionTexts;
  countries: readonly string[];
}

/** `unreadable`: no workbook. `failed`: the code for it could not be loaded. */
type Outcome = SheetReading | 'unreadable' | 'failed';

/** The questions as a spreadsheet to be filled off line, and back: what it says goes into the answers as if it were typed, and what cannot be taken is listed. */
export function Spreadsheet({ asked, hand, state, texts, countries }: SpreadsheetProps) {
  const { t } = useTranslation('answer');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [busy, setBusy] = useState(false);
  const reset = useRef<() => void>(null);
  const subject = { asked, answers: state.answers, texts, countries, t };

  const work = async (what: () => Promise<Outcome | null>) => {
    setBusy(true);
    setOutcome(await what().catch(() => 'failed' as const));
    setBusy(false);
    reset.current?.();
  };
  const download = async () => {
    const { spreadsheetOf } = await import('../lib/spreadsheet.ts');
    const address = URL.createObjectURL(spreadsheetOf(subject));
    const link = Object.assign(document.createElement('a'), { href: address, download: 'answers.xlsx' });
    link.click();
    URL.revokeObjectURL(address);
    return null;
  };
  const putIn = async (file: File) => {
    const { readSpreadsheet } = await import('../lib/spreadsheet.ts');
    const read = await readSpreadsheet(file, subject);
    for (const { item, place, answer } of read?.changes ?? []) hand.change(item, place, answer);
    return read ?? 'unreadable';
  };
  return (
    <section className={`${classes.question ?? ''} ${classes.screenOnly ?? ''}`} aria-labelledby="spreadsheet">
      <h2 id="spreadsheet">{t('sheet.title')}</h2>
      <p>{t('sheet.about')}</p>
      <Group gap="xs">
        <Button variant="default" size="md" loading={busy} onClick={() => void work(download)}>
          {t('sheet.download')}
        </Button>
        <FileButton resetRef={reset} accept={XLSX} onChange={(file) => file !== null && void work(() => putIn(file))}>
          {(props) => (
            <Button {...props} variant="default" size="md" loading={busy}>
              {t('sheet.putIn')}
            </Button>
          )}
        </FileButton>
      </Group>
      <div role="status">{outcome !== null && <Told outcome={outcome} texts={texts} />}</div>
    </section>
  );
}

/** How many answers were taken, and each cell that was not, with why. */
function Told({ outcome, texts }: { outcome: Outcome; texts: QuestionTexts }) {
  const { t } = useTranslation('answer');
  if (outcome === 'failed') return <Notice tone="problem">{t('problem.failed')}</Notice>;
  if (outcome === 'unreadable') return <Notice tone="problem">{t('sheet.unreadable')}</Notice>;
  const { isOurs, changes, problems } = outcome;
  if (!isOurs) return <Notice tone="problem">{t('sheet.notOurs')}</Notice>;
  return (
    <>
      {changes.length > 0 && <Notice tone="done">{t('sheet.taken', { answers: changes.length })}</Notice>}
      {changes.length + problems.length === 0 && <Notice tone="quiet">{t('sheet.nothing')}</Notice>}
      {problems.length > 0 && (
        <Notice tone="problem">
          <p>{t('sheet.problems')}</p>
          <ul className={classes.points}>
            {problems.map(({ sheet, cell, code }) => (
              <li key={`${sheet} ${cell} ${code}`}>
                <bdi>{sheet}</bdi>, <bdi>{cell}</bdi>:{' '}
                {code === 'because' ? t('becauseNeeded') : texts.say(`problem.${code}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
