import type { Verb } from '../../src/platform/tenancy/role-matrix.ts';

/** The verb that each query and change needs; null if every member may. An operation that is not listed fails the tests. */
export const NEEDED_VERBS: Readonly<Record<string, Verb | null>> = {
  'Query.me': null,
  'Query.viewer': null,
  'Query.roleMatrix': null,
  'Query.membersPage': 'member.read',
  'Query.jobRun': 'job.read-own',
  // Part of every frame; empty for a person who may not read runs.
  'Query.activeJobRuns': null,
  'Query.jobRuns': 'job.read-own',
  'Query.import': 'import.read',
  'Query.imports': 'import.read',
  'Query.fieldOptions': null,
  'Query.importRecords': 'import.read',
  'Query.importProblems': 'import.read',
  'Query.importRejections': 'import.read',
  'Query.correctableRows': 'import.write',
  'Query.retriedRows': 'import.write',
  'Query.importForecast': 'import.read',
  'Query.nearestActivities': 'import.read',
  'Query.savedMappings': 'import.read',
  'Query.reviewQuestions': 'import.read',
  'Query.reviewAnswers': 'import.read',
  'Query.questionRecords': 'import.read',
  'Query.suppliers': 'supplier.read',
  'Query.supplier': 'supplier.read',
  'Query.overview': 'supplier.read',
  'Query.feed': 'supplier.read',
  'Query.feedChoices': 'supplier.read',
  'Query.timeline': 'supplier.read',
  'Query.decisionForm': 'decision.read',
  'Query.decisions': 'decision.read',
  'Query.methodology': 'methodology.read',
  'Query.edition': 'methodology.read',
  'Query.auditEntries': 'audit.read',
  'Query.auditVerbs': 'audit.read',
  'Query.auditPeople': 'audit.read',
  'Query.supplierExport': 'export',
  'Mutation.inviteMember': 'member.write',
  'Mutation.revokeInvitation': 'member.write',
  'Mutation.changeMemberRoles': 'member.write',
  'Mutation.removeMember': 'member.write',
  'Mutation.createResetLink': 'member.reset-password',
  'Mutation.updateOrganisation': 'settings.write',
  'Mutation.cancelJobRun': 'job.read-own',
  'Mutation.retryJobRun': 'job.read-own',
  'Mutation.createImport': 'import.write',
  'Mutation.configureImport': 'import.write',
  'Mutation.mapImport': 'import.write',
  'Mutation.checkImport': 'import.write',
  'Mutation.commitImport': 'import.write',
  'Mutation.discardImport': 'import.write',
  'Mutation.undoImport': 'import.write',
  'Mutation.revokeMapping': 'import.write',
  'Mutation.answerQuestion': 'review.answer',
  'Mutation.revokeAnswer': 'review.answer',
  'Mutation.splitQuestion': 'review.answer',
  'Mutation.joinQuestion': 'review.answer',
  'Mutation.decide': 'decision.record',
  'Mutation.approveDecision': 'decision.approve',
  'Mutation.declineDecision': 'decision.approve',
  'Mutation.withdrawDecision': 'decision.propose',
  'Mutation.runSafeguardingCheck': 'decision.propose',
  'Mutation.exportSuppliers': 'export',
  'Mutation.markChangesRead': 'supplier.read',
  'Mutation.takeBackMark': 'supplier.read',
  'Mutation.verifyAuditLog': 'audit.read',
};

/** The same change with other values needs another verb. */
export const FURTHER_CASES: readonly {
  readonly name: string;
  readonly verb: Verb;
  readonly values: Readonly<Record<string, unknown>>;
}[] = [
  { name: 'Mutation.decide', verb: 'decision.propose', values: { 'Mutation.decide.kind': 'SUSPEND' } },
  { name: 'Mutation.inviteMember', verb: 'member.write-owners', values: { roles: ['ADMIN'] } },
];

/** Verbs that no query or change needs by itself, with what needs them. */
export const ELSEWHERE: Readonly<Partial<Record<Verb, string>>> = {
  'profile.write': 'the endpoint of the session: update-user',
  'member.read-email': 'a field of members: organisation.api.int.spec.ts',
  'job.read-all': 'which runs are seen: job-runs.int.spec.ts',
  'safeguarding.propose': 'nothing yet: nobody can record a sealed fact',
  'safeguarding.confirm': 'nothing yet: nobody can record a sealed fact',
  'organisation.delete': 'nothing yet: no organisation can be deleted',
};
