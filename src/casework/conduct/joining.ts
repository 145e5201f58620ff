/**
 * Officers of one matter heard together. Each keeps proceedings of their own, with their notices,
 * finding and outcome; what is shared is the day, and who decides. In a joint case nobody’s own
 * other day binds the chair, who asks everybody.
 */
import type { SubjectId } from '#kernel'
import type { Decides } from '../complaint/area.ts'
import { missingWords } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'
import { ofKind } from './conduct.ts'
import { recorded } from './recorded.ts'
import type { Step, Today } from './step.ts'

/** `others` of nobody: what was joined is heard apart again. */
export type Joining = Step & Readonly<{ others: readonly SubjectId[]; why: string }>

type Join = { JoinProceedings: Joining & Today }

export const joiningDecides: Decides<Join> = {
  JoinProceedings({ today, on, entry, subject, others, why }, facts) {
    const named = others.filter(one => one !== subject)
    const isKnown = (one: SubjectId) => facts.subjects.some(each => each.subject === one)
    return recorded(
      { type: 'ProceedingsJoined', ...{ on, entry, subject, others: named, why } },
      { today, facts },
      named.every(isKnown) ? undefined : { type: 'NoSuchOfficer' },
      missingWords(why, 'why'),
    )
  },
}

/** Who is heard with an officer: each decision takes those it names out of any joined before. */
export function heardWith(
  { conduct }: Pick<Facts, 'conduct'>,
  subject: SubjectId,
): readonly SubjectId[] {
  let groups: readonly (readonly SubjectId[])[] = []
  for (const { subject: first, others } of ofKind(conduct, 'ProceedingsJoined')) {
    const named = [first, ...others]
    groups = [...groups.map(group => group.filter(one => !named.includes(one))), named]
  }
  return (groups.find(group => group.includes(subject)) ?? []).filter(one => one !== subject)
}

/** Anybody of the matter is heard with another. */
export function isJoint(facts: Pick<Facts, 'conduct' | 'subjects'>): boolean {
  return facts.subjects.some(({ subject }) => heardWith(facts, subject).length > 0)
}
