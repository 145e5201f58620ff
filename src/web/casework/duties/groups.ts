/** A matter's duties by how they stand: what is late first, what is over last. */
import type { State } from '#law'
import type { Duty, Tag } from './row.ts'

export const groupNames = [
  'overdue',
  'open',
  'not-computed',
  'not-yet',
  'met',
  'no-longer',
] as const
export type GroupName = (typeof groupNames)[number]

export const groupTitles: Readonly<Record<GroupName, string>> = {
  overdue: 'Overdue',
  open: 'Owed now',
  'not-computed': 'Known, not computed',
  'not-yet': 'Not yet owed',
  met: 'Met',
  'no-longer': 'No longer owed',
}
/** What a group is, where its title alone leaves that unsaid. */
export const groupHints: Readonly<Partial<Record<GroupName, string>>> = {
  'not-computed':
    'The law asks something here, and Candour cannot say by when. Work it out by hand.',
  'no-longer': 'It ended, or is lawfully withheld.',
}

const groupOf: Readonly<Record<State, GroupName>> = {
  overdue: 'overdue',
  open: 'open',
  'not-encoded': 'not-computed',
  'not-yet': 'not-yet',
  met: 'met',
  'met-late': 'met',
  ended: 'no-longer',
  withheld: 'no-longer',
}

const tags: Readonly<Record<State, Tag>> = {
  open: { text: 'Owed', classes: 'govuk-tag--yellow' },
  overdue: { text: 'Overdue', classes: 'govuk-tag--red' },
  'not-yet': { text: 'Not yet owed', classes: 'govuk-tag--grey' },
  met: { text: 'Done', classes: 'govuk-tag--green' },
  'met-late': { text: 'Done late', classes: 'govuk-tag--orange' },
  ended: { text: 'Ended', classes: 'govuk-tag--grey' },
  withheld: { text: 'Lawfully withheld', classes: 'govuk-tag--grey' },
  'not-encoded': { text: 'Known, not computed', classes: 'govuk-tag--grey' },
}
/** Keeping evidence goes on once begun; it is neither done nor waiting to be. */
const goesOn: Tag = { text: 'Begun, goes on', classes: 'govuk-tag--green' }

/** A right waits for whoever has it, and a time in force for nobody: neither is owed. */
const openTags: Readonly<Partial<Record<Duty['owed']['kind'], Tag>>> = {
  entitlement: { text: 'May be done', classes: 'govuk-tag--grey' },
  limit: { text: 'Running', classes: 'govuk-tag--grey' },
  period: { text: 'In force', classes: 'govuk-tag--grey' },
}

export function tagOf({ owed: { kind, state, met } }: Duty): Tag {
  const open = state === 'open' && !met && openTags[kind]
  if (open) return open
  return (state === 'open' || state === 'overdue') && met ? goesOn : tags[state]
}

export type Group = Readonly<{ name: GroupName; duties: readonly Duty[] }>

/** Every group that holds something; within one, by its date, and what merely goes on last. */
export function groupsOf(duties: readonly Duty[]): readonly Group[] {
  return groupNames.flatMap(name => {
    const within = duties.filter(({ owed }) => groupOf[owed.state] === name)
    return within.length > 0 ? [{ name, duties: within.toSorted(byBegun) }] : []
  })
}

/** The order they come in is by due day already. */
function byBegun({ owed: one }: Duty, { owed: other }: Duty): number {
  return Number(one.met !== null) - Number(other.met !== null)
}
