/**
 * Signs that somebody may be using their position for a sexual or improper emotional purpose, as
 * far as a text alone can show them. Each is a prompt to ask, never a finding, and is shown with
 * the words that made it show. The list is that of the warning signs forces are told to look for
 * (`apsp.indicator.*`) and of methods known from past cases; nothing was learnt from any complaint.
 */
import { type LookedFor, readerOf } from './reading.ts'

type IndicatorId =
  | 'photograph-injuries'
  | 'off-duty-contact'
  | 'unexpected-visits'
  | 'post-case-contact'
  | 'unnecessary-comms'
  | 'personal-phone'
  | 'pet-names'
  | 'sexualised-comments'
  | 'flirting'
  | 'physical-contact'
  | 'gifts'
  | 'systems-lookup'
  | 'number-from-record'
  | 'social-add'
  | 'offers-favours'
  | 'secrecy'
  | 'intimidation'
  | 'personal-detail-sharing'
  | 'sole-contact'
  | 'bwv-gap'
  | 'unrecorded-visit'
  | 'exposure-reports'
  | 'cadet-contact'

const signs: Readonly<Record<IndicatorId, Omit<LookedFor, 'id'>>> = {
  'photograph-injuries': {
    says: 'offered to photograph injuries',
    phrases: [
      '(photo*|picture|pictures) ~4(injur*|bruis*|marks|wound*|body)',
      '(injur*|bruis*|marks|wound*) ~5(photo*|picture|pictures)',
    ],
  },
  'off-duty-contact': {
    says: 'contact while off duty',
    phrases: ['off[- ]duty', 'on (his|her|their) day off', 'after (his|her) shift'],
  },
  'unexpected-visits': {
    says: 'visits nobody asked for',
    phrases: [
      'welfare (check|checks|visit|visits)',
      'unannounced|uninvited',
      '(turned|turning|showed) up (at|to|outside) ~1(home|house|flat|door|work|address)',
      '(came|come|coming) (back )?(to|round to|by) MY (home|house|flat|door) ~3(again|alone|late)',
    ],
  },
  'post-case-contact': {
    says: 'kept in contact after the case was over',
    phrases: [
      'after (MY|the) (case|statement|trial|interview) ~6(contact*|messag*|text*|e-?mail*)',
      '(kept|keeps|continued) (on )?(to )?(writ*|messag*|text*|call*|ring*|e-?mail*)',
      'carried on (writing|messaging|texting|calling|ringing)',
      '(kept|keeps|continued) (on )?(to )?contact*',
    ],
  },
  'unnecessary-comms': {
    says: 'messages beyond what the work needed',
    phrases: [
      'whatsapp*|snapchat*|instagram|facebook|private messages?',
      '(messag*|text*|e-?mail*|phon*|call*|rang) ~3(late at night|that (evening|night))',
      '(messag*|text*|e-?mail*|phon*|call*|rang) ~3every (day|night)',
    ],
  },
  'personal-phone': {
    says: 'used a private phone, number or account',
    phrases: [
      '(personal|private|own) (mobile|phone|number|e-?mail|account)',
      'gave ME (his|her|their) ~1number',
    ],
  },
  'pet-names': {
    says: 'pet names',
    phrases: ['call* ME ~1(darling|babe|baby|sweetheart|gorgeous|beautiful|sexy|princess)'],
  },
  'sexualised-comments': {
    says: 'remarks about somebody’s looks or of a sexual kind',
    phrases: [
      '(about|on|at) (how (i|she|he) look*|MY (looks|body|figure|breasts|legs|appearance))',
      'comment* (about|on) ~2(looks|body|appearance)',
      'you (look|looked|are looking) ~1(lovely|gorgeous|beautiful|sexy|hot|fit|pretty)',
      'sexual* (remark*|comment*|suggest*|messag*|joke*|explicit|inappropriate)',
    ],
  },
  flirting: {
    says: 'flirting, or asking somebody out',
    phrases: ['flirt*', 'ask* ME (out|on a date|to go out|for a drink|to go for a drink)'],
  },
  'physical-contact': {
    says: 'touching that was not needed',
    phrases: [
      '(touch*|strok*|fondl*|grop*|kiss*|hugg*) ME',
      '(touch*|strok*|fondl*|grop*) MY ~1(leg|thigh|breast|breasts|bottom|knee|hair)',
      'hand on MY (leg|thigh|knee|bottom|back)',
    ],
  },
  gifts: {
    says: 'gifts, letters or money',
    phrases: [
      '(gave|sent|bought|brought|sending) ME ~2(gift|gifts|present|presents|flowers|money)',
    ],
  },
  'systems-lookup': {
    says: 'looked somebody up without a reason',
    phrases: [
      '(look*|search*) ME up',
      '(improper|misus*|without reason) ~5(computer|database|system|systems)',
    ],
  },
  'number-from-record': {
    says: 'took a number or address from a record',
    phrases: ['(got|took|taken|found|had) MY ~1(number|address|details) (from|off|out of)'],
  },
  'social-add': {
    says: 'made contact on social media or a dating site',
    phrases: ['friend request|dating (app|site)|tinder|bumble', '(followed|following|added) ME on'],
  },
  'offers-favours': {
    says: 'promised help or leniency in return',
    phrases: [
      '(drop|lose|make (it|this) go away|let ME off|go easy) ~5in return',
      '(make (it|this) go away|let ME off|go easy) ~2if (i|she|he)',
      'sexual favou?rs?|(in return|in exchange|exchange) for sex*',
    ],
  },
  secrecy: {
    says: 'asked that nobody be told',
    phrases: [
      '(not|never) to tell (any ?one|any ?body|MY ~1)',
      'don.?t tell (any ?one|any ?body)',
      'delet* (the|all|these|those|MY) ~1(message*|texts?|e-?mails?|chat*)',
      'keep (it|this) (quiet|secret|between us)',
    ],
  },
  intimidation: {
    says: 'threats about what would follow a complaint',
    phrases: [
      '(nobody|no one|no-one) (would|will|is going to) believe',
      'threaten* to (arrest|charge|report) ME if',
      '(show*|flash*|wav*) (MY|the|a) warrant card',
    ],
  },
  'personal-detail-sharing': {
    says: 'talked of private life, or asked about it',
    phrases: [
      '(told|telling) ME about (his|her|their) (wife|marriage|divorce|girlfriend|private life)',
      'ask* ~1(if|whether) (i|she|he) (was|were|had|am|is) ~1(single|married|boyfriend|girlfriend)',
    ],
  },
  'sole-contact': {
    says: 'came alone, or saw somebody alone',
    phrases: [
      '(came|come|visited|attended|arrived|saw ME|met ME) ~3(alone|on (his|her) own)',
      'somewhere (quieter|quiet|private)',
      'alone with ME',
    ],
  },
  'bwv-gap': {
    says: 'a camera that was off, muted or late',
    phrases: [
      '(camera*|body[- ]worn video|bwv|bwc) ~4(off|muted|late)',
      '(camera*|video|bwv|bwc) ~2not (on|activated|recording|recorded)',
      '(turn*|switch*) off ~3(camera*|video|bwv|bwc)',
      'fail* to (activate|record|turn on|switch on) ~3(camera*|video|bwv|bwc)',
    ],
  },
  'unrecorded-visit': {
    says: 'a visit nothing was written down of',
    phrases: ['no (record|log|note) of ~2(visit|attendance)'],
  },
  'exposure-reports': {
    says: 'exposure, or another sexual act without contact',
    phrases: ['exposed himself|indecent exposure|masturbat*|voyeur*'],
  },
  'cadet-contact': {
    says: 'private contact with a cadet or volunteer',
    phrases: ['(messag*|text*|contact*|met|relationship with) ~4(cadet|cadets|volunteer*)'],
  },
}

/** The signs in a text, in the order of the list: prompts to ask about, each with its words. */
export const indicatorsIn = readerOf(Object.entries(signs).map(([id, sign]) => ({ id, ...sign })))
