/** The day itself, what was found, and how the officer was told of the outcome: by keyboard. */
import type { Visit } from '#test'
import { type Answer, fill } from './proceedings-form-steps.ts'
import type { Proceedings } from './proceedings-steps.ts'

type Of = Pick<Proceedings, 'at'>
type Opened = Readonly<{ forum: string; time: string; present: readonly string[]; admits: string }>

export async function openHearing(
  visit: Visit,
  { at }: Of,
  { forum, time, present, admits }: Opened,
): Promise<void> {
  await fill(visit, {
    ...{ to: `${at}/opened`, button: 'Record the opening' },
    answers: [
      ['choose', forum],
      ['type', 'Time it began', time],
      ['type', 'Who was there?', present.join('\n')],
      ['choose', 'Yes', /told of their right/],
      ['choose', admits],
    ],
  })
}

type Found = Readonly<{
  facts: string
  reasons: string
  /** What was proved to be gross misconduct, under this Standard; left out, it was not proved. */
  standard?: string
  influence: 'Yes' | 'No'
  integrity: string
}>

export async function find(
  visit: Visit,
  { at }: Of,
  { facts, reasons, standard, influence, integrity }: Found,
): Promise<void> {
  const proved: readonly Answer[] = standard
    ? [
        ['tick', standard],
        ['choose', 'Gross misconduct'],
      ]
    : []
  await fill(visit, {
    ...{ to: `${at}/finding`, button: 'Record the finding' },
    answers: [
      ['choose', standard ? 'Proved, on the balance of probabilities' : 'Not proved'],
      ['type', /^Which facts were found/, facts],
      ...proved,
      ['type', /^The reasons, for allegation/, reasons],
      ['choose', 'No', /more than one incident/],
      ['choose', influence, /open to influence/],
      ['type', /^Which decision/, integrity],
    ],
  })
}

export async function complete(visit: Visit, { at }: Of, on?: string): Promise<void> {
  const answers: readonly Answer[] = on ? [['day', 'on', on]] : []
  await fill(visit, { to: `${at}/completed`, button: 'Record it', answers })
}

type Told = Readonly<{ by: string; proof: string; action?: string; isWritten?: boolean }>

/** In person, with the written decision or before it; what a panel signed is chosen already. */
export async function tellOutcome(
  visit: Visit,
  { at }: Of,
  { by, proof, action, isWritten = true }: Told,
): Promise<void> {
  await fill(visit, {
    ...{ to: `${at}/outcome-told`, button: 'Record it' },
    answers: [
      ...(action ? [['choose', action] as const] : []),
      ['choose', isWritten ? 'Yes' : /^No, it was told/, /written decision/],
      ['choose', 'In person', /How was it given/],
      ['type', 'Where, or to whom?', 'To the officer, at Alder House'],
      ['type', 'Who gave it?', by],
      ['type', 'What shows that it was given?', proof],
    ],
  })
}

type First = Readonly<{ who: string | RegExp; how: string; isWritten?: boolean }>

/** Told by a person, before the public reads it. */
export async function tellFirst(visit: Visit, { at }: Of, first: First): Promise<void> {
  const { who, how, isWritten = false } = first
  await fill(visit, {
    ...{ to: `${at}/told-first`, button: 'Record it' },
    answers: [
      ['choose', who],
      ['type', 'Who told them?', 'Jay Arden'],
      ['type', 'How were they told?', how],
      ...(isWritten ? [['tick', 'They were told in writing'] as const] : []),
    ],
  })
}
