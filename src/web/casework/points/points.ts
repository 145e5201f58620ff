/** Points in dispute: those nobody has settled first, each with what every account says of it. */
import { differences } from '#casework'
import { page } from '../../page.ts'
import { mayRead } from '../matter-frame.ts'
import { doneIn } from './done.ts'
import { type Looking, lookingAt, pointShown, type Speaking, sidesOf, whoIs } from './view.ts'
import { kindWords } from './words.ts'

/** Characters of a quotation in the list: the whole of it is on the point's own page. */
const longestQuote = 180

/** One account on one line, with the first of its passages. */
function inOneLine(one: Speaking) {
  const passage = one.versions.flatMap(({ passages }) => passages)[0]
  const says = one.versions.map(version => version.says).filter(Boolean)
  const quote = passage?.quote ?? ''
  return {
    ...one,
    says: says.join('; '),
    quote: quote.length > longestQuote ? `${quote.slice(0, longestQuote)} …` : quote,
    passage,
    tested: one.tests.map(
      ({ by, contradicts }) => `${by}${contradicts ? ' (contradicts it)' : ''}`,
    ),
  }
}

function listed(at: Looking, all: Looking['facts']['proof']['points']) {
  return all.map(point => {
    const sides = sidesOf(at, point.point)
    return {
      ...pointShown(at, point),
      for: sides.for.map(inOneLine),
      against: sides.against.map(inOneLine),
      silent: sides.silent.map(({ who, mark }) => `${who} (${mark})`),
    }
  })
}

/** Each version of a rank, a date or an order, with who gives it. */
function sideBySide(at: Looking) {
  return differences(at.facts).map(({ point, versions }) => ({
    words: point.words,
    kind: kindWords[point.kind],
    href: `${at.task.address}/points/${point.point}`,
    versions: versions.map(({ says, positions }) => ({
      says,
      by: [...new Set(positions.map(({ account }) => whoIs(at.facts, account, at.here)))],
    })),
  }))
}

export const points = page({
  path: '/work/matters/:matter/points',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/points/points.njk',
  title: 'Points in dispute',
  async show(desk, here) {
    const at = await lookingAt(desk, here, here.matter)
    if (!at) return undefined
    const all = listed(at, at.facts.proof.points)
    const live = all.filter(({ left }) => left === '')
    const unsettled = live.filter(({ standing }) => standing !== 'agreed')
    const inOrder = (standing: string) => unsettled.filter(one => one.standing === standing)
    const ordered = [...inOrder('contested'), ...inOrder('untested')]
    return {
      ...at.task,
      isEmpty: all.length === 0,
      open: ordered.filter(({ finding }) => !finding),
      found: live.filter(({ finding }) => finding),
      agreed: live.filter(({ standing, finding }) => standing === 'agreed' && !finding),
      left: all.filter(({ left }) => left !== ''),
      counts: {
        contested: inOrder('contested').length,
        untested: inOrder('untested').length,
        agreed: live.length - unsettled.length,
      },
      differences: sideBySide(at),
      said: doneIn(here.query),
    }
  },
  back: (_here, { address }) => `${address}/investigation`,
  reference: ({ reference }) => reference,
})
