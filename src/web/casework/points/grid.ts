/** Every point against every account, in one grid: what each says, and where nothing tested it. */
import { type Facts, findingOn, isUntested, pointsIn, positionsOn } from '#casework'
import { page } from '../../page.ts'
import { mayRead } from '../matter-frame.ts'
import { accountsShown, findingShown, type Looking, lookingAt, tagOf } from './view.ts'

/** Accounts beside each other on a screen or a sheet of paper: more go in a table below. */
const widest = 10

/** A cell in one short word; '' where nobody has yet read that account for that point. */
function cellOf(facts: Facts, point: string, account: string) {
  const own = positionsOn(facts, point).filter(one => one.account === account)
  const [says, denies] = (['for', 'against'] as const).map(stance =>
    own.some(one => one.stance === stance),
  )
  if (own.length === 0) return { word: '', isUntested: false }
  if (!says && !denies) return { word: 'Silent', isUntested: false }
  const word = says && denies ? 'Both' : says ? 'For' : 'Against'
  return { word, isUntested: isUntested(facts, account, point) }
}

function rowsOf(at: Looking, accounts: ReturnType<typeof accountsShown>) {
  const { facts, task } = at
  return pointsIn(facts).map(({ point, words }) => {
    const finding = findingOn(facts, point)
    return {
      number: facts.proof.points.findIndex(one => one.point === point) + 1,
      words,
      href: `${task.address}/points/${point}`,
      tag: tagOf(facts, point),
      finding: finding && findingShown(at, finding),
      cells: accounts.map(({ account, mark, who }) => ({
        ...{ mark, who },
        href: `${task.address}/points/${point}/accounts/${account}`,
        ...cellOf(facts, point, account),
      })),
    }
  })
}

export const grid = page({
  path: '/work/matters/:matter/points/grid',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/points/grid.njk',
  title: 'The whole grid',
  async show(desk, here) {
    const at = await lookingAt(desk, here, here.matter)
    if (!at) return undefined
    const accounts = accountsShown(at)
    const count = Math.ceil(accounts.length / widest)
    const tables = Array.from({ length: count }, (_, index) => {
      const some = accounts.slice(index * widest, (index + 1) * widest)
      return { accounts: some, rows: rowsOf(at, some) }
    })
    return { ...at.task, accounts, tables, hasPoints: pointsIn(at.facts).length > 0 }
  },
  back: (_here, { address }) => `${address}/points`,
  reference: ({ reference }) => reference,
})
