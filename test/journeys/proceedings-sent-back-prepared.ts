/** What other journeys do by keyboard, by the verbs their pages use: up to a day in October. */
import { allegationId, day, instant } from '#kernel'
import { done, type Proceedings } from './proceedings-steps.ts'

/** Recorded, to be investigated, with an indication that what he did is misconduct. */
export async function recorded({ app, acting, matter }: Proceedings): Promise<void> {
  const { work } = app.desk
  const about = { matter, on: day('2025-03-10') }
  const why = 'He wrote to a witness of how she looked.'
  done(await work.recordComplaint(await acting('Jay Arden'), { ...about, why, reason: 'R1' }))
  done(
    await work.decideHandling(await acting('Jay Arden'), {
      ...{ ...about, why, how: 'local-investigation' },
    }),
  )
  done(await work.findIndication(await acting('Jay Arden'), { ...about, why, of: 'disciplinary' }))
}

export async function referred({ app, acting, matter, subject }: Proceedings): Promise<void> {
  const { conduct } = app.desk
  const step = { matter, subject }
  done(
    await conduct.receiveCaseReport(await acting('Jay Arden'), {
      ...{ ...step, on: day('2025-05-19'), entry: 'report' },
      ...{ from: 'DI Rowan Ashdown', opinion: 'There is a case to answer.' },
    }),
  )
  done(
    await conduct.determineCase(await acting('Jay Arden'), {
      ...{ ...step, on: day('2025-05-27'), entry: 'case', by: 'appropriate-authority' },
      form: 'hearing',
      allegations: [
        {
          ...{ allegation: allegationId('alleged-1'), answer: 'gross-misconduct' },
          ...{ standards: [1, 2], why: 'The messages are his.' },
        },
      ],
      why: 'A panel could find it.',
    }),
  )
}

const sits = [
  ['chair', 'Hester Vane', 'chief-officer-or-delegate', 'authority'],
  ['member', 'Noll Ames', 'independent-qualified', 'local-policing-body'],
  ['adviser', 'Ruth Oakes', 'legally-qualified-adviser', 'local-policing-body'],
] as const

/** Its panel, his answer, and the day: Monday 6 October 2025. */
export async function listed({ app, acting, matter, subject }: Proceedings): Promise<void> {
  const { conduct } = app.desk
  const step = { matter, subject }
  for (const [seat, name, as, appointedBy] of sits)
    done(
      await conduct.namePanelMember(await acting('Jay Arden'), {
        ...{ ...step, on: day('2025-06-09'), entry: `named-${seat}`, seat: `first-${seat}` },
        ...{ member: { name, seat, as, appointedBy, outside: true }, ties: [] },
      }),
    )
  done(
    await conduct.recordResponse(await acting('Jay Arden'), {
      ...{ ...step, on: day('2025-06-16'), entry: 'response', documents: [], law: '' },
      answers: [
        {
          ...{ allegation: allegationId('alleged-1'), accepted: 'in-part' },
          words: 'He wrote, and did not mean it so.',
        },
      ],
      mitigation: 'He was going through a divorce.',
    }),
  )
  done(
    await conduct.listProceedings(await acting('Jay Arden'), {
      ...{ ...step, on: day('2025-07-01'), entry: 'listed', form: 'hearing' },
      ...{ firstDay: day('2025-10-06'), time: '10:00', days: 2, place: 'Alder House, Northmoor' },
    }),
  )
}

/** What the new panel writes in its first five tasks, each closed before the next. */
export async function weighed({ app, acting, matter, subject }: Proceedings): Promise<void> {
  const { conduct } = app.desk
  const step = (entry: string) => ({ matter, subject, on: day('2026-08-10'), entry })
  const [liv, cato] = [() => acting('Liv Ostrander'), () => acting('Cato Brandreth')]
  const parts = [
    ['culpability', 'Every one of them was meant.'],
    ['harm', 'She left the town. Confidence was harmed, as the public would see it.'],
    ['aggravating', 'It went on for a year.'],
    ['mitigating', 'It stopped before anybody had asked.'],
  ] as const
  for (const [part, words] of parts) {
    done(
      await conduct.writeSeriousness(await liv(), {
        ...{ ...step(part), part, words, factors: [] },
        reliedOn: [allegationId('alleged-1')],
        ...(part === 'culpability'
          ? { considered: [{ factor: 'culp.position', why: 'It is what the messages were.' }] }
          : {}),
      }),
    )
    if (part === 'culpability' || part === 'harm')
      done(await conduct.closeOutcomeTask(await cato(), { ...step(`close-${part}`), task: part }))
  }
  const overall = 'It could hardly be more serious.'
  done(await conduct.closeSeriousness(await cato(), { ...step('close-seriousness'), overall }))
  done(
    await conduct.writePublicInterest(await liv(), {
      ...{ ...step('interest'), confidence: 'It must be kept.', standards: 'Others see.' },
      protecting: 'Witnesses must be able to come forward.',
    }),
  )
  const task = 'public-interest' as const
  done(await conduct.closeOutcomeTask(await cato(), { ...step('close-interest'), task }))
  done(
    await conduct.writeMitigation(await liv(), {
      ...{ ...step('mitigation'), record: '', admission: '', testimonials: [] },
      weight: 'Little was put forward.',
    }),
  )
  done(
    await conduct.closeOutcomeTask(await cato(), { ...step('close-person'), task: 'mitigation' }),
  )
}

/** Opened and found as another journey does by keyboard. */
export async function found({ app, acting, matter, subject }: Proceedings): Promise<void> {
  const { conduct } = app.desk
  const step = { matter, subject, on: day('2025-10-06') }
  done(
    await conduct.beginProceedings(await acting('Jay Arden'), {
      ...{ ...step, entry: 'opened', forum: 'hearing', rightsTold: true },
      ...{ at: instant('2025-10-06T09:00:00Z'), present: ['Hester Vane, chair', 'DS Pike'] },
      admits: [{ allegation: allegationId('alleged-1'), accepted: 'in-part', words: '' }],
    }),
  )
  done(
    await conduct.makeFinding(await acting('Jay Arden'), {
      ...{ ...step, entry: 'found', forum: 'hearing', unconnected: false },
      allegations: [
        {
          ...{ allegation: allegationId('alleged-1'), found: 'proved', standards: [1] },
          ...{ facts: 'He wrote to her eleven times.', level: 'gross-misconduct' },
          why: 'The server’s log has each of them.',
        },
      ],
      influence: { open: 'yes', why: 'Whether her case went on was his to say.' },
    }),
  )
}
