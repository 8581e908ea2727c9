import type { FactKey } from './facts.ts';
import type {
  AgentAgreement,
  AgentLicence,
  AgentPayment,
  AuditInterference,
  AuditInterviews,
  AuditNotice,
  CompulsoryLabour,
  CostStatistic,
  Credibility,
  CrewAdvance,
  CrewSigns,
  DisplacedRight,
  DocumentAccess,
  DocumentHolder,
  ExitPay,
  FireExit,
  HomeworkTerms,
  JobLender,
  LabourScheme,
  MinorsWork,
  MovementRestriction,
  OfferDifference,
  PayHeldBack,
  Payslip,
  PermitLapse,
  PermitPurpose,
  PermitRenewer,
  PlatformAccount,
  Posting,
  PrisonSafeguards,
  RefusalConsequence,
  Representation,
  ResignationLoss,
  Response,
  SeasonalTerms,
  SiteType,
  SubAgents,
  TermsOnArrival,
  TraineeTerms,
  WageReceiver,
  WomenRules,
  WorkElsewhere,
} from './choices.ts';

/** How a fact is known. See docs/methodology.md#assurance. */
export const ASSURANCES = ['alleged', 'admitted', 'documented', 'corroborated'] as const;
export type Assurance = (typeof ASSURANCES)[number];

/** Who may see results that rest on a fact. See docs/methodology.md#protection. */
export const PROTECTIONS = ['none', 'supplier', 'sealed'] as const;
export type Protection = (typeof PROTECTIONS)[number];

/** Source of an observation. `worker` stands for a worker, a complaint and an informant. */
export const SOURCE_KINDS = ['buyer', 'supplier', 'audit', 'authority', 'worker', 'list', 'reference'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/**
 * The outcome of asking for a fact. A fact that was never asked for has no observation.
 * `notRecorded`: the column or question is there and blank or unknown. `declined`: asked, and the answer refused.
 */
export type ObservationState = 'known' | 'notRecorded' | 'declined' | 'notApplicable';

/** Minor units of an ISO 4217 currency, as an integer; `currency` null when the file does not give it. */
export interface Money {
  readonly minor: number;
  readonly currency: string | null;
}

/** A sector with the confidence of its mapping in hundredths (70 = .70). */
export interface SectorReading {
  readonly key: string;
  readonly confidence: number;
  /** Agriculture of a perennial crop (ISIC group 012), which scores higher than annual crops. */
  readonly perennial?: true;
  /** Division, group or class of ISIC Rev.4, if the work was given as a code. */
  readonly isic?: string;
}

/** A listed good that a supplier makes or sells; `inferred` when it was inferred from the activity rather than declared as a product. */
export interface GoodReading {
  readonly good: string;
  readonly inferred: boolean;
}

/** A hit of the supplier's name or identifier on an entry of a screening list. */
export interface ListHit {
  readonly list: string;
  readonly kind: 'uflpa' | 'wro' | 'other';
  readonly entry: string;
  readonly listedName: string;
  readonly how: 'identifier' | 'exact-name' | 'normalised-name';
  readonly matchedOn: string;
  readonly country: 'same' | 'different' | 'unknown';
  /** Status of the order or listing from the list; null when the list has none. */
  readonly status: string | null;
  /** When the list was released, ISO 8601 as exact as it is known; absent where it is not. */
  readonly edition?: string;
}

export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** Where a Xinjiang place was read. A name of a company alone is the weakest. */
export interface XinjiangReading {
  readonly found: boolean;
  readonly where: 'subdivision' | 'address' | 'postcode' | 'coordinates' | 'name' | null;
  readonly term: string | null;
}

/** Decimal string without exponent, such as "0.125". */
export type DecimalText = string;

/** The value that each fact has when it is known. Dates are ISO 8601 days, countries ISO 3166-1 alpha-2. */
export interface FactValues {
  'place.country': string;
  'place.site': string;
  'place.address': string;
  'place.subdivision': string;
  'place.coordinates': Coordinates;
  'place.xinjiang': XinjiangReading;
  'place.siteType': SiteType;
  'activity.sectors': readonly SectorReading[];
  'product.goods': readonly GoodReading[];
  'product.hs': readonly string[];
  'input.name': string;
  'input.origin': string;
  'input.subdivision': string;
  'trade.shipsToUs': boolean;
  'workforce.total': number;
  'workforce.womenShare': DecimalText;
  'workforce.migrantShare': DecimalText;
  'workforce.foreignResidentShare': DecimalText;
  'workforce.internalMigrantShare': DecimalText;
  'workforce.agencyShare': DecimalText;
  'workforce.casualShare': DecimalText;
  'workforce.lowWage': boolean;
  'workforce.visaClass': string;
  'workforce.labourScheme': LabourScheme;
  'workforce.labourTiers': number;
  'workforce.noEmployerShare': DecimalText;
  'workforce.contradictions': readonly Contradiction[];
  'recruitment.origins': readonly string[];
  'recruitment.agentCount': number;
  'agents.licence': AgentLicence;
  'agents.checked': boolean;
  'agents.lastCheck': string;
  'agents.subAgents': SubAgents;
  'agents.agreement': AgentAgreement;
  'agents.payment': AgentPayment;
  'recruitment.directHire': boolean;
  'recruitment.workersPaid': boolean;
  'recruitment.workerCost': Money;
  'recruitment.workerCostStatistic': CostStatistic;
  'recruitment.workerCostHighest': Money;
  'recruitment.workerCostLoan': boolean;
  'recruitment.employerCost': Money;
  'recruitment.feeSurvey': boolean;
  'recruitment.feeSurveyDate': string;
  'housing.employerProvided': boolean;
  'documents.holder': DocumentHolder;
  'documents.access': DocumentAccess;
  'documents.cardHolder': DocumentHolder;
  'documents.phoneHolder': DocumentHolder;
  'documents.permitsLapsed': PermitLapse;
  'documents.permitRenewal': PermitRenewer;
  'documents.permitPurpose': PermitPurpose;
  'contract.writtenShare': DecimalText;
  'contract.understoodShare': DecimalText;
  'contract.daysBefore': number;
  'contract.changed': boolean;
  'contract.change': TermsOnArrival;
  'recruitment.briefedShare': DecimalText;
  'recruitment.offerAsked': number;
  'recruitment.offerDiffers': number;
  'recruitment.offerDifference': OfferDifference;
  'recruitment.offerPayShortfall': DecimalText;
  'recruitment.depositOrBond': boolean;
  'recruitment.employerPays': boolean;
  'production.shipped': number;
  'production.capacity': number;
  'production.elsewhere': WorkElsewhere;
  'pay.netMonthly': Money;
  'pay.overdueDays': number;
  'pay.latePeriods': number;
  'pay.heldBack': PayHeldBack;
  'pay.deductionShare': DecimalText;
  'pay.lowestHourly': Money;
  'pay.migrantGap': DecimalText;
  'pay.womenGap': DecimalText;
  'pay.gapGroup': number;
  'pay.recordsFalse': boolean;
  'pay.recordsGap': DecimalText;
  'pay.cashShare': DecimalText;
  'pay.paidTo': WageReceiver;
  'pay.payslip': Payslip;
  'debt.outstanding': Money;
  'debt.repaymentShare': DecimalText;
  'debt.leaveBeforeRepaid': boolean;
  'hours.weekly': DecimalText;
  'hours.overtime': DecimalText;
  'hours.weeksWithoutRest': number;
  'hours.refusal': RefusalConsequence;
  'movement.exitLoss': ResignationLoss;
  'movement.noticeDays': number;
  'movement.exitWaiver': boolean;
  'movement.signal': boolean;
  'movement.transport': boolean;
  'movement.daysAtSea': number;
  'movement.restriction': MovementRestriction;
  'housing.daysAfterLeaving': number;
  'housing.spacePerPerson': DecimalText;
  'housing.peoplePerRoom': number;
  'housing.fireExit': FireExit;
  'housing.basics': boolean;
  'conduct.violence': boolean;
  'conduct.threats': boolean;
  'voice.channel': boolean;
  'voice.languageShare': DecimalText;
  'voice.openToAll': boolean;
  'voice.representation': Representation;
  'voice.cases': number;
  'voice.auditInterference': AuditInterference;
  'voice.signalIndicators': number;
  'voice.signalCredibility': Credibility;
  'conduct.reprisal': boolean;
  'workforce.payroll': number;
  'workforce.prisonSafeguards': PrisonSafeguards;
  'workforce.compulsoryLabour': CompulsoryLabour;
  'housing.foreignDormitory': boolean;
  'vulnerable.displacedRight': DisplacedRight;
  'vulnerable.shockHireShare': DecimalText;
  'vulnerable.heatQuota': boolean;
  'vulnerable.crewAdvance': CrewAdvance;
  'vulnerable.irregular': boolean;
  'vulnerable.youngest': number;
  'vulnerable.minors': MinorsWork;
  'governance.policy': boolean;
  'governance.owner': boolean;
  'governance.remedy': boolean;
  'governance.questionnaireOverdue': number;
  'governance.questionnaireComplete': DecimalText;
  'audit.done': boolean;
  'audit.date': string;
  'audit.interviews': AuditInterviews;
  'audit.notice': AuditNotice;
  'findings.response': Response;
  'buyer.priceCovers': boolean;
  'buyer.leadTimeCut': DecimalText;
  'buyer.paymentDays': number;
  'forms.adSignals': number;
  'online.socialRecruiting': boolean;
  'online.employerVerified': boolean;
  'online.relocation': boolean;
  'online.visitorVisa': boolean;
  'online.interviewed': boolean;
  'forms.platformAccount': PlatformAccount;
  'forms.deactivation': boolean;
  'forms.jobLender': JobLender;
  'forms.posting': Posting;
  'forms.selfEmployedSigns': number;
  'forms.seasonalTerms': SeasonalTerms;
  'forms.trainees': TraineeTerms;
  'forms.lodgingTied': boolean;
  'forms.declaredDays': DecimalText;
  'forms.blacklist': boolean;
  'forms.crewSigns': CrewSigns;
  'forms.daysWithoutPort': number;
  'forms.homework': HomeworkTerms;
  'forms.pregnancyTest': boolean;
  'forms.sexForWork': boolean;
  'forms.womenRules': WomenRules;
  'forms.exitPay': ExitPay;
  'screening.hits': readonly ListHit[];
}

/** A headcount and a share, or a part and a total, that cannot both be right. Source: methodology GAP-CONTRADICTION. */
export interface Contradiction {
  readonly kind: 'count-and-share' | 'part-above-total' | 'zero-beside-count';
  readonly group: 'women' | 'migrants' | 'residents' | 'internal' | 'agency' | 'casual';
  readonly count: number;
  /** The share as given, or null for a part above its total. */
  readonly share: DecimalText | null;
  readonly total: number | null;
}

/** Position of a value in the file, so that a person can find it; `row` null for constants and values that are not from a file. */
export interface Source {
  readonly kind: SourceKind;
  readonly row: number | null;
  /** Header of the column, name of the list, or key of the edition. */
  readonly reference: string | null;
}

/** Why an observation that rests on workers is no longer sealed. See docs/methodology.md#protection. */
export interface Release {
  /** Another source than workers that says the same. */
  readonly beside: SourceKind;
  /** How many people the observation is about. */
  readonly people: number;
}

/** One observed fact: its state, value, source, date and assurance. */
export interface Observation<K extends FactKey = FactKey> {
  readonly fact: K;
  readonly state: ObservationState;
  /** Null unless the state is `known`. */
  readonly value: FactValues[K] | null;
  readonly source: Source;
  /** Day that the evidence describes, ISO 8601. */
  readonly evidenceDate: string;
  readonly assurance: Assurance;
  readonly protection: Protection;
  /** Set by the safeguarding lead for an observation that rests on workers. */
  readonly release?: Release;
}

/** Observations by fact, at most one each. A fact that is absent was never asked for. */
export type Observations = { readonly [K in FactKey]?: Observation<K> };
