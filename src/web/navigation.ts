/** The navigation of whoever signed in, and where they begin: by what they may do. */
import type { As, Capability } from './needs.ts'
import { mayDo } from './permission.ts'

type Entry = Readonly<{
  text: string
  href: string
  needs: Capability
  /** Active on this address alone, not on those below it. */
  alone?: true
}>

/** In the order they are shown; whoever signs in begins at the first that is theirs. */
const entries: readonly Entry[] = [
  { text: 'Today', href: '/work', needs: 'handle own' },
  { text: 'Matters', href: '/work/matters', needs: 'handle', alone: true },
  { text: 'Take a complaint', href: '/work/take', needs: 'take' },
  { text: 'Find an officer', href: '/work/people', needs: 'handle' },
  { text: 'Checks', href: '/work/checks', needs: 'answer checks' },
  { text: 'Conditions', href: '/conditions', needs: 'handle own' },
  { text: 'Search files', href: '/work/search', needs: 'handle' },
  { text: 'Post', href: '/work/post', needs: 'handle' },
  { text: 'Watched', href: '/work/watched', needs: 'protect covertly', alone: true },
  { text: 'Workload', href: '/work/workload', needs: 'lead' },
  { text: 'Patterns', href: '/work/patterns', needs: 'see patterns' },
  { text: 'Accounts', href: '/admin/accounts', needs: 'manage accounts' },
  { text: 'Bring in files', href: '/work/import', needs: 'import' },
  { text: 'Law settings', href: '/work/law-settings', needs: 'settle the law' },
  { text: 'Given to you', href: '/given', needs: 'read given' },
  { text: 'Panel', href: '/panel', needs: 'read for a panel' },
  { text: 'Holdings checks', href: '/holdings', needs: 'answer holdings' },
  { text: 'Looks', href: '/audit/looks', needs: 'audit' },
  { text: 'Emergency access', href: '/audit/emergency', needs: 'audit' },
  { text: 'To look into', href: '/audit/questions', needs: 'audit' },
  { text: 'Who has looked', href: '/audit/requests', needs: 'answer access requests' },
  { text: 'Covert requests', href: '/audit/kept-back', needs: 'protect covertly' },
  { text: 'Let people back in', href: '/admin/recoveries', needs: 'approve recovery' },
  { text: 'Reviews', href: '/reviews', needs: 'review' },
  { text: 'Enter an application', href: '/reviews/new', needs: 'review', alone: true },
]

export type NavigationEntry = Readonly<{ text: string; href: string; active: boolean }>

export function navigationOf(as: As, path: string): readonly NavigationEntry[] {
  const theirs = entriesOf(as)
  const isIn = ({ href, alone }: Entry) => path === href || (!alone && path.startsWith(`${href}/`))
  // The longest address wins: /work is where everything else of a matter lies.
  const active = theirs.filter(isIn).toSorted((a, b) => b.href.length - a.href.length)[0]
  return theirs.map(entry => ({ text: entry.text, href: entry.href, active: entry === active }))
}

/** Where somebody who has just signed in begins. */
export function homeOf(as: As): string {
  return entriesOf(as)[0]?.href ?? '/'
}

function entriesOf(as: As): readonly Entry[] {
  return entries.filter(({ needs }) => mayDo(as, needs))
}
