import {
  fact,
  factGroup,
  field,
  HAND_FORMS,
  restsOnDocument,
  STATED_ASSURANCES,
  STATED_SOURCES,
  WHOLE_SUPPLIER,
  type FieldKey,
  type HandForm,
} from '@plumbline/facts';
import { toGlobalId } from '../../platform/graphql/ids.ts';
import type { Say } from '../../platform/text/texts.ts';
import { composeDossier } from '../supplier/compose-dossier.ts';
import { choiceText } from '../supplier/fact-text.ts';
import { PREFERENCE_REASONS } from '../supplier/preferences.ts';
import type { FactChoiceType, FactFieldType, FactFormType, FactSubjectType } from './graphql/fact.types.ts';
import type { StatedSupplier } from './stated-supplier.ts';

/** The form for what can be stated of a supplier, in words of the reader. */
export function factForm(supplier: StatedSupplier, today: string, say: Say): FactFormType {
  return {
    subjects: subjectsOf(supplier, say),
    choices: HAND_FORMS.map((form) => choiceOf(form, say)),
    sources: STATED_SOURCES.map((key) => ({
      key,
      name: say(`fact.source.${key}`),
      assurances: STATED_ASSURANCES[key].map((assurance) => ({
        key: assurance,
        needsDocument: restsOnDocument(assurance),
      })),
    })),
    reasons: PREFERENCE_REASONS.map((key) => ({ key, name: say(`fact.reason.${key}`) })),
    today,
  };
}

/** The sites of the supplier, a household told by its district, and the supplier as a whole: first where its sources name no site. */
function subjectsOf({ id, name, rows, preferences }: StatedSupplier, say: Say): FactSubjectType[] {
  const { sites } = composeDossier({ id, name }, rows, preferences);
  const whole = { siteId: null, name: say('fact.subject.supplier', { name }) };
  const named = sites.flatMap(({ key, name: siteName, observations }) => {
    const siteId = rows.find(({ siteKey }) => siteKey === key)?.siteId ?? null;
    if (key === WHOLE_SUPPLIER || siteId === null) return [];
    const isHome = observations['place.siteType']?.value === 'private-household';
    const district = observations['place.subdivision']?.value ?? null;
    const title = isHome ? district : (siteName ?? observations['place.address']?.value ?? district);
    return [{ siteId: toGlobalId('Site', siteId), name: title ?? name }];
  });
  return sites.some(({ key }) => key === WHOLE_SUPPLIER) ? [whole, ...named] : [...named, whole];
}

function choiceOf(form: HandForm, say: Say): FactChoiceType {
  const [first] = form.facts;
  const isFact = form.key === first;
  return {
    key: form.key,
    name: say(isFact ? `fact.${form.key}` : `fact.form.${form.key}`),
    group: say(isFact ? `fact.group.${factGroup(form.key)}` : 'fact.group.new'),
    fields: form.fields.map((key) => fieldOf(form, key, say)),
  };
}

function fieldOf({ facts }: HandForm, key: FieldKey, say: Say): FactFieldType {
  const definition = field(key);
  const told = facts.find((each) => fact(each).fields.some((own) => own === key));
  const choices = definition?.choices ?? [];
  return {
    key,
    title: say(`field.${key}`),
    type: definition?.type ?? 'text',
    choices: choices.map((each) => ({
      key: each,
      name: told === undefined ? each : choiceText(told, each, say),
    })),
  };
}
