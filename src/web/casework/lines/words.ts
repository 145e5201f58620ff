/** What pages about lines of enquiry call things. */
import type { Direction, LineEnd, LineKind } from '#casework'

export const kindWords: Readonly<Record<LineKind, string>> = {
  restraint: 'Force, restraint, death or injury',
  discrimination: 'Discrimination',
  'abuse-of-position': 'Abuse of position',
  digital: 'Phones, messages and police systems',
  other: 'Other lines',
}
/** What is asked of each kind first, and what its answers are worth. */
export const kindHints: Readonly<Record<LineKind, string>> = {
  restraint:
    'Body-worn video comes first, also of officers nobody complains of: it is lost soonest.',
  discrimination:
    'Each line is asked of each allegation of discrimination, and answered, or reasoned away, before it is decided.',
  'abuse-of-position':
    'Each is a sign to ask about and a finding about nobody. Consent, contact or proof do not matter here.',
  digital:
    'Ask no more than is needed, and write down what was searched for before it is searched.',
  other: '',
}
export const endWords: Readonly<Record<LineEnd, string>> = {
  pursued: 'Pursued',
  'not-pursued': 'Not pursued',
  'does-not-apply': 'Does not apply',
}
export const directionWords: Readonly<Record<Direction, string>> = {
  towards: 'Towards what is alleged',
  away: 'Away from it: what would show it did not happen',
  either: 'It may lead either way',
}
