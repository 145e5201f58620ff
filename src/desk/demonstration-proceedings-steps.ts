/** Proceedings against one invented officer, by the verbs their pages use, as the days passed. */
import { type ConductPaper, contentsOf, type Notice } from '#casework'
import {
  allegationId,
  type Day,
  londonDay,
  type MatterId,
  type SubjectId,
  subjectId,
} from '#kernel'
import { recordOfKey } from '#store'
import { assessVerbs } from './assess/assess.ts'
import { type Bench, system } from './bench.ts'
import { type ConductDesk, conductDesk } from './conduct/desk.ts'
import { sits, staffOfNorthmoor } from './demonstration-seats.ts'
import type { SetBack } from './generate/generate.ts'
import type { Officer } from './generate/names.ts'
import { withoutComplainant } from './intake/make-conduct.ts'
import { partiesVerbs } from './intake/parties.ts'
import { takingVerbs } from './intake/taking.ts'
import { northmoor } from './personas.ts'
import { readDesk } from './read-matter.ts'
import { staffVerbs } from './staff.ts'
import type { AsCommand } from './who.ts'

export const alleged = allegationId('alleged-1')
const aDay = 86_400

/** What every step carries. */
type Step = Readonly<{ matter: MatterId; subject: SubjectId; on: Day; entry: string }>
export type Proceedings = Readonly<{
  bench: Bench
  conduct: ConductDesk
  /** Today, as it is for whoever tries it. */
  today: Day
  isPrinted: boolean
  /** Rank and name. */
  who: string
  matter: MatterId
  subject: SubjectId
  /** Sets the clock to that many days ago; answers what a step of that day carries. */
  at(daysAgo: number): Step
  jay(): AsCommand
}>

/** What a verb answered, where it did what it was asked. */
export function done<Verdict extends Readonly<{ ok: boolean }>>(verdict: Verdict): void {
  if (!verdict.ok) throw new Error(`invented proceedings stopped: ${JSON.stringify(verdict)}`)
}

type Begun = Readonly<{
  officer: Officer
  daysAgo: number
  /** Papers are drafted and signed here, which takes longer than recording that they were given. */
  isPrinted?: boolean
  /** The caseworker takes it that day. */
  isTaken?: boolean
  /** As it was written down by whoever found it. */
  words: string
  allegation: string
}>

/** Reported from inside the force, named and alleged. */
export async function proceedingsOf(
  bench: Bench,
  setBack: SetBack,
  { officer, daysAgo, isPrinted = false, isTaken = false, words, allegation }: Begun,
): Promise<Proceedings> {
  const jay = staffOfNorthmoor(bench, 'caseworker')
  setBack(0)
  const today = londonDay(bench.world.now())
  setBack(daysAgo * aDay)
  const on = londonDay(bench.world.now())
  const matter = await reported(bench, words)
  if (isTaken) done(await staffVerbs(bench).takeComplaint(jay(), { matter }))
  const { rank, number, unit } = officer
  const name = `${officer.givenName} ${officer.familyName}`
  const subject = subjectId(`officer-${number}`)
  const record = await bench.store.work({ authority: northmoor, actor: system }, tx =>
    recordOfKey(tx, number),
  )
  const who = { subject, kind: 'officer', rankBand: 'federated', name, rank, number, unit } as const
  const parties = partiesVerbs(bench)
  done(await parties.nameSubject(jay(), { matter, on, who: record ? { ...who, record } : who }))
  done(
    await parties.addAllegation(jay(), {
      ...{ matter, on, allegation: { id: alleged, words: allegation, about: [subject] } },
    }),
  )
  let steps = 0
  return {
    ...{ bench, today, matter, subject, jay, conduct: conductDesk(bench), isPrinted },
    who: `${rank} ${name}`,
    at(ago) {
      setBack(ago * aDay)
      steps += 1
      return { matter, subject, on: londonDay(bench.world.now()), entry: `step-${steps}` }
    },
  }
}

async function reported(bench: Bench, words: string): Promise<MatterId> {
  const jay = staffOfNorthmoor(bench, 'caseworker')
  const taking = takingVerbs(bench)
  const started = await taking.startTaking(jay())
  if (!started.ok) throw new Error('an invented report was not begun')
  const at = bench.world.now()
  const { files: _, ...report } = withoutComplainant({
    ...{ words, occasions: [], sexualOrViolent: false },
    whom: { type: 'NotKnown' },
  })
  const made = await taking.makeTaken(jay(), started.value, {
    ...{ madeAt: at, receivedAt: at, how: 'writing', channel: 'letter', actions: [] },
    ...{ readBack: { agreed: 'not-possible' }, report, sealed: { mayKnow: 'team' } },
  })
  if (!made.ok) throw new Error('an invented report was not made')
  const { value: matter } = made
  done(
    await assessVerbs(bench, readDesk(bench)).classifyMatter(jay(), {
      ...{ matter, on: londonDay(at), as: 'internal-conduct', standing: {}, aboutConduct: true },
      why: 'It was found by a supervisor, and nobody complained of it.',
    }),
  )
  return matter
}

/** What the record does not say for a part, and its writer does. */
const written: Readonly<Record<string, string>> = {
  iii: 'No authority was delegated.',
  'own-statement': 'You have made no statement in this investigation.',
  undermining: 'We hold no other document that might undermine the case against you.',
}
const atStation = {
  way: 'in-person',
  at: 'Given at the officer’s station',
  by: 'Detective Inspector Rowan Ashdown',
  proof: 'Signed for by the officer',
} as const

/** Given by hand, from the paper file: what it said stands there. */
async function handOver(
  { conduct, jay, at }: Proceedings,
  daysAgo: number,
  notice: Notice,
): Promise<void> {
  const parts = contentsOf(notice, 'internal').parts.map(({ id }) => ({
    ...{ part: id, words: 'As on the copy in the paper file.' },
  }))
  done(
    await conduct.serveNotice(jay(), {
      ...{ ...at(daysAgo), notice, parts, byEmail: false, service: atStation },
    }),
  )
}

/** Drafted from the record, signed, and given by hand the same day. */
export async function give(
  { conduct, matter, subject, jay, at }: Proceedings,
  daysAgo: number,
  notice: Notice & ConductPaper,
): Promise<void> {
  const signing = at(daysAgo)
  const paper = { matter, subject, paper: notice }
  const draft = await conduct.paperDraft(jay(), paper)
  if (!draft) throw new Error(`there is no draft of ${notice}`)
  const parts = draft.parts
    .filter(({ isOptional, words }) => !isOptional || words)
    .map(({ id, words }) => ({ part: id, words: words || (written[id] ?? '') }))
  const { entry } = signing
  done(await conduct.signPaper(jay(), { ...paper, to: draft.to, parts, entry }))
  done(
    await conduct.serveNotice(jay(), {
      ...{ ...at(daysAgo), notice, parts, byEmail: false },
      service: { ...atStation, paper: entry },
    }),
  )
}

type Investigated = Readonly<{
  /** Days ago that it was assessed and the notice given. */
  from: number
  /** Where restrictions are laid that day: when they are looked at again. */
  restrictedUntil?: Day
  report: number
  opinion: string
  why: string
}>

/** Assessed twice, an investigator named, the officer told, and the report within four weeks. */
export async function investigate(
  one: Proceedings,
  { from, restrictedUntil, report, opinion, why }: Investigated,
): Promise<void> {
  const { conduct, jay, at } = one
  const assessed = { by: 'appropriate-authority', level: 'gross-misconduct', why } as const
  done(await conduct.assessConduct(jay(), { ...at(from), ...assessed, look: 'alone' }))
  done(
    await conduct.assessConduct(jay(), {
      ...{ ...at(from), ...assessed, look: 'with-history', form: 'hearing' },
    }),
  )
  done(
    await conduct.nameInvestigator(jay(), {
      ...{ ...at(from), inSubjectsLine: false, why: 'Has investigated such conduct before.' },
      investigator: {
        ...{ name: 'Rowan Ashdown', rank: 'Detective Inspector' },
        ...{ force: 'Northmoor Police', sameForce: true },
      },
      skills: 'Twelve years of investigations, four of them of conduct.',
    }),
  )
  const hand = one.isPrinted ? give : handOver
  await hand(one, from, 'terms-of-reference')
  await hand(one, from, 'investigation')
  if (restrictedUntil)
    done(
      await conduct.restrictOfficer(jay(), {
        ...{ ...at(from), reviewOn: restrictedUntil },
        restrictions: 'No access to the crime recording system, and no duty at the front counter.',
        why: 'So that nothing more can be said of what was done there.',
      }),
    )
  done(
    await conduct.receiveCaseReport(jay(), {
      ...{ ...at(report), from: 'Detective Inspector Rowan Ashdown', opinion },
    }),
  )
}

type Referred = Readonly<{
  decided: number
  referred: number
  responded: number
  /** Why there is a case, and what the officer said to it. */
  why: string
  answer: string
  listed: number
  firstDay: Day
  days: number
}>

/** Sent to a hearing: the panel named, papers given, the officer’s answer, and the day. */
export async function refer(one: Proceedings, asked: Referred): Promise<void> {
  const { conduct, jay, at } = one
  const { decided, referred, responded, listed, firstDay, days, why, answer } = asked
  done(
    await conduct.determineCase(jay(), {
      ...{ ...at(decided), by: 'appropriate-authority', form: 'hearing', why },
      allegations: [{ allegation: alleged, answer: 'gross-misconduct', standards: [1, 6], why }],
    }),
  )
  const accounts = await conduct.panelStaff(jay())
  const step = 'chairing-delegated'
  done(await conduct.recordStep(jay(), { ...at(referred), by: 'authority', step }))
  for (const [seat, name, as, appointedBy] of sits) {
    const named = at(referred)
    // Those of the invented force who sit have accounts; of one other the name alone is known.
    const account = accounts.find(one => one.name === name)
    const member = {
      ...{ name, seat, as, appointedBy, outside: seat !== 'chair' },
      ...(account ? { person: account.person } : {}),
    }
    done(await conduct.namePanelMember(jay(), { ...named, seat: named.entry, member, ties: [] }))
  }
  const hand = one.isPrinted ? give : handOver
  await hand(one, referred, 'referral')
  await hand(one, referred, 'documents')
  done(
    await conduct.recordResponse(jay(), {
      ...{ ...at(responded), documents: [] },
      answers: [{ allegation: alleged, accepted: 'in-part', words: answer }],
      mitigation: 'It was a hard winter at the station, and two colleagues were away.',
    }),
  )
  done(
    await conduct.listProceedings(jay(), {
      ...{ ...at(listed), form: 'hearing', firstDay, time: '10:00', days },
      place: 'Alder House, Northmoor',
    }),
  )
}

/** Both sides’ witnesses, and the officer told of the day. */
export async function prepare(
  one: Proceedings,
  { answered, listed }: Readonly<{ answered: number; listed: number }>,
): Promise<void> {
  const { conduct, jay, at } = one
  const witness = { name: 'Edda Fallow', about: 'What she found in the log', why: 'She found it.' }
  for (const side of ['officer', 'authority'] as const)
    done(
      await conduct.listWitnesses(jay(), {
        ...{ ...at(answered), side, witnesses: side === 'authority' ? [witness] : [] },
      }),
    )
  await give(one, listed, 'proceedings')
}
