/** Cases of misconduct for tests to vary: one constable, looked into by the force itself. */
import type { Happening, LawCase, Matter } from '../format/case.ts'
import { aCase, complaint, constable, did, every } from '../sample.ts'

export const second = { ...constable, id: 'o3' }
export const assistantChief = {
  ...constable,
  id: 'o4',
  rank: 'assistant-chief-constable',
  rankBand: 'senior',
} as const

export const internal: Matter = {
  id: 'm1',
  kind: 'internal-conduct',
  force: 'force-a',
  subjects: ['o1'],
  allegations: [{ id: 'a1', words: 'took money', about: ['o1'] }],
}
export const complained: Matter = { ...complaint, id: 'm1' }

const attention = did('came-to-attention', '2026-04-01', { to: 'force-a' })

export function conductCase(
  happenings: readonly Happening[],
  over: Partial<LawCase> = {},
): LawCase {
  return aCase([attention, ...happenings], { matters: [internal], ...over })
}

export function assessed(level: string, on = '2026-04-07', form = 'hearing'): Happening {
  const details = level === 'neither' ? { level } : { level, form }
  return did('severity-assessed', on, { about: 'o1', details })
}

export function determined(caseToAnswer: string, form: string, on = '2026-10-20'): Happening {
  return did('case-determined', on, { about: 'o1', details: { caseToAnswer, form } })
}

export const forHearing = determined('gross-misconduct', 'hearing')
export const forMeeting = determined('misconduct', 'meeting')

export function supplied(on: string): Happening {
  return did('documents-supplied', on, { to: 'o1' })
}

export function found(level: string, forum: string, on: string, by = 'panel'): Happening {
  return did('finding-made', on, { by, about: 'o1', details: { level, forum } })
}

export function notified(action: string, on: string, finding = 'gross-misconduct'): Happening {
  return did('outcome-notified', on, { to: 'o1', details: { finding, action } })
}

export function agreed(rule: string, until: string, on: string, by: readonly string[]): Happening {
  return did('period-shortened', on, { details: { rule, until, agreedBy: by } })
}

export function longer(rule: string, until: string, on: string, by: string): Happening {
  return did('period-extended', on, { by, details: { rule, until, reason: 'in hospital' } })
}

/** State and last day of each entry of a rule. */
export function shown(rule: string, lawCase: LawCase, on: string) {
  return every(rule, lawCase, on).map(({ state, due }) => [state, due])
}
