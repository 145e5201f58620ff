/** One account: where it is from, how it was tested, and what it says of each point. */
import { askedOf, pointsIn, positionsOn } from '#casework'
import { page } from '../../page.ts'
import { markAddress } from '../evidence/search/passage-words.ts'
import { mayRead } from '../matter-frame.ts'
import { nearDay } from '../near-day.ts'
import { doneIn } from './done.ts'
import { accountShown, type Looking, lookingAt, testsShown } from './view.ts'

const stanceShort = { for: 'For', against: 'Against', silent: 'Silent' } as const

function pointsFor({ facts, task }: Looking, account: string) {
  return pointsIn(facts).map(({ point, words }) => {
    const stances = positionsOn(facts, point)
      .filter(one => one.account === account)
      .map(({ stance }) => stanceShort[stance])
    return {
      words,
      href: `${task.address}/points/${point}`,
      say: `${task.address}/points/${point}/accounts/${account}?from=account`,
      says: [...new Set(stances)].join(' and '),
    }
  })
}

export const account = page({
  path: '/work/matters/:matter/accounts/:account',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/points/account.njk',
  title: 'Account',
  async show(desk, here) {
    const at = await lookingAt(desk, here, here.matter)
    const one = at?.facts.proof.accounts.find(({ account }) => account === here.account)
    if (!at || !one) return undefined
    const { facts, view, task } = at
    const shown = accountShown(at, one)
    const points = pointsFor(at, one.account)
    return {
      ...task,
      one: shown,
      rights: one.rights ?? '',
      files: view.documents
        .filter(({ document }) => one.documents.includes(document))
        .map(({ document, name }) => ({
          name,
          href: `/work/documents/${document}`,
          mark: markAddress(document, shown.href),
        })),
      earlier: (one.earlier ?? []).map((was, at) => ({
        who: here.hideNames ? shown.who : was.who,
        about: was.about,
        on: nearDay(was.on, here),
        why: (one.earlier?.[at + 1] ?? one).putRight ?? '',
      })),
      tests: testsShown(at, one.account),
      read: points.filter(({ says }) => says !== ''),
      unread: points.filter(({ says }) => says === ''),
      asked: askedOf(facts)
        .filter(({ who }) => who === one.who)
        .map(({ words, said, on }) => ({ words, said, on: nearDay(on, here) })),
      passage: here.query.get('passage') ? 'The passage is marked.' : undefined,
      said: doneIn(here.query),
    }
  },
  back: (_here, { address }) => `${address}/accounts`,
  reference: ({ reference }) => reference,
})
