/** Whose rules govern somebody complained against: the Conduct Regulations are about constables. */
import type { Subject, SubjectKind } from '#casework'

type WhoseRules = Readonly<{
  /** Where it stands, in words; left out where the law works it out. */
  state?: string
  says: readonly string[]
  rules: readonly string[]
}>

const ownDiscipline = (who: string): WhoseRules => ({
  state: 'Under other rules: known, not computed',
  says: [
    `${who}: the Conduct Regulations do not reach them, and the discipline of the force does.`,
    'They may bring a union official or a colleague.',
    'No date of it is computed here: work them out by hand. What happened can be recorded below.',
  ],
  rules: ['conduct.scope.serving', 'special.staff'],
})

const whose: Readonly<Record<SubjectKind, WhoseRules | undefined>> = {
  officer: undefined,
  'special-constable': {
    says: [
      'A special constable: the Conduct Regulations govern as they do for a member of the force.',
      'One on probation can be discharged instead, since 28 May 2025.',
    ],
    rules: ['conduct.scope.serving', 'performance.special-constables'],
  },
  staff: ownDiscipline('Police staff'),
  'community-support-officer': ownDiscipline('A community support officer is police staff'),
  volunteer: ownDiscipline('A designated volunteer'),
  contractor: {
    state: 'Under other rules: known, not computed',
    says: [
      'Somebody under contract: the Conduct Regulations do not reach them.',
      'The discipline of their employer does, and nothing of it is computed here.',
    ],
    rules: ['conduct.scope.serving'],
  },
  'not-known': {
    says: [
      'It is not known yet whether they are a constable: the dates below are those of a constable.',
      'Say under People what they are, once it is known.',
    ],
    rules: ['conduct.scope.serving'],
  },
}

/** Undefined of a member of the force: the Conduct Regulations are theirs, and nothing is said. */
export function whoseRules({ kind }: Pick<Subject, 'kind'>): WhoseRules | undefined {
  return whose[kind]
}
