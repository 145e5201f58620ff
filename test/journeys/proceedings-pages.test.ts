/** Every page of proceedings, in front of whoever it is for: no route is left out unsaid. */
import { deepEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { onAnEngine, startBrowser, type Visit } from '#test'
import { follow, signIn } from './intake-steps.ts'
import {
  type Address,
  addressesOf,
  chosenAddresses,
  pageOf,
  panelAddresses,
  pathsOfProceedings,
  readAddresses,
  signedAddresses,
  theirAddresses,
  type Who,
} from './proceedings-pages-addresses.ts'
import { second, today } from './proceedings-pages-complained.ts'
import { type Prepared, prepared } from './proceedings-pages-prepared.ts'
import { asksSomething, emptyFaults, faultsOf } from './proceedings-pages-steps.ts'
import { weighed } from './proceedings-prepared-steps.ts'
import { done } from './proceedings-steps.ts'

const browser = await startBrowser()
const { skip } = browser
const pictures = process.env['CANDOUR_PICTURES']

onAnEngine(engine => {
  test('every page of proceedings can be used by anybody it is for, and printed', {
    skip,
  }, async t => {
    const there = await prepared(engine)
    t.after(() => there.app.close())
    const walk = await walkOf(there)
    await walk.through(addressesOf(there))
    await walk.through(theirAddresses)
    await lookThrough(there, walk)
    await decide(there, walk)
    const left = pathsOfProceedings.filter(path => !walk.opened.has(path))
    deepEqual({ left, wrong: walk.wrong }, { left: [], wrong: [] })
    await walk.end()
  })
})

type Walk = Readonly<{
  through(all: readonly Address[]): Promise<void>
  opened: ReadonlySet<string>
  wrong: readonly string[]
  end(): Promise<void>
}>

/** Nobody of these is named where a browser keeps it. */
const names = [
  'Vetchbourne',
  'Flaxbeck',
  'Juniden',
  'Gorsequay',
  'Pike',
  'Marsh',
  'Quill',
  'Fallow',
]
/** As many pages are looked at at once. */
const lanes = ['first', 'second']
const entrance = 'entrance'
const plain = 'without scripts'

/** Everybody with a browser, and again with one that runs no scripts. */
async function walkOf({ app, codes }: Prepared): Promise<Walk> {
  const origin = await app.app.listen({ port: 0, host: '127.0.0.1' })
  const visits = new Map<string, Promise<Visit>>()
  const opened = new Set<string>()
  const templates = new Set<string>()
  const wrong: string[] = []

  /** One signs in once; what else they open knows them by the same cookies. */
  async function arrive(who: Who, lane: string): Promise<Visit> {
    const options = { javaScript: !lane.startsWith(plain), ...(pictures ? { pictures } : {}) }
    const visit = await browser.visit(origin, options)
    if (lane === entrance) {
      if (who === 'the complainant') await follow(visit, codes.complainant, second)
      else if (who === 'the officer') await enter(visit, codes.officer)
      else if (who !== 'anybody') await signIn(visit, who, homes[who])
      return visit
    }
    const cookies = await (await at(who, entrance)).page.context().cookies()
    await visit.page.context().addCookies(cookies)
    return visit
  }
  function at(who: Who, lane: string): Promise<Visit> {
    const name = `${who} ${lane}`
    const visit = visits.get(name) ?? arrive(who, lane)
    visits.set(name, visit)
    return visit
  }
  async function enter({ page, go }: Visit, code: string): Promise<void> {
    await go('/officer')
    await page.locator('[name="code"]').fill(code)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.waitForURL('**/officer/second')
    opened.add('/officer/second')
    await page.locator('[name="second"]').fill(second)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.waitForURL('**/officer/page')
  }
  async function look({ who, to }: Address, lane: string): Promise<void> {
    const say = (faults: readonly string[]) => wrong.push(...faults.map(fault => `${to} ${fault}`))
    const visit = await at(who, lane)
    const status = await visit.go(to)
    const { pathname } = new URL(visit.page.url())
    const { path = '', template = '' } = pageOf(to) ?? {}
    if (status !== 200 || pathname !== to) return void say([`answers ${status} at ${pathname}`])
    const called = `${String(opened.size).padStart(3, '0')}${to.replaceAll(/\W+/g, '-')}`
    const isNew = { path: !opened.has(path), template: !templates.has(template) }
    opened.add(path)
    templates.add(template)
    say(await faultsOf(visit, { names, called, isNew }))
    if (!(await asksSomething(visit))) return
    const without = await at(who, `${plain} ${lane}`)
    await without.go(to)
    say(await emptyFaults(without))
  }
  return {
    ...{ opened, wrong },
    async through(all) {
      const left = [...all]
      const down = async (lane: string) => {
        for (let next = left.shift(); next; next = left.shift()) await look(next, lane)
      }
      await Promise.all(lanes.map(down))
    },
    async end() {
      for (const visit of visits.values()) await (await visit).end()
    },
  }
}

const homes: Readonly<Record<Exclude<Who, `the ${string}` | 'anybody'>, string>> = {
  'Jay Arden': '/work',
  'Liv Ostrander': '/panel',
  'Cato Brandreth': '/panel',
  'Emrys Vale': '/panel',
  'Sol Marchetti': '/conditions',
}

/** What a panel is shown as each task comes up, and once an outcome was chosen. */
async function decide(there: Prepared, walk: Walk): Promise<void> {
  const { app, acting, open } = there
  const { matter, subject } = open
  const { conduct } = app.desk
  const step = (entry: string) => ({ matter, subject, on: today, entry })
  done(
    await conduct.giveAdvice(await acting('Emrys Vale'), {
      ...{ ...step('asked'), advice: 'asked', task: 'culpability' },
      words: 'Say what shows that it was meant.',
    }),
  )
  await weighed({ app, acting, matter, subject }, task => walk.through(panelAddresses(there, task)))
  const room = await conduct.panelRoom(await acting('Liv Ostrander'), matter, subject)
  ok(room)
  const action = 'final-written-warning'
  const why = 'It would say too little of what a statement is for.'
  done(
    await conduct.proposeOutcome(await acting('Liv Ostrander'), {
      ...{ ...step('proposed'), action, months: 24, exceptional: [] },
      lesser: room.law.may.available
        .filter(one => one !== action)
        .map(one => ({ action: one, why })),
      purposes: 'Courts can rely on what is put before them.',
    }),
  )
  await walk.through(chosenAddresses(there))
  done(
    await conduct.readAsCourt(await acting('Liv Ostrander'), {
      ...step('court'),
      answers: ['evidence', 'confidence', 'person', 'lesser', 'advice'].map(question => ({
        question,
        answer: 'yes',
        words: 'It is so.',
      })),
    }),
  )
  await walk.through(readAddresses(there))
  for (const [seat, name] of [
    ['member', 'Liv Ostrander'],
    ['chair', 'Cato Brandreth'],
  ] as const)
    done(await conduct.signOutcome(await acting(name), { ...step(`signed-${seat}`), seat }))
  await walk.through(signedAddresses(there))
}

/** Every name in what was prepared stays: what is left of it is to publish it. */
async function lookThrough({ app, acting, cases }: Prepared, walk: Walk): Promise<void> {
  const { conduct } = app.desk
  const { matter, subject } = cases.complained
  const what = 'outcome'
  const found = await conduct.preparing(await acting('Jay Arden'), matter, { subject, what })
  done(
    await conduct.decideDetails(await acting('Jay Arden'), {
      ...{ matter, subject, on: today, entry: 'details', publication: what },
      ...{ kept: (found?.details ?? []).map(({ words }) => words), taken: [] },
    }),
  )
  const to = `/work/matters/${matter}/conduct/${subject}/publish/${what}/check`
  await walk.through([{ who: 'Jay Arden', to }])
}
