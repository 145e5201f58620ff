/** Kinds of people complained against, whose each is to deal with, and what governs it. */
import type { Subject, SubjectKind } from '#casework'
import type { Governed } from '#desk'

export const kindWords: Readonly<Record<SubjectKind, string>> = {
  officer: 'Police officer',
  'special-constable': 'Special constable',
  staff: 'Police staff',
  'community-support-officer': 'Community support officer',
  volunteer: 'Police support volunteer',
  contractor: 'Contractor with police powers',
  'not-known': 'Not known who it is',
}

export const bandWords = {
  federated: 'Constable to chief inspector',
  superintending: 'Superintendent or chief superintendent',
  senior: 'Assistant or deputy chief officer',
  chief: 'Chief officer',
} as const

/** A name to call somebody by, whatever is known. */
export function calledBy(who: Subject, at: number, hideNames: boolean): string {
  const { kind, name, rank, number, several } = who
  if (hideNames) return `${rank ?? kindWords[kind]} ${at + 1}`
  const named = [rank, name, number].filter(Boolean).join(' ')
  if (named) return named
  return several ? 'Several people not yet known' : 'Not known who it is'
}

export function factsOf(who: Subject, leftOn: (day: NonNullable<Subject['leftOn']>) => string) {
  const { kind, unit, isChief, former, otherForce, several } = who
  return [
    kindWords[kind],
    unit ?? '',
    isChief ? 'Chief officer, or acting as such' : '',
    otherForce ? `Serves ${otherForce}` : '',
    who.leftOn ? `Left on ${leftOn(who.leftOn)}` : former ? 'Has left; the day is not known' : '',
    several ? 'More than one person' : '',
  ].filter(Boolean)
}

/** Whose it is: said so that nobody does another body's work, or leaves their own undone. */
export function whoseWords({ authority }: Governed, who?: Subject): string {
  switch (authority) {
    case 'chief-officer':
      return 'Yours: the chief officer is the appropriate authority'
    case 'local-policing-body':
      return 'Owed by the local policing body, not by you'
    case 'another-force':
      return `Owed by ${who?.otherForce ?? 'the other force'}, not by you`
    case 'not-known':
      return 'Not worked out, as older rules or another scheme govern it'
  }
}

export function regimeWords({ regime }: Governed): string {
  switch (regime) {
    case 'computed':
      return 'The 2020 Regulations. How a hearing would run is known, not computed'
    case 'older':
      return 'Made before 1 February 2020: older rules, known, not computed'
    case 'own-scheme':
      return 'A scheme of its own: known, not computed'
    case 'undetermined':
      return 'It may be before or after 1 February 2020: not computed until the date is known'
  }
}
