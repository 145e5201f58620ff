/** Severity, asked twice: on the allegation alone, and again once history has been looked at. */
import { accepted, type Day, matterId, parseSubjectId, refuse, type SubjectId } from '#kernel'
import { page } from '../../../page.ts'
import { addressOfHistory } from '../../history/at-subject.ts'
import { mayRead } from '../../matter-frame.ts'
import { explainBeside } from '../../refusals.ts'
import { against, filledWithToday, problemUnless, taskAt } from '../../task.ts'
import { severityNames, severityWords } from './words.ts'

type Assessing = Readonly<{
  on: Day
  look: 'first' | 'second'
  level: (typeof severityNames)[number]
  why: string
  /** Whose history they came from, and go back to. */
  history: SubjectId | undefined
}>

export const severity = page({
  path: '/work/matters/:matter/severity',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/assess/handling/severity.njk',
  title: 'How serious is it?',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    if (!found || !facts) return undefined
    const first = facts.severity.findLast(({ look }) => look === 'first')
    const looked = facts.history.length > 0
    return {
      ...found.task,
      // The first is saved before history is seen to have been weighed, and stays as it was said.
      look: first ? ('second' as const) : ('first' as const),
      first: first && {
        level: first.level,
        words: severityWords[first.level],
        why: first.why,
        isLate: first.afterHistory === true,
      },
      weighed: facts.history.at(-1)?.weighed,
      needsHistory: first !== undefined && !looked,
      history: parseSubjectId(here.query.get('history') ?? '') ?? '',
      levels: severityNames.map(value => ({ value, text: severityWords[value] })),
    }
  },
  back: (_here, { address }) => `${address}/how-to-handle`,
  reference: ({ reference }) => reference,
  fill: view => ({ ...filledWithToday(view), history: view.history }),
  read(sheet, { look, first }) {
    const on = sheet.readDay('on', 'the date it was assessed', { notAfter: sheet.today })
    const why = sheet.lines('why')
    const isSame = look === 'second' && sheet.choice('changed', ['same', 'changed']) === 'same'
    const level = isSame ? first?.level : sheet.choice('level', severityNames)
    const isSaid = look === 'first' || sheet.choice('changed', ['same', 'changed']) !== undefined
    const history = parseSubjectId(sheet.text('history'))
    if (on.ok && level && why && isSaid)
      return accepted({ on: on.value, look, level, why, history })
    return refuse([
      ...problemUnless(isSaid, 'changed', 'Select whether history changes it'),
      ...problemUnless(!isSaid || level, 'level', 'Select how serious it is'),
      ...problemUnless(why, 'why', 'Enter why'),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain: explainBeside({ first: 'level', on: 'on', words: { why: 'why' } }),
  async submit(desk, { as, matter, seen }, { history, ...assessing }: Assessing) {
    const asked = { matter: matterId(matter), ...against(seen), ...assessing }
    const done = await desk.work.assessSeverity(as, asked)
    return done.ok ? accepted(history) : done
  },
  next: ({ matter }, history) => {
    const from = history
      ? addressOfHistory({ matter, subject: history })
      : `/work/matters/${matter}`
    return `${from}?done=severity`
  },
  versions: {
    of: ({ version }) => version,
    compare: ({ first }, sheet) => [
      { name: 'Severity', theirs: first?.words ?? 'Not assessed', yours: sheet.lines('why') },
    ],
  },
})
