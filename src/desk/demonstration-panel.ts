/** An invented panel hears a case and decides it: six tasks in their order, signed and told. */
import type { SeriousnessPart } from '#casework'
import { addDays } from '#kernel'
import { whoDesk } from './access/who.ts'
import { alleged, done, type Proceedings } from './demonstration-proceedings-steps.ts'
import { sits, staffOfNorthmoor } from './demonstration-seats.ts'
import { personasOf } from './personas.ts'

/** Whoever sits and has an account reads it from that day on. */
export async function giveToPanel({ bench, matter, at, today }: Proceedings, daysAgo: number) {
  const wren = staffOfNorthmoor(bench, 'head of professional standards')
  at(daysAgo)
  for (const { name, person } of personasOf(bench))
    if (sits.some(([, named]) => named === name))
      done(
        await whoDesk(bench).giveAccess(wren(), {
          ...{ matter, person, purpose: 'To hear and decide the case', until: addDays(today, 60) },
        }),
      )
}

/** Opened, and found on the same day. */
export async function hear(one: Proceedings, daysAgo: number): Promise<void> {
  const { conduct, jay, at, bench, who } = one
  done(
    await conduct.beginProceedings(jay(), {
      ...{ ...at(daysAgo), forum: 'hearing', at: bench.world.now(), rightsTold: true },
      present: ['Cato Brandreth, chair', 'Liv Ostrander', 'Noll Ames', 'Emrys Vale, adviser', who],
      admits: [{ allegation: alleged, accepted: 'in-part', words: 'It was written too early.' }],
    }),
  )
  done(
    await conduct.makeFinding(jay(), {
      ...{ ...at(daysAgo), forum: 'hearing', unconnected: false },
      allegations: [
        {
          ...{ allegation: alleged, found: 'proved', standards: [1, 6], level: 'misconduct' },
          facts: 'Nobody had been to the house when the log said that somebody had.',
          why: 'The car’s own record was not disputed. It was written ahead, and not put right.',
        },
      ],
      influence: { open: 'no', why: 'Nothing was to be had by it.' },
    }),
  )
  done(await conduct.completeProceedings(jay(), at(daysAgo)))
}

/** Weighed, signed, reported and told on one day. */
export async function decideOutcome(one: Proceedings, daysAgo: number): Promise<void> {
  await weigh(one, daysAgo)
  await sign(one, daysAgo)
  await tell(one, daysAgo)
}

type Written = Readonly<{ factor?: readonly [id: string, why: string, shown: string] }> &
  Readonly<{ words: string }>
const seriousness: Readonly<Record<SeriousnessPart, Written>> = {
  culpability: {
    factor: [
      'culp.foreseeable',
      'Whoever reads that a call was made sends nobody else.',
      'The log, and the evidence of Edda Fallow',
    ],
    words: 'It was careless of the truth rather than planned.',
  },
  harm: {
    factor: [
      'harm.potential',
      'He might have needed somebody that evening, and by luck he did not.',
      'The evidence of Edda Fallow',
    ],
    words: 'Confidence is harmed where a log cannot be believed.',
  },
  aggravating: { words: 'Nobody was told of it until the niece asked.' },
  mitigating: { words: 'It was one entry, on one evening, and it was put right when asked about.' },
}

/** The first five tasks, each closed before the next. */
async function weigh({ conduct, bench, at }: Proceedings, ago: number): Promise<void> {
  const liv = staffOfNorthmoor(bench, 'panel member')
  const cato = staffOfNorthmoor(bench, 'panel chair')
  for (const part of ['culpability', 'harm', 'aggravating', 'mitigating'] as const) {
    const { factor, words } = seriousness[part]
    const [id, why, evidence] = factor ?? []
    done(
      await conduct.writeSeriousness(liv(), {
        ...{ ...at(ago), part, words, reliedOn: [alleged] },
        factors: id && why && evidence ? [{ factor: id, why, evidence }] : [],
      }),
    )
    if (part === 'culpability' || part === 'harm')
      done(await conduct.closeOutcomeTask(cato(), { ...at(ago), task: part }))
  }
  const overall = 'It is serious, and not among the most serious of its kind.'
  done(await conduct.closeSeriousness(cato(), { ...at(ago), overall }))
  done(
    await conduct.writePublicInterest(liv(), {
      ...{ ...at(ago), confidence: 'A log has to be believed by everybody who reads it.' },
      standards: 'Others at the station have to see that it is not let pass.',
      protecting: 'People who live alone depend on such calls.',
    }),
  )
  done(await conduct.closeOutcomeTask(cato(), { ...at(ago), task: 'public-interest' }))
  done(
    await conduct.writeMitigation(liv(), {
      ...{ ...at(ago), record: 'Six years, with nothing before this.' },
      ...{ admission: 'It was admitted in part, and early.', testimonials: [] },
      weight: 'Some: it shows that it need not happen again.',
    }),
  )
  done(await conduct.closeOutcomeTask(cato(), { ...at(ago), task: 'mitigation' }))
}

const warning = { action: 'final-written-warning', months: 24 } as const

/** Chosen, read as a court would, signed by both, and reported. */
async function sign({ conduct, bench, at, matter, subject }: Proceedings, ago: number) {
  const liv = staffOfNorthmoor(bench, 'panel member')
  const cato = staffOfNorthmoor(bench, 'panel chair')
  const first = at(ago)
  const room = await conduct.panelRoom(liv(), matter, subject)
  const lesser = (room?.law.may.available ?? []).filter(action => action !== warning.action)
  done(
    await conduct.proposeOutcome(liv(), {
      ...{ ...first, ...warning, exceptional: [] },
      lesser: lesser.map(action => ({
        ...{ action, why: 'It would not say how much hangs on such an entry.' },
      })),
      purposes: 'It keeps confidence and standards, and nobody has to be kept from the public.',
    }),
  )
  const read = {
    evidence: 'Each is tied to the log or to what a witness said.',
    confidence: 'As somebody who lives alone would see it.',
    person: 'Nothing in the third task speaks of who wrote it.',
    lesser: 'Each is answered.',
    advice: 'None was departed from.',
  }
  done(
    await conduct.readAsCourt(liv(), {
      ...at(ago),
      answers: Object.entries(read).map(([question, words]) => ({
        ...{ question, answer: 'yes', words },
      })),
    }),
  )
  done(await conduct.signOutcome(liv(), { ...at(ago), seat: 'member' }))
  done(await conduct.signOutcome(cato(), { ...at(ago), seat: 'chair' }))
  done(await conduct.reportOutcome(cato(), at(ago)))
}

async function tell({ conduct, jay, at }: Proceedings, daysAgo: number): Promise<void> {
  done(
    await conduct.notifyOutcome(jay(), {
      ...{ ...at(daysAgo), ...warning, finding: 'misconduct', written: true },
      service: {
        ...{ way: 'in-person', at: 'Alder House, Northmoor', by: 'Cato Brandreth' },
        proof: 'Signed for by the officer',
      },
    }),
  )
}
