/** What the IOPC can decide about a referral, as staff read it. */
import type { DgDecision, Facts } from '#casework'

export const choices = {
  'referred-back': 'Sent it back to us to handle',
  local: 'It must be investigated: by us',
  directed: 'It must be investigated: by us, under their direction',
  independent: 'It must be investigated: by them, independently',
  'investigation-necessary': 'It must be investigated: how is not decided yet',
  'called-in': 'Called it in: we must refer it',
  'treated-as-referred': 'Treats it as referred, although nobody referred it',
} as const satisfies Readonly<Record<DgDecision | Form, string>>
export type Choice = keyof typeof choices
export const choiceNames = [
  'referred-back',
  'local',
  'directed',
  'independent',
  'investigation-necessary',
  'called-in',
  'treated-as-referred',
] as const satisfies readonly Choice[]
type Form = NonNullable<Facts['dg'][number]['form']>

type Decided = Pick<Facts['dg'][number], 'decision' | 'form'>

export function decisionWords({ decision, form }: Decided): string {
  return choices[form ?? decision]
}

/** The decision a choice is, with the form of investigation where it names one. */
export function decisionOf(choice: Choice): Readonly<{ decision: DgDecision; form?: Form }> {
  switch (choice) {
    case 'local':
    case 'directed':
    case 'independent':
      return { decision: 'investigation-necessary', form: choice }
    default:
      return { decision: choice }
  }
}
