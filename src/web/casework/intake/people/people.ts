/** Who a matter is about, whose each is to deal with, and what is alleged of whom. */
import type { CodedAllegation, Subject } from '#casework'
import type { Governed } from '#desk'
import { allegationCodes, factors } from '#law'
import { dateWords } from '../../../dates.ts'
import { type Around, page } from '../../../page.ts'
import { headOf, matterAt, mayRead } from '../../matter-frame.ts'
import { personsOf } from '../../persons.ts'
import { calledBy, factsOf, regimeWords, whoseWords } from './words.ts'

function subjectRow(who: Subject, at: number, around: Around, governed: readonly Governed[]) {
  const { shortDay } = dateWords(around)
  const governs = governed.find(one => one.subject === who.subject)
  return {
    name: calledBy(who, at, around.hideNames),
    facts: factsOf(who, shortDay),
    whose: governs ? whoseWords(governs, who) : '',
    regime: governs ? regimeWords(governs) : '',
    isOthers: governs?.authority === 'another-force',
    path: `people/${who.subject}`,
  }
}

function codeWords(code: string): string {
  const found = allegationCodes.find(one => one.code === code)
  return found ? `${found.code}: ${found.name}` : code
}

const headRole = 'head of professional standards'

function nameOfFactor(code: string): string {
  return factors.find(one => one.code === code)?.name ?? code
}

function allegationRow(one: CodedAllegation, subjects: readonly Subject[], hideNames: boolean) {
  const about = subjects.flatMap((who, at) =>
    one.about.includes(who.subject) ? calledBy(who, at, hideNames) : [],
  )
  return {
    words: one.words,
    about: about.join(', '),
    codes: one.codes.map(codeWords).join(', '),
    path: `allegations/${one.id}`,
  }
}

export const peopleTab = page({
  path: '/work/matters/:matter/people',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/intake/people/people.njk',
  async show(desk, here) {
    const view = await matterAt(desk, here, here.matter)
    if (!view) return undefined
    const { facts, report, row } = view
    const governed = await desk.work.governed(here.as, row.matter)
    const subjects = facts?.subjects ?? []
    const named = new Set(subjects.flatMap(({ described }) => described ?? []))
    const whole = governed.find(({ subject }) => subject === '')
    const described = report ? personsOf(report, here.hideNames) : []
    const rows = subjects.map((who, at) => subjectRow(who, at, here, governed))
    return {
      head: headOf(view, here, 'people'),
      part: 'People',
      subjects: rows,
      toSplit: rows.some(one => one.isOthers) && rows.some(one => !one.isOthers),
      toForward: rows.length > 0 && rows.every(one => one.isOthers),
      whole: whole && { whose: whoseWords(whole), regime: regimeWords(whole) },
      described: described.map((one, at) => ({
        ...one,
        isNamed: named.has(at),
        path: `people/new?described=${at}`,
      })),
      allegations: (facts?.allegations ?? []).map(one =>
        allegationRow(one, subjects, here.hideNames),
      ),
      isSealed: facts?.sealed !== undefined,
      isHead: here.as.actor.type === 'staff' && here.as.actor.role === headRole,
      isUnnamed: facts?.anonymous === true || facts?.sealed !== undefined,
      factors: (facts?.factors ?? []).map(nameOfFactor),
      isLogged: row.stage === 'logged',
      forwarded: (facts?.forwarded ?? []).map(({ on, name, why }) => ({
        on: dateWords(here).shortDay(on),
        name,
        why,
      })),
      links: (facts?.links ?? []).map(({ to, kind }) => ({ href: `/work/matters/${to}`, kind })),
    }
  },
  title: ({ head }) => `People, ${head.reference}`,
  reference: ({ head }) => head.reference,
})
