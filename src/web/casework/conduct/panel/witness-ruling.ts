/** Whether somebody on a list of witnesses is called, and why: whoever chairs decides. */
import { witnessListsOf } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, refuse } from '#kernel'
import { page } from '../../../page.ts'
import type { Sheet } from '../../../sheet.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import type { AtOfficer } from '../at-officer.ts'
import { explainDespite } from '../despite.ts'
import { nextTo, type SentStep, stepOf, versionsBy } from '../form.ts'
import { recordAt, recording } from '../investigating/record.ts'
import { whoChairs } from './at-panel.ts'

type Listed = Readonly<{ value: string; witness: string }>
type Asking = Readonly<{ listed: readonly Listed[] }>
type Ruling = Readonly<{
  on: Day
  witness: string
  allowed: boolean
  words: string
  reasons: string
  by: string
}>

function read(sheet: Sheet, { listed }: Asking) {
  const on = sheet.readDay('on', 'the day of it', { notAfter: sheet.today })
  const chosen = sheet.text('whom')
  const who = listed.find(({ value }) => value === chosen)
  const called = sheet.choice('called', ['yes', 'no'])
  const [reasons, by] = [sheet.lines('reasons'), sheet.text('by')]
  if (on.ok && who && called && reasons && by) {
    const allowed = called === 'yes'
    const words = `${who.witness} ${allowed ? 'is called' : 'is not called'}.`
    return accepted<Ruling>({
      ...{ on: on.value, allowed, words, reasons, by },
      witness: who.witness,
    })
  }
  return refuse([
    ...problemUnless(who, 'whom', 'Select which witness'),
    ...problemUnless(called, 'called', 'Select whether they are called'),
    ...problemUnless(reasons, 'reasons', 'Enter the reasons'),
    ...problemUnless(by, 'by', 'Enter who ruled'),
    ...(on.ok ? [] : [on.refusal]),
  ])
}

export const witnessRuling = page({
  ...recording,
  path: '/work/matters/:matter/conduct/:officer/witnesses/ruling',
  title: 'Record whether a witness is called',
  show: (desk: Desk, here: AtOfficer) =>
    recordAt(desk, here, ({ events }) => {
      const { presenter, officer } = witnessListsOf(events)
      const names = [presenter, officer].flatMap(list => list?.witnesses ?? []).map(one => one.name)
      const listed = [...new Set(names)].map((witness, nth) => ({
        ...{ value: `${nth + 1}`, witness },
        text: here.hideNames ? `Witness ${nth + 1}` : witness,
      }))
      return {
        chair: whoChairs(events, here),
        listed,
        rules: ['witness.decide'],
        intro:
          listed.length > 0
            ? ['A later ruling on the same witness takes the place of the one before it.']
            : ['Nobody is on a list yet. Record a list of witnesses first.'],
        stands: [],
        fields: [
          { kind: 'radios' as const, name: 'whom', legend: 'Which witness?', items: listed },
          {
            kind: 'radios' as const,
            name: 'called',
            legend: 'Are they called?',
            items: [
              { value: 'yes', text: 'Called', hint: 'It is necessary in the interests of justice' },
              { value: 'no', text: 'Not called' },
            ],
          },
          { kind: 'textarea' as const, name: 'reasons', label: 'Reasons', rows: 4 },
          { kind: 'input' as const, name: 'by', label: 'Who ruled?' },
          { kind: 'date' as const, name: 'on', legend: 'When?' },
        ],
        button: 'Record the ruling',
      }
    }),
  back: (_here, { at }) => `${at}/witnesses`,
  fill: view => ({ ...filledWithToday(view), by: view.chair }),
  read,
  explain: explainDespite({ first: 'whom', on: 'on', words: { reasons: 'reasons', who: 'by' } }),
  submit: (desk: Desk, sent: SentStep, ruling: Ruling) =>
    desk.conduct.makeRuling(sent.as, { ...stepOf(sent), ...ruling, kind: 'witness' }),
  next: nextTo('ruled', '/witnesses'),
  versions: versionsBy('reasons'),
})
