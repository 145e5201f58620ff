/** Reflective practice: no discipline, no warning, and what is said in it is not used later. */
import { ofKind, type ReflectivePart, reflectiveParts, reflectiveSince } from '#casework'
import type { Desk } from '#desk'
import { accepted, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Sheet } from '../../../sheet.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import type { AtOfficer } from '../at-officer.ts'
import { explainDespite } from '../despite.ts'
import { type SentStep, stepOf } from '../form.ts'
import { type Filling, type ReadBy, recordAt, recording } from './record.ts'
import { reflectiveWords } from './words.ts'

function read(sheet: Sheet) {
  const step = sheet.choice('step', reflectiveParts)
  const [reviewer, words] = [sheet.text('reviewer'), sheet.lines('words')]
  const on = sheet.readDay('on', 'the day of it', { notAfter: sheet.today })
  if (step && reviewer && words && on.ok) return accepted({ on: on.value, step, reviewer, words })
  return refuse([
    ...problemUnless(step, 'step', 'Select what happened'),
    ...problemUnless(reviewer, 'reviewer', 'Enter who reviews it with them'),
    ...problemUnless(words, 'words', 'Enter what was said or learnt'),
    ...(on.ok ? [] : [on.refusal]),
  ])
}

type Shown = Filling & Readonly<{ next: ReflectivePart; reviewer: string }>

export const reflective = page({
  ...recording,
  path: '/work/matters/:matter/conduct/:officer/reflective',
  title: 'Reflective practice',
  show: (desk: Desk, here: AtOfficer) =>
    recordAt(desk, here, async ({ events, task, officer }) => {
      const done = ofKind(events, 'ReflectiveStep')
      const { day } = dateWords(here)
      const law = await desk.conduct.lawOf(here.as, task.matter, officer.subject)
      const account = law?.duties.find(
        ({ rule, state }) => rule === 'rprp.account' && (state === 'open' || state === 'overdue'),
      )
      return {
        next: nextOf(done.map(({ step }) => step)),
        reviewer: done.at(-1)?.reviewer ?? '',
        intro: [
          'It is no disciplinary action, no outcome and no warning.',
          'What the officer says in it is not normally admitted in proceedings later.',
          ...(reflectiveSince(events)
            ? []
            : ['Nothing has sent it here yet. What happened can be recorded all the same.']),
          ...(account?.due ? [`Their account is asked for by ${day(account.due)}.`] : []),
        ],
        rules: ['rprp.reviewer', 'rprp.account', 'rprp.use', 'rprp.escalate'],
        stands: done.map(({ on, step, reviewer, words }) => ({
          key: `${reflectiveWords[step]}, ${day(on)}`,
          value: `${words} (${reviewer})`,
        })),
        fields: [
          {
            kind: 'radios' as const,
            name: 'step',
            legend: 'What happened?',
            items: reflectiveParts.map(value => ({ value, text: reflectiveWords[value] })),
          },
          {
            kind: 'input' as const,
            name: 'reviewer',
            label: 'Who reviews it with them?',
            hint: 'The line manager, or somebody else who suits',
          },
          { kind: 'textarea' as const, name: 'words', label: 'What was said or learnt?', rows: 5 },
          { kind: 'date' as const, name: 'on', legend: 'When?' },
        ],
        button: 'Record it',
      }
    }),
  fill: (view: Shown) => ({
    ...filledWithToday(view),
    ...{ step: view.next, reviewer: view.reviewer },
  }),
  read,
  explain: explainDespite({
    first: 'step',
    on: 'on',
    words: { who: 'reviewer', words: 'words' },
  }),
  submit: (desk: Desk, here: SentStep, said: ReadBy<typeof read>) =>
    desk.conduct.recordReflective(here.as, { ...stepOf(here), ...said }),
  next: ({ matter, officer }) =>
    `/work/matters/${matter}/conduct/${officer}?done=reflective-recorded`,
})

/** Going back for assessment is never what comes next of itself. */
function nextOf(done: readonly ReflectivePart[]): ReflectivePart {
  const order = reflectiveParts.filter(one => one !== 'escalated')
  return order.find(one => !done.includes(one)) ?? 'report'
}
