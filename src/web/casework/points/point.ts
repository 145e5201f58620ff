/** One point in dispute: who says what of it, where, how that was tested, and what was found. */
import { askedOf, notReadFor } from '#casework'
import { page } from '../../page.ts'
import { mayRead } from '../matter-frame.ts'
import { nearDay } from '../near-day.ts'
import { doneIn } from './done.ts'
import { findingShown, lookingAt, markOf, pointShown, sidesOf, whoIs } from './view.ts'
import { kindWords } from './words.ts'

const answerWords: Readonly<Record<string, string>> = {
  'no-comment': 'Did not answer, as is their right',
}

export const point = page({
  path: '/work/matters/:matter/points/:point',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/points/point.njk',
  title: 'Point in dispute',
  async show(desk, here) {
    const at = await lookingAt(desk, here, here.matter)
    const one = at?.facts.proof.points.find(({ point }) => point === here.point)
    if (!at || !one) return undefined
    const { facts, task } = at
    const findings = facts.proof.findings.filter(({ point }) => point === one.point)
    return {
      ...task,
      one: pointShown(at, one),
      kind: one.kind === 'event' ? '' : kindWords[one.kind],
      allegation: facts.allegations.find(({ id }) => id === one.allegation)?.words ?? '',
      sides: sidesOf(at, one.point),
      unread: notReadFor(facts, one.point).map(account => ({
        mark: markOf(facts, account),
        who: whoIs(facts, account, here),
        say: `${task.address}/points/${one.point}/accounts/${account}`,
      })),
      asked: askedOf(facts, one.point).map(({ who, words, answer, said, on, interview }) => ({
        who: here.hideNames ? 'Somebody interviewed' : who,
        words,
        said: said || (answerWords[answer] ?? ''),
        on: nearDay(on, here),
        href: `${task.address}/interviews/${interview}`,
      })),
      earlierFindings: findings.slice(0, -1).map(finding => findingShown(at, finding)),
      earlier: (one.earlier ?? []).map((was, index) => ({
        words: was.words,
        on: nearDay(was.on, here),
        why: (one.earlier?.[index + 1] ?? one).putRight ?? '',
      })),
      said: doneIn(here.query),
    }
  },
  back: (_here, { address }) => `${address}/points`,
  reference: ({ reference }) => reference,
})
