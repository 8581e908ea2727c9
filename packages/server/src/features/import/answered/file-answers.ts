import { Injectable } from '@nestjs/common';
import { importApplyAnswer, riskAssess } from '@plumbline/jobs';
import type { AuditEntry } from '../../../platform/audit/append-audit.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import {
  AnswerEffects,
  type AnswerEffect,
  type GivenAnswer,
  type ReopenedQuestion,
  type RevokedAnswer,
} from '../../review/answer-effects.ts';
import type { QuestionRow } from '../../review/question-row.ts';
import { requestAssessment } from '../../risk/request-assessment.ts';
import { lockImport } from '../import-row.ts';
import { assertNobodyWrites } from '../writing-now.ts';
import { separateSuppliers } from './merge-suppliers.ts';
import { parkAgain } from './park-again.ts';
import { settleParked } from './parked-record.ts';
import { untellSites, type ToldAnswer } from './told-facts.ts';

/** Effects of answers about a file. */
@Injectable()
export class FileAnswers implements AnswerEffect {
  readonly kinds = ['match', 'country', 'sector'] as const;

  constructor(effects: AnswerEffects) {
    effects.add(this);
  }

  /** A job changes a written import; a parked row of a checked import changes at once. Other answers wait for the end of the commit. */
  async answered(
    tx: Transaction,
    organisationId: string,
    questions: readonly QuestionRow[],
    { answer }: GivenAnswer,
  ): Promise<void> {
    for (const question of questions) {
      const { state } = await lockImport(tx, organisationId, question.importId);
      if (state === 'checked' && question.parked) await settleParked(tx, organisationId, question, answer);
      else if (state === 'imported')
        await addToOutbox(tx, importApplyAnswer, { organisationId, questionId: question.id });
    }
  }

  /** @throws UserErrors while an import is written or undone */
  async revoked(
    tx: Transaction,
    organisationId: string,
    questions: readonly ReopenedQuestion[],
    revoked: RevokedAnswer,
  ): Promise<readonly AuditEntry[]> {
    const { answer, answerId } = revoked;
    const suppliers: string[] = [];
    for (const { question, isOver } of questions)
      if (!isOver) suppliers.push(...(await takeBack(tx, organisationId, { question, answer, answerId })));
    const separated = await separateSuppliers(tx, organisationId, revoked);
    const touched = [...new Set([...suppliers, ...separated.suppliers])];
    const asked = await requestAssessment(tx, organisationId, touched, 'answer-revoked', answerId, null);
    // It may only have taken a supplier away: the end of an assessment counts the median size without it, also if nobody waits.
    if (asked === 0) await addToOutbox(tx, riskAssess, { organisationId, jobRunId: null });
    return separated.entries;
  }
}

/** Returns the suppliers that must be assessed again. */
async function takeBack(tx: Transaction, organisationId: string, told: ToldAnswer): Promise<string[]> {
  const { importId, kind, parked } = told.question;
  await assertNobodyWrites(tx, organisationId, importId);
  if (kind !== 'match') return untellSites(tx, { organisationId, importId }, told);
  return parked ? parkAgain(tx, organisationId, told.question, told.answerId) : [];
}
