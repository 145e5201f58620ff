/**
 * What else is owed to whoever complained, in plain words: beside the next update and the outcome.
 * What would itself tell them of something is only said once a person has told them.
 */
import type { TrackedContent } from '#desk'
import { ruleById } from '#law'
import { dateWords } from '../../dates.ts'
import type { Words } from '../../words.ts'

type Told = 'always' | 'once done'
const tells: Readonly<Record<string, readonly [name: string, when: Told]>> = {
  'complaints.record-on-request': ['record', 'always'],
  'complaints.copy-to-complainant': ['copy', 'always'],
  'complaints.outside-sch3': ['resolve', 'always'],
  'complaints.withdraw': ['withdraw', 'always'],
  'inform.review-right': ['right', 'always'],
  'complaints.refer-notify': ['referral', 'once done'],
  'review.outcome-notice': ['review', 'once done'],
}

export type OwedToThem = Readonly<{
  what: string
  stands: string
  bearer: string | undefined
  cite: Readonly<{ words: string; link: string }> | undefined
}>

const over = ['ended', 'withheld', 'not-yet', 'not-encoded']
const bodies = ['local-policing-body', 'director-general'] as const

export function owedToThem(
  { duties, authority }: Pick<TrackedContent, 'duties' | 'authority'>,
  t: Words['t'],
): readonly OwedToThem[] {
  return duties.flatMap(due => {
    const { owed } = due
    const [name, when] = tells[owed.rule] ?? []
    if (!name || owed.owedTo !== 'complainant' || over.includes(owed.state)) return []
    if (when === 'once done' && owed.met === null) return []
    const link = ruleById(owed.rule)?.link
    const isOurs = owed.bearerId === authority.id
    const body = bodies.find(one => one === owed.bearer || one === owed.bearerId) ?? 'other'
    return [
      {
        what: t(`owes.${name}`),
        stands: standsOf(due, t),
        bearer: isOurs
          ? undefined
          : t('owed.other-body', { body: t(`owed.body.${body}`), authority: authority.name }),
        cite: link === undefined ? undefined : { words: owed.citation, link },
      },
    ]
  })
}

function standsOf({ owed, aimOn }: TrackedContent['duties'][number], t: Words['t']): string {
  const { day } = dateWords({ t })
  const { met, due, state } = owed
  if (met) return t('owes.done', { day: day(met) })
  if (due) return t(state === 'overdue' ? 'owes.late' : 'owes.due', { day: day(due) })
  return aimOn ? t('owes.aim', { day: day(aimOn) }) : t('owes.no-number')
}
