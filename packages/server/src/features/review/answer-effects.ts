import { Injectable } from '@nestjs/common';
import type { AuditEntry } from '../../platform/audit/append-audit.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { QuestionKind, QuestionRow } from './question-row.ts';

/** An answer when it is given. */
export interface GivenAnswer {
  readonly answerId: string;
  readonly answer: string;
}

/** An answer that is revoked, and who revokes it. */
export interface RevokedAnswer extends GivenAnswer {
  readonly actorId: string;
}

/** A question whose answer is revoked. */
export interface ReopenedQuestion {
  readonly question: QuestionRow;
  /** True when the import that asked was undone or given up: the question is withdrawn. */
  readonly isOver: boolean;
}

/** What answers change outside the review. Each feature that asks a kind of question provides one. */
export interface AnswerEffect {
  readonly kinds: readonly QuestionKind[];
  /** Applies an answer to these questions, or queues a job that does. */
  answered(
    tx: Transaction,
    organisationId: string,
    questions: readonly QuestionRow[],
    given: GivenAnswer,
  ): Promise<void>;
  /** Undoes what the answer did. Returns the details for the audit log. @throws UserErrors when that is not possible now */
  revoked(
    tx: Transaction,
    organisationId: string,
    questions: readonly ReopenedQuestion[],
    revoked: RevokedAnswer,
  ): Promise<readonly AuditEntry[]>;
}

/** The effects of all kinds of question. Features register theirs, so that the review depends on none of them. */
@Injectable()
export class AnswerEffects {
  readonly #effects = new Map<QuestionKind, AnswerEffect>();

  add(effect: AnswerEffect): void {
    for (const kind of effect.kinds) {
      if (this.#effects.has(kind)) throw new Error(`Answers to ${kind} questions have two effects`);
      this.#effects.set(kind, effect);
    }
  }

  of(kind: QuestionKind): AnswerEffect {
    const effect = this.#effects.get(kind);
    if (effect === undefined) throw new Error(`Answers to ${kind} questions have no effect`);
    return effect;
  }
}
