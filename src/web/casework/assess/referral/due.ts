/** The duty to refer, as `law` last answered it. */
import type { MatterView } from '#desk'

const referralRules: readonly string[] = [
  'complaints.refer-deadline',
  'complaints.refer-deadline-callin',
  'dsi.refer-mandatory',
]

/** The earliest still owed or, where none is, the latest met. */
export function referralDuty({ duties }: MatterView): MatterView['duties'][number] | undefined {
  const all = duties.filter(({ owed }) => referralRules.includes(owed.rule))
  const open = all.filter(({ owed }) => owed.state === 'open' || owed.state === 'overdue')
  const byDay = (one: (typeof all)[number], other: (typeof all)[number]) =>
    (one.owed.due ?? '9999').localeCompare(other.owed.due ?? '9999')
  return open.toSorted(byDay)[0] ?? all.toSorted(byDay).at(-1)
}
