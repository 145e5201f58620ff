/** What the complainant told us besides what happened: read before anything is decided. */
import type { BecauseOf, Remedy, Report } from '#casework'
import { dateWords } from '../dates.ts'
import type { Around } from '../page.ts'

export type Said = Readonly<{ name: string; lines: readonly string[] }>

const because: Readonly<Record<BecauseOf, string>> = {
  race: 'Race',
  sex: 'Sex',
  disability: 'Disability',
  'religion-or-belief': 'Religion or belief',
  'sexual-orientation': 'Sexual orientation',
  age: 'Age',
  'gender-reassignment': 'Gender reassignment',
  'pregnancy-and-maternity': 'Pregnancy or maternity',
  'marriage-and-civil-partnership': 'Marriage or civil partnership',
  'more-than-one-together': 'More than one together',
  none: 'They do not think so',
  'prefer-not-to-say': 'They preferred not to say',
}

const remedies: Readonly<Record<Remedy, string>> = {
  explanation: 'An explanation',
  apology: 'An apology',
  'something-to-change': 'Something to change',
  'action-about-the-person': 'Action about the person',
  'do-not-know': 'They do not know yet',
  other: 'Something else',
}

/** In the order the questions were asked; a question with no answer is left out. */
export function saidIn(report: Report, here: Around): readonly Said[] {
  const { occasions, toldBefore, becauseOf, becauseOfWhy, remedyWords, handledHow } = report
  const { when } = dateWords(here)
  const all: readonly Said[] = [
    {
      name: 'When and where',
      lines: occasions.map(one => [when(one.when), one.place].filter(Boolean).join(', ')),
    },
    { name: 'Told the police before', lines: toldBefore.told ? beforeLines(report, here) : [] },
    {
      name: 'Because of who they are',
      lines: [becauseOf.map(one => because[one]).join(', '), becauseOfWhy ?? ''],
    },
    {
      name: 'What would put it right',
      lines: [report.remedies.map(one => remedies[one]).join(', '), remedyWords ?? ''],
    },
    { name: 'How they want it handled', lines: [handledHow ?? ''] },
    { name: 'As a crime', lines: [crimeLine(report)] },
  ]
  return all
    .map(({ name, lines }) => ({ name, lines: lines.filter(line => line !== '') }))
    .filter(({ lines }) => lines.length > 0)
}

function beforeLines({ toldBefore }: Report, here: Around): readonly string[] {
  const { whom, when, said } = toldBefore
  const who = [whom, when && dateWords(here).when(when)].filter(Boolean).join(', ')
  return [who || 'Yes', said ?? '']
}

function crimeLine({ reportAsCrime }: Report): string {
  if (reportAsCrime === undefined) return ''
  return reportAsCrime ? 'They want it reported as a crime' : 'They do not want it reported as one'
}
