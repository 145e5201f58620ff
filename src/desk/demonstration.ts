/** A small invented force, its matters made through the same verbs as real ones. */
import { Readable } from 'node:stream'
import type { Report } from '#casework'
import {
  type AuthorityId,
  allegationId,
  commandId,
  type Day,
  londonDay,
  type MatterId,
} from '#kernel'
import { latestMatters } from '#store'
import { assessVerbs } from './assess/assess.ts'
import { type Authority, type Bench, installation, system } from './bench.ts'
import { beginInvestigation } from './demonstration-investigation.ts'
import { demonstrationOfficers } from './demonstration-people.ts'
import { beginProceedings } from './demonstration-proceedings.ts'
import { hearRestraint, restraintStory } from './demonstration-restraint.ts'
import { keepHerSafe } from './demonstration-safe.ts'
import { type Story, stories } from './demonstration-stories.ts'
import { loadYears } from './demonstration-years.ts'
import { type Asked, type Generated, generate, type SetBack } from './generate/generate.ts'
import { eastmere, keepPersonas, northmoor, northmoorCommissioner, personasOf } from './personas.ts'
import { readDesk } from './read-matter.ts'
import { reckonAll } from './reckon.ts'
import { reportDesk } from './report.ts'
import { updateVerbs } from './send-update.ts'
import { sentDesk } from './sent.ts'
import { staffVerbs } from './staff.ts'
import type { AsCommand } from './who.ts'

export const authorities: readonly Authority[] = [
  {
    id: northmoor,
    name: 'Northmoor Police',
    kind: 'police-force',
    letters: 'NM',
    address: ['Professional Standards', 'Alder House', 'Northmoor', 'ZZ1 1NM'],
    phone: '01632 960 100',
    email: 'complaints@northmoor.example',
  },
  {
    id: eastmere,
    name: 'Eastmere Police',
    kind: 'police-force',
    letters: 'EM',
    address: ['Professional Standards', 'Quay Street', 'Eastmere', 'ZZ2 2EM'],
    phone: '01632 960 200',
    email: 'complaints@eastmere.example',
  },
  {
    id: northmoorCommissioner,
    name: 'Northmoor Police and Crime Commissioner',
    kind: 'local-policing-body',
    holds: northmoor,
    letters: 'NC',
    address: ['Complaint Reviews', 'Weir House', 'Northmoor', 'ZZ1 2NC'],
    phone: '01632 960 300',
    email: 'reviews@northmoor-commissioner.example',
  },
]

export type Wanted = Readonly<{
  setBack: SetBack
  /** What has happened lately. */
  matters: boolean
  /** Years of ordinary complaints before, and the directories and earlier matters of the forces. */
  years?: boolean
}>

/** The authorities of this installation, and nobody in them. */
export async function openAuthorities({ store, authorities: held }: Bench): Promise<void> {
  await store.addAuthority({ id: installation, name: 'This installation' })
  for (const { id, name } of held) await store.addAuthority({ id, name })
}

/**
 * The authorities and their staff; and, asked for and where there is not one yet, their matters.
 */
export async function loadDemonstration(
  bench: Bench,
  { setBack, matters, years = false }: Wanted,
): Promise<void> {
  await openAuthorities(bench)
  await keepPersonas(bench)
  if (!matters) return
  const first = await bench.store.work({ authority: northmoor, actor: system }, tx =>
    latestMatters(tx, { max: 1 }),
  )
  if (first.length > 0) return
  try {
    if (years) await loadYears(bench, setBack)
    for (const story of stories) await tell(bench, story, setBack)
    if (years) await beginInvestigation(bench, setBack)
    if (years) {
      await tell(bench, restraintStory, setBack)
      await hearRestraint(bench, setBack)
      await beginProceedings(bench, setBack)
    }
    setBack(0)
    if (years) await keepHerSafe(bench)
  } finally {
    setBack(0)
  }
  await reckonAll(bench)
}

/** More of them, of any force, beside what a first start puts there. */
export async function generateBeside(
  bench: Bench,
  wanted: Wanted,
  asked: Omit<Asked, 'officers' | 'setBack'>,
): Promise<Generated> {
  await loadDemonstration(bench, wanted)
  const { setBack } = wanted
  return generate(bench, { ...asked, officers: demonstrationOfficers, setBack })
}

const dayOfSeconds = 86_400

async function tell(bench: Bench, story: Story, setBack: SetBack): Promise<void> {
  const { world } = bench
  const at = (daysAgo: number) => setBack(Math.round(daysAgo * dayOfSeconds))
  at(story.daysAgo)
  const matter = await report(bench, story)
  const clerk = personasOf(bench).find(({ authority }) => authority === story.force)
  if (!clerk) throw new Error('a demonstration force without staff')
  const { person, name, role } = clerk
  const as = (): AsCommand => ({
    authority: story.force,
    actor: { type: 'staff', person, name, role },
    command: commandId(world.id()),
  })
  const today = (): Day => londonDay(world.now())
  const verbs = { ...staffVerbs(bench), ...assessVerbs(bench, readDesk(bench)) }
  const { logged, contacted, kept, safe, updated } = story
  if (safe) {
    at(safe.daysAgo)
    await verbs.considerSafety(as(), { matter, on: today(), done: safe.done })
  }
  if (logged) {
    at(logged.daysAgo)
    await verbs.takeComplaint(as(), { matter })
    const { summary, allegations } = logged
    await verbs.logComplaint(as(), {
      matter,
      on: today(),
      summary,
      allegations: allegations.map((words, n) => ({
        id: allegationId(`allegation-${n + 1}`),
        words,
        about: [],
      })),
    })
  }
  if (contacted) {
    at(contacted.daysAgo)
    await verbs.contactComplainant(as(), {
      matter,
      on: today(),
      by: 'phone',
      views: contacted.views,
      summaryAgreed: true,
    })
  }
  if (kept) {
    at(kept.daysAgo)
    await verbs.keepEvidence(as(), { matter, on: today(), kept: kept.items })
  }
  if (updated) {
    at(updated.daysAgo)
    const { done, next } = updated
    await updateVerbs(bench).sendUpdate(as(), { matter, by: 'in-person', done, next })
  }
}

/** Sends a story's report from a browser of its own, and says which matter it became. */
async function report(bench: Bench, { force, words, files, ...story }: Story): Promise<MatterId> {
  const { world } = bench
  const desk = reportDesk(bench)
  const holder = `demonstration-${world.id()}`
  await desk.start(holder, force)
  for (const { name, text } of files ?? [])
    await desk.attach(holder, { name, stream: Readable.from([Buffer.from(text)]) })
  const sent: Omit<Report, 'files'> = { ...story.report, words }
  await desk.submit(holder, commandId(world.id()), sent)
  await sentDesk(bench).chooseSecond(holder, 'demonstration')
  return matterOf(bench, force)
}

async function matterOf(bench: Bench, force: AuthorityId): Promise<MatterId> {
  const [latest] = await bench.store.work({ authority: force, actor: system }, tx =>
    latestMatters(tx, { max: 1 }),
  )
  if (!latest) throw new Error('a demonstration complaint was not made')
  return latest.matter
}
