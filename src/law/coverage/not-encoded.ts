/** Why a row of the reference files is no rule here, and which later work will make it one. */

type Reason = Readonly<{
  /** Ids, or the beginning of several, which ends in a full stop. */
  ids: readonly string[]
  why: string
  until?: string
}>

export const reasonsNotEncoded: readonly Reason[] = [
  {
    ids: [
      'inquest-invite.reconcile',
      'inquest-invite.self-serve',
      'inquest-invite.continuity',
      'inquest-invite.metric',
    ],
    why: 'A control of pages and people, on which no day and no answer of law turns.',
    until: 'proceedings (issue 8), with its one mechanism for inviting people',
  },
  {
    ids: ['stat.'],
    why: 'A formula or a published series, not a rule of law: it is computed, and tested, as one.',
    until: 'the statistics issue',
  },
]

/** The reason that names this id most closely; undefined where none does. */
export function notEncoded(id: string): Reason | undefined {
  const named = (reason: Reason) => reason.ids.some(each => each === id)
  const begun = ({ ids }: Reason) => ids.some(each => each.endsWith('.') && id.startsWith(each))
  return reasonsNotEncoded.find(named) ?? reasonsNotEncoded.find(begun)
}
