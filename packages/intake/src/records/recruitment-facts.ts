import type { Exception, Observer } from './observer.ts';
import type { ValueDraft } from './value-draft.ts';

/** Labour agents by name, by number, or none. */
function observeAgents(draft: ValueDraft, observer: Observer): void {
  const agents = draft.get('labourAgents');
  if (agents === undefined) return;
  if (agents.value === null) {
    observer.missing('recruitment.agentCount', agents.state === 'declined' ? 'declined' : 'notRecorded', agents);
    return;
  }
  const [only] = agents.value;
  const number = agents.value.length === 1 && only !== undefined && /^\d{1,4}$/.test(only) ? Number(only) : null;
  observer.known('recruitment.agentCount', number ?? agents.value.length, agents);
}

/** A survey that has a date was done. */
function observeSurvey(draft: ValueDraft, observer: Observer): void {
  const date = draft.get('feeSurveyDate');
  if (date?.state === 'known' && draft.get('feeSurvey')?.state !== 'known')
    observer.known('recruitment.feeSurvey', true, date);
  else if (draft.get('feeSurvey') !== undefined || date === undefined)
    observer.field('recruitment.feeSurvey', draft, 'feeSurvey');
  else observer.missing('recruitment.feeSurvey', date.state === 'declined' ? 'declined' : 'notRecorded', date);
  observer.field('recruitment.feeSurveyDate', draft, 'feeSurveyDate');
}

/** A cost is dated to the end of the year in which it was paid, if the file gives the year. */
function yearOfCost(draft: ValueDraft, observer: Observer): Exception {
  const year = draft.known('workerCostYear');
  if (year === null) return {};
  const end = `${year}-12-31`;
  return { evidenceDate: end < observer.day ? end : observer.day };
}

/** Observes recruitment, housing and pay from the file. */
export function observeRecruitment(draft: ValueDraft, observer: Observer): void {
  observer.field('recruitment.origins', draft, 'originCountries');
  observeAgents(draft, observer);
  observer.field('recruitment.directHire', draft, 'directHire');
  const year = yearOfCost(draft, observer);
  observer.field('recruitment.workerCost', draft, 'workerCost', year);
  observer.field('recruitment.workerCostStatistic', draft, 'workerCostStatistic', year);
  observer.field('recruitment.workerCostHighest', draft, 'workerCostHighest', year);
  observer.field('recruitment.workerCostLoan', draft, 'workerCostLoan', year);
  observer.field('recruitment.employerCost', draft, 'employerCost');
  observeSurvey(draft, observer);
  observer.field('housing.employerProvided', draft, 'employerHousing');
  observer.field('pay.netMonthly', draft, 'netMonthlyPay');
  observer.field('pay.overdueDays', draft, 'wagesOverdueDays');
}
