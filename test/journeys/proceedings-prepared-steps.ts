/** What one journey of proceedings does by keyboard, for the others: by the verbs of its pages. */
import type { OutcomeTask } from '#casework'
import { allegationId, day, instant, londonDay } from '#kernel'
import { done, type Proceedings } from './proceedings-steps.ts'

const alleged = allegationId('alleged-1')

/** Recorded, to be investigated, with an indication that what he did is misconduct. */
export async function recorded({ app, acting, matter }: Proceedings, date: string): Promise<void> {
  const { work } = app.desk
  const about = { matter, on: day(date) }
  const why = 'He wrote to a witness of how she looked.'
  done(await work.recordComplaint(await acting('Jay Arden'), { ...about, why, reason: 'R1' }))
  done(
    await work.decideHandling(await acting('Jay Arden'), {
      ...{ ...about, why, how: 'local-investigation' },
    }),
  )
  done(await work.findIndication(await acting('Jay Arden'), { ...about, why, of: 'disciplinary' }))
}

type Said = Readonly<{ on: string; why: string }>

/** Gross misconduct, on the allegation alone and then with history. */
export async function assessed(story: Proceedings, { on, why }: Said): Promise<void> {
  const { app, acting, matter, subject } = story
  for (const look of ['alone', 'with-history'] as const)
    done(
      await app.desk.conduct.assessConduct(await acting('Jay Arden'), {
        ...{ matter, subject, on: day(on), entry: look, look, why, level: 'gross-misconduct' },
        ...{ by: 'appropriate-authority', form: 'hearing' },
      }),
    )
}

type Case = Said & Readonly<{ reported: string; standards: readonly number[] }>

/** A report, and a case to answer on it at a hearing. */
export async function determined(story: Proceedings, said: Case): Promise<void> {
  const { app, acting, matter, subject } = story
  const { conduct } = app.desk
  const { on, reported, why, standards } = said
  done(
    await conduct.receiveCaseReport(await acting('Jay Arden'), {
      ...{ matter, subject, on: day(reported), entry: 'report' },
      ...{ from: 'DI Rowan Ashdown', opinion: 'There is a case to answer.' },
    }),
  )
  done(
    await conduct.determineCase(await acting('Jay Arden'), {
      ...{ matter, subject, on: day(on), entry: 'case', by: 'appropriate-authority' },
      ...{ form: 'hearing', why: 'A panel could find it.' },
      allegations: [{ allegation: alleged, answer: 'gross-misconduct', standards, why }],
    }),
  )
}

/** Opened, and proved to be gross misconduct. */
export async function found(story: Proceedings, { on, why }: Said): Promise<void> {
  const { app, acting, matter, subject } = story
  const { conduct } = app.desk
  const step = { matter, subject, on: day(on), forum: 'hearing' } as const
  done(
    await conduct.beginProceedings(await acting('Jay Arden'), {
      ...{ ...step, entry: 'opened', rightsTold: true, present: ['Cato Brandreth, chair'] },
      at: instant(`${on}T09:00:00Z`),
      admits: [{ allegation: alleged, accepted: 'no', words: '' }],
    }),
  )
  done(
    await conduct.makeFinding(await acting('Jay Arden'), {
      ...{ ...step, entry: 'found', unconnected: false },
      allegations: [
        {
          ...{ allegation: alleged, found: 'proved', standards: [2], level: 'gross-misconduct' },
          ...{ facts: 'Eleven messages.', why },
        },
      ],
      influence: { open: 'no', why: 'No decision was hers.' },
    }),
  )
}

type Deciding = Pick<Proceedings, 'app' | 'acting' | 'matter' | 'subject'>

/** What a panel writes in its first five tasks, each closed before the next is begun. */
export async function weighed(
  { app, acting, matter, subject }: Deciding,
  begun: (task: OutcomeTask) => Promise<void> = async () => {},
): Promise<void> {
  const { conduct } = app.desk
  const on = londonDay(app.bench.world.now())
  const step = (entry: string) => ({ matter, subject, entry, on })
  const [liv, cato] = [() => acting('Liv Ostrander'), () => acting('Cato Brandreth')]
  const close = async (task: Exclude<OutcomeTask, 'seriousness' | 'outcome'>) =>
    done(await conduct.closeOutcomeTask(await cato(), { ...step(`close-${task}`), task }))
  for (const [part, words] of [
    ['culpability', 'Every one of them was meant.'],
    ['harm', 'She left the town. Confidence was harmed, as the public would see it.'],
    ['aggravating', 'It went on for a year.'],
    ['mitigating', 'It stopped before anybody had asked.'],
  ] as const) {
    if (part !== 'mitigating') await begun(part === 'aggravating' ? 'seriousness' : part)
    done(
      await conduct.writeSeriousness(await liv(), {
        ...{ ...step(part), part, words, factors: [], reliedOn: [alleged] },
        ...(part === 'culpability'
          ? { considered: [{ factor: 'culp.position', why: 'It is what the messages were.' }] }
          : {}),
      }),
    )
    if (part === 'culpability' || part === 'harm') await close(part)
  }
  const overall = 'It could hardly be more serious.'
  done(await conduct.closeSeriousness(await cato(), { ...step('close-seriousness'), overall }))
  await begun('public-interest')
  done(
    await conduct.writePublicInterest(await liv(), {
      ...{ ...step('interest'), confidence: 'It must be kept.', standards: 'Others see.' },
      protecting: 'Witnesses must be able to come forward.',
    }),
  )
  await close('public-interest')
  await begun('mitigation')
  done(
    await conduct.writeMitigation(await liv(), {
      ...{ ...step('mitigation'), record: '', admission: '', testimonials: [] },
      weight: 'Little was put forward.',
    }),
  )
  await close('mitigation')
  await begun('outcome')
}
