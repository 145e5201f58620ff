/** How accounts stand, and why something was not done with one. */
import type { Account, AccountsRefusal } from '#desk'
import type { Problem } from '../../sheet.ts'

export const stands: Readonly<
  Record<Account['state'], Readonly<{ text: string; colour: string }>>
> = {
  invited: { text: 'Invited', colour: 'blue' },
  active: { text: 'Active', colour: 'green' },
  suspended: { text: 'Suspended', colour: 'red' },
}

const words: Readonly<Record<AccountsRefusal['type'], Problem>> = {
  NoAccount: { field: 'do', words: 'There is no such account' },
  AlreadyOpen: { field: 'email', words: 'This account is open already' },
  EmailTaken: { field: 'email', words: 'Somebody signs in with this email address already' },
  OwnAccount: { field: 'do', words: 'Ask another administrator: nobody changes their own account' },
  Suspended: { field: 'do', words: 'This account is suspended' },
  WhyMissing: { field: 'why', words: 'Enter why' },
  NotInvited: { field: 'do', words: 'They have taken up their invitation already' },
  NotAsked: { field: 'do', words: 'Nobody is asking to be let back in any more' },
  SamePerson: { field: 'do', words: 'You have agreed already. Somebody else has to as well' },
  SameSide: {
    field: 'do',
    words:
      'An administrator has agreed, or somebody from professional standards has, as you would. ' +
      'The other has to as well',
  },
  NotApproved: { field: 'do', words: 'Two people have to agree first' },
}

export function explain({ type }: AccountsRefusal): Problem {
  return words[type]
}
