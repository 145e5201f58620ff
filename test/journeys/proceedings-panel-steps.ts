/** Who decides, what the officer answers, when and where it is, and who is told: by keyboard. */
import type { Visit } from '#test'
import { type Answer, fill } from './proceedings-form-steps.ts'
import type { Proceedings } from './proceedings-steps.ts'

type Of = Pick<Proceedings, 'at'>
export type Named = Readonly<{
  seat: string | RegExp
  /** As the officer was told it; or the account they sign in with, which has it. */
  name?: string
  account?: string
  /** From outside the force, and with no tie, unless these say otherwise. */
  rest?: readonly Answer[]
}>

const untied: readonly Answer[] = [
  ['choose', 'From outside it'],
  ['tick', 'None of these'],
]

export async function nameSeat(
  visit: Visit,
  { at }: Of,
  { seat, name, account, rest = untied }: Named,
  refused?: RegExp,
): Promise<void> {
  const form = {
    ...{ to: `${at}/panel/new`, button: 'Record the name' },
    answers: [
      ['choose', seat],
      ...(account ? [['select', /^Which account/, account] as const] : []),
      ...(name ? [['type', 'Name', name] as const] : []),
      ...rest,
    ] as const,
  }
  await fill(visit, form, refused)
}

type Answered = Readonly<{ accepted: string; disputed: string; mitigation: string }>

export async function respond(visit: Visit, { at }: Of, said: Answered): Promise<void> {
  await fill(visit, {
    ...{ to: `${at}/response`, button: 'Record the response' },
    answers: [
      ['choose', said.accepted],
      ['type', /^What is disputed of allegation 1/, said.disputed],
      ['type', /^Mitigation/, said.mitigation],
    ],
  })
}

/** Each side says that it has no witnesses. */
export async function noWitnesses(visit: Visit, { at }: Of): Promise<void> {
  for (const side of ['The force (appropriate authority)', 'The officer'])
    await fill(visit, {
      ...{ to: `${at}/witnesses`, button: 'Record the list' },
      answers: [
        ['choose', side],
        ['tick', 'They say that they have none'],
      ],
    })
}

type Listed = Readonly<{ form: string; first: string; days: string }>

export const listing = ({ at }: Of, { form, first, days }: Listed) => ({
  ...{ to: `${at}/listing`, button: 'List it' },
  answers: [
    ['choose', form],
    ['day', 'first', first],
    ['type', 'How many days?', days],
    ['type', 'Place', 'Alder House, Northmoor'],
  ] as const,
})

const byLetter: readonly Answer[] = [
  ['choose', /^Told/, /Where does it stand/],
  ['type', 'How were they told?', 'By letter, signed for'],
]

type Told = Readonly<{ name: string; as: string }>

/** Told of the day, and put on the list. */
export async function tellOfDay(visit: Visit, { at }: Of, { name, as }: Told): Promise<void> {
  await fill(visit, {
    ...{ to: `${at}/told`, button: 'Record it' },
    answers: [
      ['choose', 'Somebody not on the list'],
      ['type', 'Name, if not on the list', name],
      ['select', /^What do they come as/, as],
      ...byLetter,
    ],
  })
}

/** Told again, because the day moved. */
export async function tellAgain(visit: Visit, { at }: Of, who: string | RegExp): Promise<void> {
  await fill(visit, {
    ...{ to: `${at}/told`, button: 'Record it' },
    answers: [['choose', who], ...byLetter],
  })
}
