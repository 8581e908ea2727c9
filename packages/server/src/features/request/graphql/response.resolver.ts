import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { LANGUAGES, RETURN_REASONS, type Said, type Wording } from '@plumbline/questionnaire';
import { dayText } from '@plumbline/risk';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import { may } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { localeOf, Texts, type Say } from '../../../platform/text/texts.ts';
import { questionTextsIn } from '../../answering/question-texts.ts';
import { questionsAnswered, type QuestionAnswered } from '../response-questions.ts';
import { ReceivedFilesReadModel } from '../received-files.read-model.ts';
import { ResponseReadModel, type SupplierResponse } from '../response.read-model.ts';
import { receivedFileView } from './received-file-view.ts';
import { requestView } from './request-view.ts';
import { SupplierResponseType, type QuestionAnsweredType, type SaidRowType } from './response.types.ts';

/** What suppliers submitted. */
@Resolver()
export class ResponseResolver {
  readonly #responses: ResponseReadModel;
  readonly #files: ReceivedFilesReadModel;
  readonly #texts: Texts;

  constructor(responses: ResponseReadModel, files: ReceivedFilesReadModel, texts: Texts) {
    this.#responses = responses;
    this.#files = files;
    this.#texts = texts;
  }

  @Query(() => SupplierResponseType)
  async supplierResponse(
    @CurrentViewer() viewer: Viewer,
    @Args('requestId', { type: () => ID }) requestId: string,
  ): Promise<SupplierResponseType> {
    const say = this.#texts.in(viewer.locale);
    const response = await this.#responses.response(viewer, fromGlobalId('Request', requestId));
    const { request, submissions, compared, ended } = response;
    const closed = new Set(ended.map(({ section }) => section));
    const isMine = may(viewer, 'request.ask');
    const isOpen = isMine && request.state === 'submitted' && !request.awaitsCompany;
    const last = submissions.at(-1);
    const own = wordingIn(viewer.locale);
    const files = await this.#files.files(viewer, request.id);
    const filesOf = (item: string) =>
      files.filter((file) => file.item === item).map((file) => receivedFileView(viewer, file, own.texts));
    const given = last === undefined || last.language === own.texts.language ? null : wordingIn(last.language);
    const questions =
      last === undefined
        ? []
        : questionsAnswered(compared, { own, given }).filter(({ section }) => !closed.has(section));
    const names = new Intl.DisplayNames([viewer.locale], { type: 'language' });
    return {
      request: requestView(viewer, request, say),
      submissions: submissions.map(({ submittedAt, role, language }) => ({
        submittedAt,
        role: role === '' ? '' : say(`respondent.role.${role}`),
        language: names.of(language) ?? language,
        languageTag: language,
      })),
      sections: [...Map.groupBy(questions, ({ section }) => section)].map(([key, ofSection]) => ({
        key,
        name: own.texts.say(`section.${key}`),
        questions: ofSection.map((question) => ({
          ...questionView(question, response, own, { say, locale: viewer.locale }),
          files: filesOf(question.item.key),
        })),
      })),
      endedSections: ended.map(({ section, endedOn }) => ({ name: own.texts.say(`section.${section}`), endedOn })),
      returnReasons: RETURN_REASONS.map((key) => ({
        key,
        name: say(key === 'other' ? 'return.own-words' : `return.reason.${key}`),
      })),
      viewerCanReturn: isOpen,
      viewerCanAccept: isOpen,
      viewerCanWithdrawReturn: isMine && request.state === 'returned',
      viewerCanNote: isMine,
    };
  }
}

/** How answers are written out in a language of the questions. */
function wordingIn(tag: string): Wording {
  const texts = questionTextsIn(tag);
  const numbers = new Intl.NumberFormat(LANGUAGES.find((each) => each === texts.language) ?? 'en', {
    useGrouping: 'always',
  });
  return {
    texts,
    date: (day) => dayText(day, localeOf(tag)),
    number: (value) => numbers.format(value),
  };
}

function questionView(
  { item, answers, evidence }: QuestionAnswered,
  { request, returns, notes, known }: SupplierResponse,
  { texts }: Wording,
  wording: { readonly say: Say; readonly locale: string },
): Omit<QuestionAnsweredType, 'files'> {
  const { say } = wording;
  const standing = returns.filter(({ withdrawnAt }) => withdrawnAt === null);
  return {
    key: item.key,
    title: texts.say(`${item.key}.title`),
    answers: answers.map((answer) => ({
      ...answer,
      rows: rowsView(answer.rows),
      asGiven: answer.asGiven === null ? null : rowsView(answer.asGiven),
      earlier: answer.earlier.map(({ submittedAt, isFirst, rows }) => ({ submittedAt, isFirst, rows: rowsView(rows) })),
    })),
    known: known(item, wording).map((fact) => ({ ...fact })),
    evidence: evidence.map((key) => ({ key, name: texts.say(`evidence.${key}`) })),
    returned: standing.flatMap(({ questions, returnedAt }, at) =>
      questions
        .filter((each) => each.item === item.key)
        .map(({ reason, note, evidence: paper }) => ({
          ...{ returnedAt, note },
          reason: say(`return.reason.${reason}`),
          evidence: paper === null ? null : texts.say(`evidence.${paper}`),
          isOpen: request.state === 'returned' && at === standing.length - 1,
        })),
    ),
    note: notes.get(item.key) ?? '',
  };
}

function rowsView(rows: readonly (readonly Said[])[]): SaidRowType[] {
  return rows.map((fields) => ({ fields: fields.map(({ label, text }) => ({ label, text })) }));
}
