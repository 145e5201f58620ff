/**
 * Every stage of proceedings at once: the invented force's three officers, a fourth whose outcome a
 * panel is deciding, and one whom somebody complained of, who was warned and has challenged it.
 */
import { ok } from 'node:assert/strict'
import { Readable } from 'node:stream'
import { conductOf, papersOf as signedPapers } from '#casework'
import { type AsCommand, bringInventedFile } from '#desk'
import { addDays, commandId, instant } from '#kernel'
import { latestMatters, recordOfKey } from '#store'
import { openTestApp, type TestApp, type TestEngine, testWorld } from '#test'
import {
  beginProceedings,
  demonstrationOfficers,
  done,
  giveToPanel,
  hear,
  investigate,
  northmoor,
  type Proceedings,
  prepare,
  proceedingsOf,
  refer,
} from '../../src/desk/demonstration.fixture.ts'
import { type Acting, complained, type Standing, today } from './proceedings-pages-complained.ts'

const asSystem = { authority: northmoor, actor: { type: 'system' } } as const
type SetBack = (seconds: number) => void
export type Prepared = Readonly<{
  app: TestApp
  acting: Acting
  /** By what has come of each. */
  cases: Readonly<Record<'listed' | 'decided' | 'cleared' | 'open' | 'complained', Standing>>
  open: Proceedings
  /** What addresses name beside those. */
  ids: Readonly<
    Record<'record' | 'check' | 'outcome' | 'notice' | 'kept' | 'invited' | 'bundle', string>
  >
  /** What the complaint is followed by, and the officer’s page entered. */
  codes: Readonly<Record<'complainant' | 'officer', string>>
}>

export async function prepared(engine: TestEngine): Promise<Prepared> {
  const opened = instant(`${today}T09:00:00Z`)
  const app = await openTestApp(await engine.fresh(), { opened })
  const { bench, desk } = app
  const personas = await desk.personas()
  const acting = async (name: string): Promise<AsCommand> => {
    const found = personas.find(one => one.name === name)
    ok(found, name)
    const { authority, person, role } = found
    const actor = { type: 'staff', person, name, role } as const
    return { authority, actor, command: commandId(testWorld.id()) }
  }
  let back = 0
  const setBack: SetBack = seconds => {
    app.pass(back - seconds)
    back = seconds
  }
  await bringDirectory(app)
  await beginProceedings(bench, setBack)
  const open = await beingDecided(app, setBack)
  setBack(0)
  const { code, at } = await complained(app, acting)
  const named = await namedIn(app, acting)
  const record = await bench.store.work(asSystem, tx => recordOfKey(tx, constable(9).number))
  ok(record)
  const check = await desk.checks.answerCheck(await acting('Jay Arden'), {
    ...{ record, purpose: 'promotion', askedBy: 'Noor Hale', organisation: 'Promotion board' },
    why: 'A board sits on Friday.',
  })
  ok(check.ok)
  const cases = {
    ...{ listed: named(constable(4).number), decided: named(constable(9).number) },
    ...{ cleared: named(constable(14).number), open: named(constable(20).number) },
    complained: at,
  }
  done(
    await desk.conduct.invite(await acting('Jay Arden'), {
      ...{ ...cases.listed, on: today, entry: 'invited', invitee: 'officer', capacity: 'officer' },
      ...{ occasion: 'hearing', owner: 'authority', state: 'notified', how: 'By letter' },
      name: 'The officer',
    }),
  )
  const papers = await papersOf(app, acting, cases.listed)
  const ids = {
    record,
    check: check.value,
    ...papers.ids,
    bundle: await bundled(app, acting, open),
  }
  return { app, acting, cases, open, ids, codes: { complainant: code, officer: papers.code } }
}

/** What is public, what was signed, and who was let in. */
async function papersOf({ desk }: TestApp, acting: Acting, { matter, subject }: Standing) {
  const jay = await acting('Jay Arden')
  const [outcome] = await desk.public.list('outcome')
  const [notice] = await desk.public.list('hearing-notice')
  const facts = (await desk.work.matter(jay, matter))?.facts
  ok(facts && outcome && notice)
  const kept = signedPapers(conductOf(facts, subject)).at(-1)
  const [invited] = (await desk.conduct.pageInvitations(jay, matter, subject)) ?? []
  ok(kept && invited?.code)
  const publications = { outcome: outcome.publication, notice: notice.publication }
  const ids = { ...publications, kept: kept.entry, invited: invited.invitation }
  return { ids, code: invited.code }
}

/** One file, in the first part of the bundle the fourth officer’s panel reads. */
async function bundled({ desk }: TestApp, acting: Acting, { matter, subject }: Proceedings) {
  const stream = Readable.from(['The flat is not in the search book.'])
  const waiting = { matter, name: 'Search book.txt', stream }
  await desk.evidence.wait(await acting('Jay Arden'), waiting)
  const obtained = { from: 'Sergeant Orla Finch', on: today, exhibit: 'OF/1', how: 'By hand.' }
  const added = await desk.evidence.add(await acting('Jay Arden'), { matter, obtained, leave: [] })
  ok(added.ok)
  const documents = added.value.flatMap(({ document }) => document)
  const parts = [{ section: 'Accounts', documents }]
  const defining = await acting('Jay Arden')
  done(await desk.evidence.defineBundle(defining, { matter, title: 'For the panel', parts }))
  const bundle = defining.command
  done(
    await desk.conduct.givePanelBundle(await acting('Jay Arden'), {
      ...{ matter, subject, entry: 'bundle', on: today, bundle, one: ['Accounts'], two: [] },
    }),
  )
  return bundle
}

function constable(nth: number) {
  const found = demonstrationOfficers.filter(({ rank }) => rank === 'Constable')[nth]
  ok(found)
  return found
}

async function bringDirectory({ bench }: TestApp): Promise<void> {
  const rows = demonstrationOfficers.map(({ givenName, familyName, number, rank, unit }) =>
    [number, givenName, familyName, number, rank, unit].join(','),
  )
  const text = `id,forename,surname,number,rank,station\n${rows.join('\n')}\n`
  await bringInventedFile(bench, { authority: northmoor, what: 'officers', text })
}

/** Where the proceedings against whoever has this number are. */
async function namedIn({ bench, desk }: TestApp, acting: Acting) {
  const matters = await bench.store.work(asSystem, tx => latestMatters(tx, { max: 20 }))
  const all = new Map<string, Standing>()
  for (const { matter } of matters) {
    const view = await desk.work.matter(await acting('Jay Arden'), matter)
    for (const { subject } of view?.facts?.subjects ?? []) all.set(subject, { matter, subject })
  }
  return (number: string) => {
    const found = all.get(`officer-${number}`)
    ok(found, number)
    return found
  }
}

const lied = 'Said in a statement that he had searched a flat, and had not been in it.'

/** Heard and found last week; nothing of the outcome is written. */
async function beingDecided({ bench }: TestApp, setBack: SetBack): Promise<Proceedings> {
  const one = await proceedingsOf(bench, setBack, {
    ...{ officer: constable(20), daysAgo: 154, allegation: lied },
    words: 'His sergeant asked why the flat was not in the search book.',
  })
  await investigate(one, {
    ...{ from: 150, report: 120 },
    opinion: 'There is a case to answer for gross misconduct.',
    why: 'A statement is what a court goes by.',
  })
  await refer(one, {
    ...{ decided: 115, referred: 110, responded: 90, listed: 80, days: 1 },
    firstDay: addDays(today, -7),
    why: 'The search book and the key log agree.',
    answer: 'I took it for the flat below, which I did search.',
  })
  await prepare(one, { answered: 80, listed: 79 })
  await giveToPanel(one, 60)
  await hear(one, 7)
  return one
}
