import { Injectable } from '@nestjs/common';
import type { AuditEntry } from '../../platform/audit/append-audit.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import {
  AnswerEffects,
  type AnswerEffect,
  type GivenAnswer,
  type ReopenedQuestion,
  type RevokedAnswer,
} from '../review/answer-effects.ts';
import type { QuestionRow } from '../review/question-row.ts';
import { requestAssessment } from './request-assessment.ts';

/** Reassesses suppliers when a person answers whether they are the listed ones, or revokes the answer. */
@Injectable()
export class ListHitAnswers implements AnswerEffect {
  readonly kinds = ['list-hit'] as const;

  constructor(effects: AnswerEffects) {
    effects.add(this);
  }

  async answered(
    tx: Transaction,
    organisationId: string,
    questions: readonly QuestionRow[],
    { answerId }: GivenAnswer,
  ): Promise<void> {
    await requestAssessment(tx, organisationId, suppliersOf(questions), 'review', answerId, null);
  }

  async revoked(
    tx: Transaction,
    organisationId: string,
    questions: readonly ReopenedQuestion[],
    { answerId }: RevokedAnswer,
  ): Promise<readonly AuditEntry[]> {
    const suppliers = suppliersOf(questions.map(({ question }) => question));
    await requestAssessment(tx, organisationId, suppliers, 'answer-revoked', answerId, null);
    return [];
  }
}

function suppliersOf(questions: readonly QuestionRow[]): string[] {
  return [...new Set(questions.flatMap(({ supplierId }) => supplierId ?? []))];
}
