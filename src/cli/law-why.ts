/** `candour law owed ... --why RULE`: everything its dates rest on, for each that is owed. */
import { bodiesOfLaw, explain, explanationInWords, nearestRules, owed, ruleById } from '#law'
import type { ExitCode } from './command.ts'
import { type LawIo, type LawQuestion, wrong } from './law-input.ts'

export function lawWhy({ lawCase, ask, json, law }: LawQuestion, id: string, io: LawIo): ExitCode {
  const [own] = bodiesOfLaw
  if (own && law !== own)
    return wrong([{ path: '--law', expected: `${own.id}, with --why`, got: law.id }], json, io)
  const rule = ruleById(id)
  if (rule?.sort !== 'duty') {
    const nearest = nearestRules(id)
    const error = { path: '--why', expected: 'a rule that something falls due under', got: id }
    return wrong([nearest.length > 0 ? { ...error, nearest } : error], json, io)
  }
  const answer = owed(lawCase, ask)
    .filter(entry => entry.rule === rule.id)
    .map(explain)
  const words = () => answer.map(explanationInWords).join('\n\n')
  const none = `Nothing is owed under ${rule.id} on ${ask.on}.`
  io.out(`${json ? JSON.stringify(answer, null, 2) : answer.length > 0 ? words() : none}\n`)
  return 0
}
