import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { buildSchema, getNamedType, isObjectType } from 'graphql';

const schema = buildSchema(readFileSync(new URL('../../../../../schema.graphql', import.meta.url), 'utf8'));

/** Fields that speak of a person, by their name. */
const OF_A_PERSON =
  /(^|[a-z])(By|Actor|Author|Approvers?|Person|People|Inviter|Member)$|^(actor|author|approvers?|person|people|who)$/;
/** Another import; kinds of people, never a name; whether there must be one; how many. */
const NOT_A_PERSON = new Set([
  'Import.correctedBy',
  'ClearingEvidence.givenBy',
  'RemedyEntry.confirmedBy',
  'RemedyPlan.paidBy',
  'FlagForm.needsSecondPerson',
  'FindingForm.people',
  'PeopleCell.people',
]);
/** Answers of a command, with what it made. */
const ANSWER = /Payload$|^(Mutation|Query|Subscription)$/;

test('a person who did something is shown with the short identifier that tells two of one name apart', () => {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__'));
  const shown = types.flatMap((type) =>
    isObjectType(type) && !ANSWER.test(type.name)
      ? Object.values(type.getFields())
          .filter(({ name }) => OF_A_PERSON.test(name))
          .map((field) => [`${type.name}.${field.name}`, getNamedType(field.type).name] as const)
      : [],
  );
  expect(shown.length).toBeGreaterThan(10);
  expect(shown.filter(([field, type]) => type !== 'PersonName' && !NOT_A_PERSON.has(field))).toEqual([]);
});
