/** Where, when, with what and to whom it was done, as far as a text says: never by whom. */
import { type LookedFor, readerOf } from './reading.ts'

const looked: readonly LookedFor[] = [
  { id: 'custody', says: 'in custody', phrases: ['(custody|cell|cells|detention|lock-?up)'] },
  {
    id: 'stop',
    says: 'a stop and search',
    phrases: ['stop* (and|&) (search*|frisk*)', 'stopped ~8searched', 'stop-search*'],
  },
  {
    id: 'strip',
    says: 'a strip search',
    phrases: ['strip[- ]?search*', '(remove|take off) (all )?MY (clothes|clothing|underwear)'],
  },
  {
    id: 'home',
    says: 'at somebody’s home',
    phrases: [
      '(to|at|in|into|entered|outside|search* of) MY (home|house|flat|residence|apartment)',
      'MY front door',
    ],
  },
  {
    id: 'vehicle',
    says: 'a vehicle stop',
    phrases: ['traffic stop|vehicle (stop|investigation)', 'pulled (ME )?over'],
  },
  {
    id: 'police-car',
    says: 'in a police vehicle',
    phrases: ['police (car|van|vehicle)|patrol car|squad car'],
  },
  { id: 'hospital', says: 'in hospital', phrases: ['hospital|emergency room'] },
  {
    id: 'counter',
    says: 'at a station counter',
    phrases: ['(front|station) (counter|desk)|counter'],
  },
  {
    id: 'statement',
    says: 'while a statement was taken',
    phrases: [
      '(took|take|taken|taking|giving|gave) ~2statement',
      'during (a|the|MY) (statement|interview)',
    ],
  },
  { id: 'protest', says: 'at a protest', phrases: ['protest*|demonstration|march|rally'] },
  {
    id: 'night',
    says: 'at night',
    phrases: [
      '(at|that|late at) night|midnight|early hours|1[01](:\\d\\d)? ?pm|[1-4](:\\d\\d)? ?am',
    ],
  },
  { id: 'handcuffs', says: 'handcuffs', phrases: ['hand-?cuff*'] },
  {
    id: 'blows',
    says: 'blows',
    phrases: [
      '(punch*|kick*|struck|slap*|hit|kneed|beat*) ME',
      '(punch*|kick*|struck|slap*|hit|kneed|beat*) ~2(head|face|back|ribs|body|leg|arm)',
    ],
  },
  {
    id: 'neck',
    says: 'pressure on the neck',
    phrases: [
      'chok*|strangl*|neck (restraint|hold)',
      'knee on MY neck',
      '(could not|couldn.t|cannot) breathe',
    ],
  },
  { id: 'taser', says: 'a Taser', phrases: ['taser*|stun gun'] },
  { id: 'spray', says: 'an irritant spray', phrases: ['(pepper|cs|pava|oc|mace) ?spray*'] },
  { id: 'dog', says: 'a police dog', phrases: ['police dog|dog handler'] },
  {
    id: 'firearm',
    says: 'a firearm',
    phrases: ['firearm*|(gun|weapon) at ME', 'pointed ~1(gun|weapon)'],
  },
  { id: 'baton', says: 'a baton', phrases: ['baton*|nightstick'] },
  {
    id: 'property',
    says: 'property taken or not given back',
    phrases: [
      'missing property',
      '(property|money|cash|phone|jewellery) ~4(missing|stolen|taken|not returned)',
    ],
  },
  {
    id: 'slur',
    says: 'a slur',
    phrases: [
      '(racial|racist|homophobic) ~1(slur*|remark*|abuse|epithet*|comment*|name*)',
      'slur|slurs',
    ],
  },
  {
    id: 'rude',
    says: 'rudeness or swearing',
    phrases: ['rude*|swore|sworn at|curs(ed|ing)|foul language|profanit*|shouted at'],
  },
  {
    id: 'no-call-back',
    says: 'calls not returned',
    phrases: ['(nobody|no one|never) ~1(rang|called|phoned) ~1back', 'call* ~5not returned'],
  },
  {
    id: 'report-refused',
    says: 'a report that was not taken',
    phrases: [
      '(refus*|would not|did not) ~1(take|write|file|make) ~2(report|statement|complaint)',
      'would not write ~1down',
    ],
  },
  {
    id: 'name-refused',
    says: 'a name or number not given',
    phrases: [
      '(refus*|would not|failed) ~1(give|provide) ~2(name|names|number|badge)',
      '(refus*|would not|failed) ~1identify',
    ],
  },
  {
    id: 'domestic-victim',
    says: 'somebody reporting domestic abuse',
    phrases: ['domestic (abuse|violence)', 'abusive (partner|husband|boyfriend|ex)'],
  },
  {
    id: 'sexual-victim',
    says: 'somebody reporting a sexual offence',
    phrases: ['(report*|after) ~3(rape|sexual (assault|offence))'],
  },
  {
    id: 'crisis',
    says: 'somebody in a mental health crisis',
    phrases: ['mental (health|ill*)|suicid*|section 136|in crisis'],
  },
  {
    id: 'child',
    says: 'a child',
    phrases: ['1[0-7][- ]year[- ]old|my (son|daughter|child)|a (child|teenager)|juvenile'],
  },
]

/** What a text says of the circumstances, each with the words that said so. */
export const circumstancesIn = readerOf(looked)
