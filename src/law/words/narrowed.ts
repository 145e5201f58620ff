/** What narrows which happenings count: by whom, to whom, with which detail, as things stood. */
import type { Counts } from '../duty.ts'
import { circumstanceClauses } from './circumstances.ts'
import { listed, spaced } from './lists.ts'
import { roleInWords } from './names.ts'

/** `(by the bearer; to ...; only where ...)`: whatever narrows which happenings count. */
export function narrowed(counts: Counts, more: readonly string[] = []): string {
  const { by, to, notTo, where, when, toRecipient, byRecipient } = counts
  const people = (roles: NonNullable<Counts['by']>) => listed(roles.map(roleInWords), 'or')
  const parts = [
    ...(by ? [`by ${people(by)}`] : []),
    ...(byRecipient ? ['by whoever it is owed to'] : []),
    ...(toRecipient ? ['to whoever it is owed to'] : []),
    ...(counts.aboutRecipient ? ['about whoever it is owed to'] : []),
    ...(counts.withRecipient ? ['with whoever it is owed to, where it names anybody'] : []),
    ...(to ? [`to ${people(to)}`] : []),
    ...(notTo ? [`not to ${people(notTo)}`] : []),
    ...(where ? [whereInWords(where)] : []),
    ...(when && when.length > 0
      ? [
          `only where ${listed(
            when.map(name => circumstanceClauses[name]),
            'and',
          )}`,
        ]
      : []),
    ...more,
  ]
  return parts.length > 0 ? ` (${parts.join('; ')})` : ''
}

/** Details that are answered yes or no, as the answer reads beside their happening. */
const answered: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  treatAsConductMatter: ['it does', 'it does not'],
  signed: ['signed', 'not signed'],
  wants: ['they want to', 'they do not want to'],
  freshEvidence: ['there is fresh evidence', 'there is no fresh evidence'],
  reasonable: ['a reasonable one', 'not a reasonable one'],
  met: ['they are met', 'they are not met'],
  upheld: ['it is upheld', 'it is not upheld'],
  granted: ['they have', 'they have not'],
  accepted: ['it is accepted', 'it is not accepted'],
  sentBack: ['it is sent back to be assessed again', 'it is not sent back'],
}

export function whereInWords({ detail, is }: NonNullable<Counts['where']>): string {
  if (typeof is === 'boolean') {
    const [yes, no] = answered[detail] ?? [`${spaced(detail)}: yes`, `${spaced(detail)}: no`]
    return is ? yes : no
  }
  const values = typeof is === 'string' ? [is] : is
  return `${spaced(detail)}: ${listed(values.map(spaced), 'or')}`
}
