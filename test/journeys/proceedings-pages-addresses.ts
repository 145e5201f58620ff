/** Every page of proceedings, and whose it is: what is mounted, and where each of it opens. */
import type { OutcomeTask } from '#casework'
import { mountedRoutes } from '../../src/web/testing/signed-in.ts'
import type { Standing } from './proceedings-pages-complained.ts'
import type { Prepared } from './proceedings-pages-prepared.ts'

const ofProceedings = [
  /^\/(?:outcomes|hearings|officer|panel|conditions)(?:\/|$)/,
  /^\/track\/(?:challenge|impact)$/,
  /^\/work\/checks(?:\/|$)/,
  /^\/work\/matters\/:matter\/conduct(?:\/|$)/,
]
/** Every page of proceedings there is: a file is read by whoever opens it, as its own tests do. */
const pages = mountedRoutes
  .filter(({ method, template }) => method === 'GET' && template)
  .filter(({ path }) => ofProceedings.some(one => one.test(path)))
export const pathsOfProceedings: readonly string[] = pages.map(({ path }) => path)

/** Which of them an address opens: the one with the fewest names in it. */
export function pageOf(address: string) {
  const [first] = pages
    .filter(({ path }) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`).test(address))
    .toSorted((a, b) => a.path.split(':').length - b.path.split(':').length)
  return first
}

export type Who =
  | ('Jay Arden' | 'Liv Ostrander' | 'Cato Brandreth' | 'Emrys Vale' | 'Sol Marchetti')
  | ('the officer' | 'the complainant' | 'anybody')
export type Address = Readonly<{ who: Who; to: string }>
const of = (who: Who, ...all: readonly string[]): readonly Address[] => all.map(to => ({ who, to }))

/** What staff, whoever sees to conditions and the public open at any time. */
export function addressesOf({ cases, ids }: Prepared) {
  const under = (which: keyof Prepared['cases'], ...pages: readonly string[]) => {
    const { matter, subject } = cases[which]
    const at = `/work/matters/${matter}/conduct/${subject}`
    return of('Jay Arden', ...pages.map(page => at + page))
  }
  const { outcome, notice, record, check, kept, invited, bundle } = ids
  return [
    ...of('anybody', '/outcomes', `/outcomes/${outcome}`, '/hearings', `/hearings/${notice}`),
    ...of('anybody', '/officer'),
    ...of('Sol Marchetti', '/conditions'),
    ...of('Jay Arden', '/work/checks', `/work/checks/about/${record}`),
    ...of('Jay Arden', `/work/checks/${check}`, `/work/checks/${check}/decided`),
    ...of('Jay Arden', `/work/matters/${cases.complained.matter}/conduct`),
    ...under('listed', '', '/severity', '/investigator', '/notices/investigation'),
    ...under('listed', '/notice-deferred', '/delay-report', '/progress', '/left'),
    ...under('listed', '/restrictions', '/suspend', '/suspension-review', '/suspension-ended'),
    ...under('listed', '/papers', '/papers/investigation', `/papers/kept/${kept}`),
    ...under('listed', '/own-page', '/own-page/new', `/own-page/${invited}/end`),
    ...under('listed', '/steps', '/steps/criminal-proceedings-began', '/steps/earlier-warning'),
    ...under('listed', '/special-conditions', '/withdraw', '/response', '/delegated'),
    ...under('listed', '/panel', '/panel/new', '/panel/change', '/panel/account'),
    ...under('listed', '/witnesses', '/witnesses/ruling', '/rulings', '/period'),
    ...under('listed', '/preparing', '/preparing/documents-to-chair', '/preparing/pre-hearing-set'),
    ...under('listed', '/listing', '/told', '/day', '/opened', '/adjourned'),
    ...under('listed', '/public', '/take-down', '/publish/notice'),
    ...under('cleared', '', '/reflective', '/no-case', '/report-received', '/case-to-answer'),
    ...under('open', '', '/panel/papers', `/panel/papers/${bundle}`, '/finding'),
    ...under('open', '/completed', '/outcome', '/outcome-told'),
    ...under('decided', '', '/outcome', '/list-report', '/challenge', '/challenge-begun'),
    ...under('decided', '/conditions'),
    ...under('complained', '', '/joint', '/impact', '/conditions', '/told-first', '/cleared'),
    ...under('complained', '/challenge', '/challenge-step', '/court-day', '/court-day-over'),
    ...under('complained', '/challenge-decided', '/records-held'),
    ...under('complained', '/publish/outcome', '/publish/outcome/details'),
    ...under('listed', '/publish/press-line', '/press-line', '/press-line-told'),
  ]
}

/** What the officer and the complainant open, once they gave their codes. */
export const theirAddresses: readonly Address[] = [
  ...of('the officer', '/officer/page', '/officer/represent', '/officer/respond'),
  ...of('the officer', '/officer/another-day', '/officer/object', '/officer/wrong'),
  ...of('the officer', '/officer/files', '/officer/witnesses', '/officer/coming'),
  ...of('the complainant', '/track/challenge', '/track/impact'),
]

const roomOf = ({ matter, subject }: Standing) => `/panel/${matter}/${subject}`

/** What a panel opens while a task is the one to be done; `advice` is what it was given before. */
export function panelAddresses({ cases }: Prepared, task: OutcomeTask): readonly Address[] {
  const room = roomOf(cases.open)
  const at = (who: Who, ...pages: readonly string[]) => of(who, ...pages.map(to => room + to))
  switch (task) {
    case 'culpability':
      return [
        ...of('Liv Ostrander', '/panel'),
        ...at('Liv Ostrander', '', '/seriousness/culpability', '/advice/asked'),
        ...at('Emrys Vale', '/advice'),
        ...at('Cato Brandreth', '/close/culpability', '/announced'),
      ]
    case 'harm':
      return at('Liv Ostrander', '/seriousness/harm')
    case 'seriousness':
      return [
        ...at('Liv Ostrander', '/seriousness/aggravating'),
        ...at('Cato Brandreth', '/reopen', '/close/seriousness'),
      ]
    case 'public-interest':
    case 'mitigation':
      return at('Liv Ostrander', `/${task}`)
    case 'outcome':
      return at('Liv Ostrander', '/outcome')
  }
}

/** What it opens once it has chosen, and then once it has read it as a court would. */
export function chosenAddresses({ cases }: Prepared): readonly Address[] {
  const room = roomOf(cases.open)
  return of('Liv Ostrander', `${room}/comparators`, `${room}/court`)
}
export function readAddresses({ cases }: Prepared): readonly Address[] {
  const room = roomOf(cases.open)
  return of('Liv Ostrander', `${room}/sign`, room)
}

/** What is open once an outcome was signed, before it is given and after. */
export function signedAddresses({ cases }: Prepared): readonly Address[] {
  const given = roomOf(cases.decided)
  return [
    ...of('Cato Brandreth', `${roomOf(cases.open)}/report`),
    ...of('Liv Ostrander', given, `${given}/working-copy`),
  ]
}
